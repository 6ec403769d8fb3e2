/** A read took longer than whoever asked for it waits. */
export class TooLate extends Error {
  override readonly name = 'TooLate'
}

/**
 * What is read, unless that takes longer.
 * @param milliseconds after which the signal that `read` is given is aborted, and nobody waits for it any more
 * @throws {TooLate} then
 */
export async function inTime<T>(milliseconds: number, read: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const giveUp = new AbortController()
  let timer: NodeJS.Timeout | undefined
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const reason = new TooLate(`Nothing was read within ${milliseconds} ms.`)
      reject(reason)
      giveUp.abort(reason)
    }, milliseconds)
  })
  try {
    return await Promise.race([read(giveUp.signal), tooLate])
  } finally {
    clearTimeout(timer)
  }
}
