import { defineConfig } from 'vitest/config'
import LongestFirst from './test/setup/longest-first.ts'
import { waiting } from './test/setup/waiting.ts'

export default defineConfig({
  // What Node gives to the packages that the tests leave as they are: two copies of graphql do not mix.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    globalSetup: ['test/setup/global.ts'],
    testTimeout: waiting.test,
    hookTimeout: waiting.test,
    expect: { poll: { timeout: waiting.step } },
    sequence: { sequencer: LongestFirst },
    // Most of what a file takes is to load and warm up the modules that all files share.
    isolate: false,
    // While one worker waits for Neo4j and another for a browser, the third goes on.
    maxWorkers: 3,
    reporters: ['default', './test/setup/closing-line.ts'],
  },
})
