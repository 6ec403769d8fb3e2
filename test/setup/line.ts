import { connect, createServer } from 'node:net'

/** Where whoever calls is answered. */
export interface Line {
  readonly port: number
  close(): void
}

/**
 * A line to the process that runs the tests, on loopback: each caller is told what the answer resolves to, as
 * JSON, or the message of what it fails with.
 * @param answer is told when the caller has hung up
 */
export async function openLine(answer: (hungUp: Promise<void>) => Promise<unknown>): Promise<Line> {
  const server = createServer((socket) => {
    const hungUp = new Promise<void>((resolve) =>
      socket.once('close', () => resolve()).once('error', () => resolve()),
    )
    socket.resume()
    void answer(hungUp)
      .then(
        (value) => ({ value }),
        (error: Error) => ({ error: error.message }),
      )
      .then((told) => {
        if (!socket.destroyed) socket.write(`${JSON.stringify(told)}\n`)
      })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    close: () => void server.close(),
  }
}

/** What the line answers, and how to hang up. @throws when it could not answer, with its reason. */
export function callLine(port: number): Promise<{ value: unknown; hangUp: () => void }> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('error', reject)
    socket.once('data', (text) => {
      const told: { value?: unknown; error?: string } = JSON.parse(text.toString('utf8'))
      if (told.error === undefined) return resolve({ value: told.value, hangUp: () => socket.destroy() })
      socket.destroy()
      reject(new Error(told.error))
    })
  })
}
