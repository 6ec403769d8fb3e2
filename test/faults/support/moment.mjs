import { createHook } from 'node:async_hooks'
import { writeFileSync } from 'node:fs'

/**
 * Loaded before a program with `--import`: counts what it asks of the system, which is about the same in every run of
 * it, and ends or freezes it at one of these moments, with no clock involved.
 *
 * - MOMENTS_FILE: writes there how many there were when it ends by itself.
 * - KILL_AT: the moment at which it is killed, as by `kill -9`.
 * - FREEZE_AFTER: freezes it when it has written this to standard error.
 */
const { MOMENTS_FILE, KILL_AT, FREEZE_AFTER } = process.env
const own = new Set(['PROMISE', 'TickObject', 'Timeout', 'Immediate', 'Microtask'])
let moments = 0
createHook({
  init(_, type) {
    if (!own.has(type) && ++moments === Number(KILL_AT)) process.kill(process.pid, 'SIGKILL')
  },
}).enable()
if (MOMENTS_FILE) process.once('exit', () => writeFileSync(MOMENTS_FILE, String(moments)))
if (FREEZE_AFTER) {
  const write = process.stderr.write.bind(process.stderr)
  process.stderr.write = (text, ...others) => {
    const isWritten = write(text, ...others)
    if (String(text).includes(FREEZE_AFTER)) process.kill(process.pid, 'SIGSTOP')
    return isWritten
  }
}
