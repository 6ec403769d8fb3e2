import { writeSync } from 'node:fs'
import type { Reporter, SerializedError, TestModule } from 'vitest/node'

/**
 * Ends the run with a line of its own, `N passed, N failed`, and how many were skipped when any were. A file
 * that cannot be loaded and an error outside of every test count as failed. Tests that passed only when they were
 * tried again are named before it, with what went wrong at first.
 */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()])
    const states = tests.map((test) => test.result().state)
    const again = tests.filter((test) => test.diagnostic()?.flaky)
    const count = (...wanted: string[]) => states.filter((state) => wanted.includes(state)).length
    const broken = modules.filter(
      (module) => module.state() === 'failed' && module.errors().length > 0,
    ).length
    const skipped = count('skipped', 'pending')
    const failed = count('failed') + broken + errors.length
    // Written as the process ends, behind whatever other reporters and teardowns still have to say. A run
    // that fails without a failed test, as when its setup does, must not look like one that went well.
    process.once('exit', (code) => {
      for (const test of again) {
        const [first] = test.result().errors ?? []
        writeSync(
          1,
          `Only when tried again: ${test.module.moduleId} > ${test.fullName}\n${first?.message ?? ''}\n`,
        )
      }
      const line = `${count('passed')} passed, ${code === 0 ? failed : Math.max(failed, 1)} failed`
      writeSync(1, `${line}${skipped > 0 ? `, ${skipped} skipped` : ''}\n`)
    })
  }
}
