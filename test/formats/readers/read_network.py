"""Reads network files with libraries that are not ours and prints what they understood as JSON, by path."""

import json
import sys


def with_networkx(read, path):
    graph = read(path)
    keyed = graph.edges(keys=True, data=True) if graph.is_multigraph() else (
        (source, target, None, data) for source, target, data in graph.edges(data=True)
    )
    return {
        "directed": graph.is_directed(),
        "graph": graph.graph,
        "nodes": {node: dict(data) for node, data in graph.nodes(data=True)},
        "edges": [
            {"source": source, "target": target, "key": key, "data": dict(data)}
            for source, target, key, data in keyed
        ],
    }


def graphml(path):
    import networkx

    return with_networkx(networkx.read_graphml, path)


def gexf(path):
    import networkx

    return with_networkx(networkx.read_gexf, path)


def cx2(path):
    from ndex2.cx2 import RawCX2NetworkFactory

    with open(path, encoding="utf-8") as file:
        network = RawCX2NetworkFactory().get_cx2network(json.load(file))
    return {
        "declarations": network.get_attribute_declarations(),
        "attributes": network.get_network_attributes(),
        "nodes": network.get_nodes(),
        "edges": network.get_edges(),
        "opaque": network.get_opaque_aspects(),
        "status": network.get_status(),
    }


readers = {"graphml": graphml, "gexf": gexf, "cx2": cx2}
json.dump({path: readers[path.rsplit(".", 1)[1]](path) for path in sys.argv[1:]}, sys.stdout)
