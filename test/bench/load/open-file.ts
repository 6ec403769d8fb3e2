/** Opens the graph file as a server does, in a process of its own, and says what it took; see `opening.ts`. */
import { openReadingEngine } from '../../../api/graph/embedded/reading-engine.ts'

const [path = ''] = process.argv.slice(2)
const before = process.memoryUsage.rss()
const used = process.cpuUsage()
const begun = performance.now()
const engine = await openReadingEngine(path)
const took = performance.now() - begun
const { user, system } = process.cpuUsage(used)
const resident = process.memoryUsage.rss() - before
await engine.close()
process.stdout.write(JSON.stringify({ took, processor: (user + system) / 1_000, resident }))
