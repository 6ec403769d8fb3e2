import { execFile } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { findFreePort } from './bolt.ts'
import { toConfig } from './config.ts'
import { fetchJars, type JarsOptions } from './jars.ts'

export interface ImportOptions extends JarsOptions {
  /** Largest heap, as Java writes it. */
  readonly heap?: string
  /** Makes the start faster and a long import slower: for tests. */
  readonly isShortLived?: boolean
}

/**
 * Makes the database of a local server's home of tables, with Neo4j's own bulk import. What it said.
 * @param home of a server that does not run; made when it is not there
 * @param tables folder of the tables, whose names are in the options
 * @throws with what the import said when it refuses them
 */
export async function importTables(
  home: string,
  tables: string,
  tableOptions: readonly string[],
  options: ImportOptions = {},
): Promise<string> {
  const { heap = '1g', isShortLived = false } = options
  const lib = await fetchJars(options)
  await mkdir(join(home, 'conf'), { recursive: true })
  await writeFile(
    join(home, 'conf', 'neo4j.conf'),
    toConfig({ port: await findFreePort(), hasPassword: false }),
  )
  const { stdout } = await promisify(execFile)(
    'java',
    [
      `-Xmx${heap}`,
      ...(isShortLived ? ['-XX:TieredStopAtLevel=1'] : []),
      '--add-opens=java.base/java.nio=ALL-UNNAMED',
      '-cp',
      `${lib}/*`,
      'org.neo4j.cli.AdminTool',
      'database',
      'import',
      'full',
      ...tableOptions,
      'neo4j',
    ],
    {
      cwd: tables,
      env: { ...process.env, NEO4J_HOME: home, NEO4J_CONF: join(home, 'conf') },
      maxBuffer: 64 * 1024 * 1024,
    },
  )
  return stdout + (await readFile(join(tables, 'import.report'), 'utf8').catch(() => ''))
}
