import { csvBomFormat, csvFormat } from './csv.ts'
import type { TableFormat } from './format.ts'
import { jsonFormat } from './json.ts'
import { tsvFormat } from './tsv.ts'

/** What tables can be exported as, in the order of the menu. */
export const tableFormats: readonly TableFormat[] = [csvFormat, csvBomFormat, tsvFormat, jsonFormat]
