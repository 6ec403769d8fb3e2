import type { Driver } from './driver.ts'

export interface RenewedDriver {
  current(): Driver
  /** The server answered something. */
  onAnswer(): void
  /** A read was not answered. @param began when it began, in milliseconds of `performance.now()` */
  onSilence(began: number): void
  close(): Promise<void>
}

export interface RenewalTimes {
  /** How long a server must have said nothing at all, in milliseconds. */
  readonly silence: number
  /** How long a driver is kept at least, in milliseconds. */
  readonly leastAge: number
}

/**
 * A driver that another takes the place of when its server has fallen silent. The driver has no limit for the greeting
 * of a new connection, and waits two minutes for a connection that says nothing: what stands between may hold all that
 * the pool may have, long after the server is back. Connections in use go on, and end when they are given back.
 */
export function createRenewedDriver(
  connect: () => Driver,
  { silence, leastAge }: RenewalTimes,
): RenewedDriver {
  let driver = connect()
  let made = performance.now()
  let lastAnswer = made
  return {
    current: () => driver,
    onAnswer() {
      lastAnswer = performance.now()
    },
    onSilence(began) {
      const now = performance.now()
      if (now - Math.max(began, lastAnswer) < silence || now - made < leastAge) return
      const silent = driver
      driver = connect()
      made = now
      void silent.close().catch(() => undefined)
    },
    close: () => driver.close(),
  }
}
