/** The server took a query and has not answered it. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer'
}

/**
 * The answer, unless the signal is aborted or the time is up before: a server that is frozen keeps its connections
 * and says nothing, and whoever waits is let go all the same.
 * @throws {NoAnswer} when the time is up, and the signal's reason when it is aborted
 */
export function answerInTime<T>(
  answer: PromiseLike<T>,
  milliseconds: number,
  signal: AbortSignal,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const leave = () => settle(() => reject(signal.reason))
    const timer = setTimeout(() => settle(() => reject(new NoAnswer())), milliseconds)
    const settle = (how: () => void) => {
      clearTimeout(timer)
      signal.removeEventListener('abort', leave)
      how()
    }
    signal.addEventListener('abort', leave, { once: true })
    answer.then(
      (value) => settle(() => resolve(value)),
      (cause: unknown) => settle(() => reject(cause)),
    )
  })
}
