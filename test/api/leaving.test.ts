import { EventEmitter, once } from 'node:events'
import { connect } from 'node:net'
import { Writable } from 'node:stream'
import { pino } from 'pino'
import { describe, expect, it } from 'vitest'
import type { GraphStore } from '../../api/graph/store.ts'
import { listen, stop } from '../../api/http/listening.ts'
import { createHttpServer } from '../../api/http/server.ts'
import { notFound } from '../../api/http/static-files.ts'
import { createTestApp } from './support/ask.ts'
import { watch } from './support/counting.ts'
import { serve } from './support/serving.ts'
import { describeApi } from './support/world.ts'

describeApi((_, store) => {
  describe('a client that hangs up', () => {
    it('stops the read that is made for it and has no other made', async () => {
      const reads: string[] = []
      /** Resolves with the signal of the first read, which is answered when it is aborted. */
      let announce = (_: AbortSignal) => {}
      const begun = new Promise<AbortSignal>((resolve) => {
        announce = resolve
      })
      const slow: GraphStore = {
        ...store(),
        abortable: (signal) => ({
          ...store().abortable(signal),
          readNodes: async (ids) => {
            announce(signal)
            await untilAborted(signal)
            return store().readNodes(ids)
          },
        }),
      }
      const serving = await serve(createTestApp({ store: watch(slow, (name) => reads.push(name)) }))
      const hangUp = serving.ask(
        '{ node(id: "org-doan-999") { ... on Organization { superiors { basis } citations { id } } } }',
      )
      const signal = await begun
      expect(signal.aborted).toBe(false)
      hangUp()
      await untilAborted(signal)
      for (let turn = 0; turn < 10; turn++) await new Promise(setImmediate)
      expect(reads).toEqual(['readDataset', 'readNodes'])
      await serving.stop()
    })

    it.each([
      ['with the length of its body', 'content-length: 99', '{'],
      ['piece by piece', 'transfer-encoding: chunked', '9\r\n{'],
    ])('while it sends %s is told of as no defect of the server', async (_, header, body) => {
      const lines: string[] = []
      const told = new EventEmitter()
      const stream = new Writable({
        write(chunk, _encoding, done) {
          lines.push(String(chunk))
          if (String(chunk).includes('"msg":"request"')) told.emit('end')
          done()
        },
      })
      const app = createTestApp({ store: store(), logger: pino({ level: 'info' }, stream) })
      const server = createHttpServer(app, notFound)
      const { port } = await listen(server, '127.0.0.1', 0)
      const head = `POST /graphql HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\n${header}\r\n\r\n`
      const ended = once(told, 'end')
      const socket = connect(Number(port), '127.0.0.1', () => socket.write(head + body))
      server.once('request', () => socket.destroy())
      await ended
      await stop(server)
      expect(lines.join('')).not.toContain('"level":50')
    })
  })
})

function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve()
    signal.addEventListener('abort', () => resolve(), { once: true })
  })
}
