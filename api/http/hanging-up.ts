import type { Duplex } from 'node:stream'

/**
 * Hangs up on a client that is still there after a moment. Nothing is kept of one that leaves sooner: thousands might.
 *
 * @param moment in milliseconds
 * @returns what lets the client be after all
 */
export function hangUpAfter(moment: number, connection: Duplex): () => void {
  // It may close before anybody listens for it.
  if (connection.destroyed) return () => {}
  const timer = setTimeout(() => connection.destroy(), moment).unref()
  const letBe = () => {
    clearTimeout(timer)
    connection.off('close', letBe)
  }
  connection.once('close', letBe)
  return letBe
}
