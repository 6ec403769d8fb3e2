import type { FormatOptions } from '../format.ts'
import type { CitedNetwork } from '../network.ts'
import { type ArchiveFile, writeZip } from '../zip.ts'
import { toDictionary, toMetaTable, toPackage, toReadme } from './package.ts'
import { csvFiles } from './tables.ts'

/** Tables for spreadsheets and for programs, in one archive, each explained column by column. */
export function writeCsv(
  network: CitedNetwork,
  { withByteOrderMark = false }: FormatOptions = {},
): AsyncGenerator<Uint8Array> {
  const { meta } = network
  async function* toTable(parts: AsyncIterable<string> | Iterable<string>) {
    if (withByteOrderMark) yield '\uFEFF'
    yield* parts
  }
  const files: ArchiveFile[] = [
    { name: 'README.txt', parts: () => [toReadme(meta)] },
    { name: 'about.csv', parts: () => toTable([toMetaTable(meta)]) },
    { name: 'dictionary.csv', parts: () => toTable([toDictionary()]) },
    { name: 'datapackage.json', parts: () => [toPackage(meta)] },
    ...csvFiles.map(({ table, write }) => ({
      name: `${table.id}.csv`,
      parts: () => toTable(write(network)),
    })),
  ]
  return writeZip(files, new Date(meta.loadedAt))
}
