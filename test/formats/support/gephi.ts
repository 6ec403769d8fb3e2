import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { FilePart } from '../../../schema/formats/format.ts'
import { inTemporaryFolder } from '../../setup/temporary-folder.ts'
import { type Jar, toJarPath } from './maven.ts'
import { readBytes } from './parts.ts'

const run = promisify(execFile)
const program = fileURLToPath(new URL('../readers/ReadGexf.java', import.meta.url))

/** Gephi's toolkit: 83 MB. */
export const gephi: Jar = { group: 'org.gephi', name: 'gephi-toolkit', version: '0.10.1', classifier: 'all' }

/** What Gephi made of GEXF files, in their order; one process for all, as it takes long to start. */
export function readWithGephi(files: ReadonlyArray<AsyncIterable<FilePart>>): Promise<unknown[]> {
  return inTemporaryFolder(async (home) => {
    const paths = files.map((_, index) => join(home, `network-${index}.gexf`))
    for (const [index, path] of paths.entries()) {
      const parts = files[index]
      if (parts) await writeFile(path, await readBytes(parts))
    }
    const { stdout } = await run(
      'java',
      [
        '-Djava.awt.headless=true',
        `-Dnetbeans.user=${home}`,
        '-Xmx512m',
        '-XX:TieredStopAtLevel=1',
        '-cp',
        toJarPath(gephi),
        program,
        ...paths,
      ],
      { maxBuffer: 64 * 1024 * 1024 },
    )
    return stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown)
  })
}
