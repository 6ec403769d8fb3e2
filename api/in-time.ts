/** A read took longer than whoever asked for it waits. */
export class TooLate extends Error {
  override readonly name = 'TooLate'
}

/**
 * What is waited for, unless the time is up or the signal is aborted before: then nobody waits any more, and what comes of
 * it is dropped. Whoever answers learns nothing of that; see `inTime`.
 * @param late what is thrown when the milliseconds are over
 * @throws the signal's reason when it is aborted
 */
export function waitInTime<T>(
  answer: PromiseLike<T>,
  milliseconds: number,
  late: () => Error,
  signal?: AbortSignal,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const leave = () => settle(() => reject(signal?.reason))
    const timer = setTimeout(() => settle(() => reject(late())), milliseconds)
    const settle = (how: () => void) => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', leave)
      how()
    }
    answer.then(
      (value) => settle(() => resolve(value)),
      (cause: unknown) => settle(() => reject(cause)),
    )
    if (signal?.aborted) leave()
    else signal?.addEventListener('abort', leave, { once: true })
  })
}

/**
 * What is read, unless that takes longer.
 * @param milliseconds after which the signal that `read` is given is aborted, and nobody waits for it any more
 * @throws {TooLate} then
 */
export async function inTime<T>(milliseconds: number, read: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const giveUp = new AbortController()
  return waitInTime(read(giveUp.signal), milliseconds, () => {
    const reason = new TooLate(`Nothing was read within ${milliseconds} ms.`)
    giveUp.abort(reason)
    return reason
  })
}
