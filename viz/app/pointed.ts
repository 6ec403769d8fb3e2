/** What is pointed at for the moment, and where: no part of the view, so that no address tells it. */
export interface Pointed {
  readonly id: string
  readonly where: 'canvas' | 'list'
}

let current: Pointed | undefined
const listeners = new Set<() => void>()

/** Shared by the canvas and the list beside it: what is pointed at in one is marked in the other. */
export const pointed = {
  get: () => current,
  /** @param id undefined points at nothing, unless the other one points meanwhile. */
  set(where: Pointed['where'], id: string | undefined) {
    if (id === undefined ? current?.where !== where : current?.id === id && current.where === where) return
    current = id === undefined ? undefined : { id, where }
    for (const listener of listeners) listener()
  },
  subscribe(listener: () => void) {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
}
