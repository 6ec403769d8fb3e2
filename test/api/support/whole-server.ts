import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, inject } from 'vitest'
import { readEnvironment } from '../../../api/graph/environment.ts'
import { openStore } from '../../../api/graph/open.ts'
import { type Running, start } from '../../../api/start.ts'
import { loadSmallWorld } from '../../fixtures/small-world.ts'
import { callLine } from '../../setup/line.ts'

let count = 0

/** The server as the program starts it, in this process, over a small world of its own; stopped when the suite ends. */
export function createWholeServers(): (variables?: Readonly<Record<string, string>>) => Promise<Running> {
  const running: Running[] = []
  beforeAll(async () => {
    // Any built viewer will do: what is served with its page is not of its making.
    if (!existsSync('viz/dist/index.html')) (await callLine(inject('viewer'))).hangUp()
  })
  afterAll(() => Promise.all(running.map((one) => one.stop())))
  return async (variables = {}) => {
    const path = join(inject('folder'), `whole-${process.pid}-${count++}`)
    const store = await openStore({ engine: 'embedded', path })
    await loadSmallWorld(store)
    await store.close()
    const environment = readEnvironment({
      ATLAS_STORE: path,
      ATLAS_VIEWS: `${path}-views`,
      PORT: '0',
      LOG_LEVEL: 'silent',
      ATLAS_STOP_SECONDS: '0',
      ...variables,
    })
    const one = await start(environment, { viewerDev: false })
    running.push(one)
    return one
  }
}

/** An address of each kind that the server answers at with data, with what it is asked with. */
export const guarded = [
  [
    '/graphql',
    {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ dataset { version } }"}',
    },
  ],
  ['/graphql?query={dataset{version}}', { headers: { 'graphql-require-preflight': '1' } }],
  ['/graphql', { headers: { accept: 'text/html' } }],
  ['/export/json', {}],
  ['/export/svg?focus=org-doan-999', {}],
  ['/reconcile', {}],
  ['/reconcile/en/suggest/entity?prefix=Doan', {}],
  ['/reconcile/preview?id=org-doan-999', {}],
  ['/reconcile/view?id=org-doan-999', {}],
  ['/metrics', {}],
  ['/views/abcdefghjk', {}],
] as const satisfies ReadonlyArray<readonly [path: string, init: RequestInit]>
