/**
 * How long tests wait, in milliseconds: `step` for one thing that must come, `test` for a test or a hook. These
 * end what hangs, on a machine however busy with other tests; no test measures speed by them.
 */
export const waiting = { step: 60_000, test: 300_000 } as const
