/** Runs after whatever else waits for the page's thread. @returns what ends it */
export type Later = (act: () => void) => () => void

/** Sooner than a timer, which browsers hold back, and than a frame, of which most would be left unused. */
export function createLater(): Later {
  const { port1, port2 } = new MessageChannel()
  return (act) => {
    port1.onmessage = act
    port2.postMessage(undefined)
    return () => {
      port1.onmessage = null
    }
  }
}
