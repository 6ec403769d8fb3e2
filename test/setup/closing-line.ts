import { writeSync } from 'node:fs'
import type { Reporter, SerializedError, TestModule } from 'vitest/node'

/**
 * Ends the run with a line of its own, `N passed, N failed`, and how many were skipped when any were. A file
 * that cannot be loaded and an error outside of every test count as failed.
 */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    const states = modules.flatMap((module) =>
      [...module.children.allTests()].map((test) => test.result().state),
    )
    const count = (...wanted: string[]) => states.filter((state) => wanted.includes(state)).length
    const broken = modules.filter(
      (module) => module.state() === 'failed' && module.errors().length > 0,
    ).length
    const skipped = count('skipped', 'pending')
    const line = `${count('passed')} passed, ${count('failed') + broken + errors.length} failed`
    // Written as the process ends, behind whatever other reporters and teardowns still have to say.
    process.once('exit', () => writeSync(1, `${line}${skipped > 0 ? `, ${skipped} skipped` : ''}\n`))
  }
}
