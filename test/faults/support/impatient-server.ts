import { readEnvironment } from '../../../api/graph/environment.ts'
import { start } from '../../../api/start.ts'

/** The server, but with less patience for slow clients than it usually has: milliseconds for what usually takes it a minute. */
const patience = {
  times: {
    headersTimeout: 4_000,
    requestTimeout: 5_000,
    keepAliveTimeout: 5_000,
    connectionsCheckingInterval: 100,
  },
  silence: 4_000,
}
const running = await start(readEnvironment(process.env), { viewerDev: false, patience })
process.once('SIGTERM', () => void running.stop().then(() => process.exit(0)))
process.stdout.write(`Coordination Atlas: ${running.address.href}\n`)
