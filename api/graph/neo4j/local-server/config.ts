export interface ServerConfig {
  readonly port: number
  readonly hasPassword: boolean
  /** Settings of Neo4j besides the usual ones, or in their place. */
  readonly settings?: Readonly<Record<string, string | number>>
}

/** Text of `neo4j.conf`: Bolt alone, on loopback, sized for one developer. */
export function toConfig({ port, hasPassword, settings = {} }: ServerConfig): string {
  // Neo4j refuses a setting that is there twice.
  const all = {
    'server.bolt.listen_address': `127.0.0.1:${port}`,
    'server.bolt.advertised_address': `127.0.0.1:${port}`,
    'server.http.enabled': false,
    'server.https.enabled': false,
    'dbms.security.auth_enabled': hasPassword,
    'server.memory.pagecache.size': '256m',
    'dbms.usage_report.enabled': false,
    'db.tx_log.rotation.retention_policy': 'keep_none',
    ...settings,
  }
  return Object.entries(all)
    .map(([name, value]) => `${name}=${value}\n`)
    .join('')
}

export interface JavaSettings {
  /** Folder of the jars. */
  readonly lib: string
  readonly home: string
  /** Largest heap, as Java writes it. */
  readonly heap: string
  readonly isShortLived: boolean
}

/**
 * Arguments of `java` that run the server. A short-lived one compiles quickly rather than well, which
 * halves the time that its first queries take.
 */
export function toJavaArguments({ lib, home, heap, isShortLived }: JavaSettings): string[] {
  const opened = ['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent']
  return [
    '-Xms512m',
    `-Xmx${heap}`,
    ...(isShortLived ? ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'] : ['-XX:+UseG1GC']),
    ...opened.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
    '-Dlog4j2.disable.jmx=true',
    '-cp',
    `${lib}/*`,
    'org.neo4j.server.CommunityEntryPoint',
    `--home-dir=${home}`,
    `--config-dir=${home}/conf`,
    '--console-mode',
  ]
}
