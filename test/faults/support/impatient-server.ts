import { readEnvironment } from '../../../api/graph/environment.ts'
import { start } from '../../../api/start.ts'
import { waiting } from '../../setup/waiting.ts'

/**
 * The server, but with less patience for slow clients than it usually has: milliseconds for what usually takes it a minute.
 * How many of silence it bears is its one argument.
 */
const patience = {
  times: {
    headersTimeout: 4_000,
    requestTimeout: 5_000,
    keepAliveTimeout: 5_000,
    connectionsCheckingInterval: 100,
  },
  silence: Number(process.argv[2]),
  // What is tried is that it answers, not that its client reads it soon.
  hearing: waiting.step,
}
const running = await start(readEnvironment(process.env), { viewerDev: false, patience })
process.once('SIGTERM', () => void running.stop().then(() => process.exit(0)))
process.stdout.write(`Coordination Atlas: ${running.address.href}\n`)
