import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { beforeAll, expect, it } from 'vitest'
import type { GraphStore } from '../../api/graph/store.ts'
import { createReconciliation } from '../../api/reconcile/route.ts'
import { loadSmallWorld } from '../fixtures/small-world.ts'
import { fetchPythonLibraries, findMissingPython, libraries } from '../formats/support/python.ts'
import { describeReader } from '../formats/support/readers.ts'
import { forEachEngine } from '../setup/engines.ts'
import { createRouteServer, createTestContexts, quiet } from './support/route.ts'
import { made } from './support/world.ts'

const program = fileURLToPath(new URL('support/match_column.py', import.meta.url))

/** What the client prints for what it is asked. */
async function runClient(asked: object): Promise<Array<Record<string, unknown>>> {
  const child = spawn('python3', [program], { env: { ...process.env, PYTHONPATH: libraries } })
  let out = ''
  let err = ''
  child.stdout.on('data', (chunk) => {
    out += chunk
  })
  child.stderr.on('data', (chunk) => {
    err += chunk
  })
  child.stdin.end(JSON.stringify(asked))
  const code = await new Promise((resolve) => child.once('close', resolve))
  if (code !== 0) throw new Error(err)
  return JSON.parse(out)
}

forEachEngine((engine) =>
  describeReader('a client of others', findMissingPython(), () => {
    const serve = createRouteServer()
    let store: GraphStore | undefined
    beforeAll(async () => {
      await fetchPythonLibraries()
      store = await engine.open()
      await loadSmallWorld(store)
    })
    const open = async () => {
      const contexts = createTestContexts(made(store))
      const answer = createReconciliation({ contexts, origins: [], proxies: 0, logger: quiet })
      return serve([{ path: '/reconcile', answer }])
    }

    it('matches the column of a table to the actors, and tells namesakes apart by another', async () => {
      const endpoint = new URL('/reconcile', await open()).href
      const rows = [
        { name: 'doan kt-qp 999', place: 'Mây Ngàn' },
        { name: 'Đồn Biên phòng Bản Sương', place: 'Hòa Sóng' },
        { name: 'Đồn BP Hoá Ngàn', place: '' },
      ]
      const byName = await runClient({ endpoint, rows })
      expect(byName.map(({ input_value: name, id, match }) => [name, id, match])).toEqual([
        ['doan kt-qp 999', 'org-doan-999', true],
        ['Đồn Biên phòng Bản Sương', expect.stringMatching(/^org-don-ban-suong/), false],
        ['Đồn BP Hoá Ngàn', 'org-don-hoa-ngan', true],
      ])
      const byPlace = await runClient({ endpoint, rows: rows.slice(1, 2), property: 'within' })
      expect(byPlace.map(({ id, match }) => [id, match])).toEqual([['org-don-ban-suong-hoa-song', true]])
    })
  }),
)
