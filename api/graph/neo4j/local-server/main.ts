import { Command, InvalidArgumentError } from 'commander'
import { LocalServerFailed } from './jars.ts'
import { startLocalNeo4j } from './start.ts'

/** `npm run neo4j`: a local Neo4j for development, in the foreground. */
const program = new Command('npm run neo4j --')
  .description('Start a Neo4j on this computer, without a password. Fetches it through Maven the first time.')
  .option('--port <number>', 'port for Bolt (a free one when absent)', toPort)
  .option('--home <folder>', 'folder of the database', '.atlas/neo4j')
  .option('--heap <size>', 'largest heap, as Java writes it', toHeap, '2g')
  .helpOption('-h, --help', 'show this help')

function toPort(text: string): number {
  const port = Number(text)
  if (/^\d+$/.test(text) && port > 0 && port < 65_536) return port
  throw new InvalidArgumentError('Allowed is a whole number from 1 to 65535.')
}

function toHeap(text: string): string {
  if (/^\d+[kmg]$/i.test(text)) return text
  throw new InvalidArgumentError('Allowed is a number with k, m or g, such as 512m or 2g.')
}

const { port, home, heap } = program.parse().opts<{ port?: number; home: string; heap: string }>()
/** One line that is written over in a terminal; a line each elsewhere. */
const [before, after] = process.stderr.isTTY ? ['\r\u001b[K', ''] : ['', '\n']
const onProgress = (line: string) => void process.stderr.write(before + line + after)

try {
  const server = await startLocalNeo4j({ port, home, heap, onProgress })
  onProgress('')
  console.log(`Neo4j is ready. In another terminal:

  NEO4J_URI=${server.uri} npm start

Ctrl-C stops it. Its data stays in ${server.home}.`)
  const stop = () => void server.stop()
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  await server.ended
} catch (error) {
  if (!(error instanceof LocalServerFailed)) throw error
  onProgress('')
  console.error(error.message)
  process.exitCode = 1
}
