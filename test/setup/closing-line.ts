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
    const failed = count('failed') + broken + errors.length
    // Written as the process ends, behind whatever other reporters and teardowns still have to say. A run
    // that fails without a failed test, as when its setup does, must not look like one that went well.
    process.once('exit', (code) => {
      const line = `${count('passed')} passed, ${code === 0 ? failed : Math.max(failed, 1)} failed`
      writeSync(1, `${line}${skipped > 0 ? `, ${skipped} skipped` : ''}\n`)
    })
  }
}
