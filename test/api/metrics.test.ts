import { describe, expect, it } from 'vitest'
import { listen, stop } from '../../api/http/listening.ts'
import { createHttpServer } from '../../api/http/server.ts'
import { createStaticFiles, notFound } from '../../api/http/static-files.ts'
import { createMetrics } from '../../api/metrics.ts'
import { knownOperations } from '../../api/operations/generated.ts'
import { createTestApp, post } from './support/ask.ts'
import { changed } from './support/counting.ts'
import { describeApi } from './support/world.ts'

describeApi((plain, store) => {
  describe('the metrics', () => {
    function createCounting() {
      const metrics = createMetrics({ process: true })
      const app = createTestApp({ store: metrics.watch(store()), metrics })
      /** The values of all lines that begin so, by what stands before them. */
      const read = async (beginning: string) => {
        const response = await app.fetch('http://atlas.test/metrics')
        expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/)
        const lines = (await response.text()).split('\n').filter((line) => line.startsWith(beginning))
        return Object.fromEntries(
          lines.map((line) => [
            line.slice(0, line.lastIndexOf(' ')),
            Number(line.slice(line.lastIndexOf(' '))),
          ]),
        )
      }
      return { metrics, app, read }
    }

    it('tell of the process and of what is loaded', async () => {
      const { read } = createCounting()
      expect((await read('process_cpu_seconds_total')).process_cpu_seconds_total).toBeGreaterThan(0)
      expect(await read('atlas_dataset_info')).toEqual({
        [`atlas_dataset_info{version="${'a'.repeat(64)}",state="ready",engine="${store().engine}"}`]: 1,
      })
    })

    it('count operations by the names that are known, and all others together', async () => {
      const { app, read } = createCounting()
      const areas = [...knownOperations.values()].find(({ name }) => name === 'Areas')?.text ?? ''
      for (const query of [areas, areas, 'query Mine { __typename }', '{ __typename }'])
        await post(app, query)
      expect(await read('atlas_operation_seconds_count')).toEqual({
        'atlas_operation_seconds_count{operation="Areas",outcome="answered"}': 2,
        'atlas_operation_seconds_count{operation="other",outcome="answered"}': 2,
      })
    })

    it('count errors by their codes, those of refused requests too', async () => {
      const { app, read } = createCounting()
      for (const query of ['{', '{ nothing }', '{ sources(first: 0) { totalCount } }']) await post(app, query)
      await app.fetch('http://atlas.test/graphql?query={__typename}')
      expect(await read('atlas_errors_total')).toEqual({
        'atlas_errors_total{code="GRAPHQL_PARSE_FAILED"}': 1,
        'atlas_errors_total{code="GRAPHQL_VALIDATION_FAILED"}': 1,
        'atlas_errors_total{code="BAD_USER_INPUT"}': 1,
        'atlas_errors_total{code="CROSS_SITE"}': 1,
      })
    })

    it('count the reads of the store, with their keys, and those that fail', async () => {
      const { app, read, metrics } = createCounting()
      await post(app, '{ nodes(ids: ["org-doan-999", "org-don-suoi-dan"]) { id } }')
      expect((await read('atlas_store_read_keys_sum'))['atlas_store_read_keys_sum{read="readNodes"}']).toBe(2)
      const failing = metrics.watch({ ...store(), readAreas: () => Promise.reject(new Error('away')) })
      await expect(failing.readAreas()).rejects.toThrow('away')
      await failing.abortable(new AbortController().signal).readAreas()
      expect(await read('atlas_store_read_seconds_count')).toMatchObject({
        'atlas_store_read_seconds_count{read="readNodes",outcome="read"}': 1,
        'atlas_store_read_seconds_count{read="readAreas",outcome="failed"}': 1,
        'atlas_store_read_seconds_count{read="readAreas",outcome="read"}': 1,
      })
    })

    it.each(['OPTIONS', 'POST', 'DELETE'])('are not told to %s', async (method) => {
      const { app } = createCounting()
      const response = await app.fetch('http://atlas.test/metrics', { method })
      expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
      expect(await response.text()).not.toContain('atlas_')
    })

    it('are told also when the store does not answer', async () => {
      const metrics = createMetrics({ process: false })
      const away = changed(store(), { readDataset: () => Promise.reject(new Error('away')) })
      const response = await createTestApp({ store: away, metrics }).fetch('http://atlas.test/metrics')
      expect([response.status, await response.text()]).toEqual([200, expect.not.stringContaining('away')])
    })

    it('count requests by a few routes and methods, whatever clients ask for', async () => {
      const { app, metrics, read } = createCounting()
      const server = createHttpServer(app, createStaticFiles('nowhere'), {
        onRequest: metrics.onRequest,
        routes: [{ path: '/export', answer: notFound }],
      })
      const address = await listen(server, '127.0.0.1', 0)
      for (const [path, method] of [
        ['/export/anything?of=a-client', 'GET'],
        ['/exports', 'GET'],
        ['/healthz', 'GET'],
        ['/a/b', 'GET'],
        ['/c', 'GET'],
        ['/', 'DELETE'],
      ] as const)
        await (await fetch(new URL(path, address), { method })).text()
      await stop(server)
      expect(await read('atlas_http_request_seconds_count')).toEqual({
        'atlas_http_request_seconds_count{route="/healthz",method="GET",status="200"}': 1,
        'atlas_http_request_seconds_count{route="/export",method="GET",status="404"}': 1,
        'atlas_http_request_seconds_count{route="viewer",method="GET",status="404"}': 3,
        'atlas_http_request_seconds_count{route="viewer",method="other",status="405"}': 1,
      })
    })

    it('are nowhere when they are switched off', async () => {
      expect((await plain().fetch('http://atlas.test/metrics')).status).toBe(404)
    })
  })
})
