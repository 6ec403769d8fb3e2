import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const keeper = fileURLToPath(new URL('../../api/graph/neo4j/local-server/keeper.ts', import.meta.url))

/** A process that keeps another, as the local server is kept, and tells the id of the one kept. */
const parent = `const { spawn } = require('node:child_process')
const kept = ['-e', 'console.log(process.pid); setInterval(() => {}, 1000)']
const child = spawn(process.execPath, ['--import', 'tsx', process.argv[1], process.execPath, ...kept], { stdio: ['pipe', 'inherit', 'inherit'] })
child.on('exit', () => process.exit())`

it.each(['SIGKILL', 'SIGTERM', 'SIGINT'] as const)(
  'a kept server ends when its parent gets %s',
  async (signal) => {
    const child = spawn(process.execPath, ['-e', parent, keeper], { stdio: ['ignore', 'pipe', 'inherit'] })
    const [line] = (await once(child.stdout, 'data')) as [Buffer]
    const pid = Number(line.toString('utf8'))
    expect(() => process.kill(pid, 0)).not.toThrow()
    // The kept process holds the same output, which closes only when it has ended too.
    const closed = once(child.stdout, 'close')
    child.kill(signal)
    await closed
    await expect.poll(() => isAlive(pid)).toBe(false)
  },
)

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
