"""Matches a column of a table by a reconciliation service, with a client of others; prints what it understood as JSON."""

import json
import sys

import pandas
from reconciler import reconcile

asked = json.load(sys.stdin)
table = pandas.DataFrame(asked["rows"])
options = {"property_mapping": {asked["property"]: table["place"]}} if asked.get("property") else {}
matched = reconcile(table["name"], reconciliation_endpoint=asked["endpoint"], **options)
columns = ["input_value", "id", "name", "match"]
print(json.dumps(matched[columns].to_dict(orient="records"), ensure_ascii=False))
