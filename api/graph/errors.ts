/** Failures of the graph store that a caller can do something about; everything else is a defect. */

/** The database cannot be reached or does not answer now; the same request may succeed later. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable'
}

/** The database refuses our user or password. */
export class StoreAccessDenied extends Error {
  override readonly name = 'StoreAccessDenied'
}

/** The file of the embedded graph is held by another process that writes to it, or could. */
export class StoreLocked extends Error {
  override readonly name = 'StoreLocked'
  readonly path: string
  constructor(path: string, options?: ErrorOptions) {
    super(
      `The graph file ${path} is open in another process, which may write to it as servers of older releases do: stop that one, or set ATLAS_STORE to another file.`,
      options,
    )
    this.path = path
  }
}

/** Another load of the same graph goes on, which nothing may come between. */
export class LoadUnderWay extends Error {
  override readonly name = 'LoadUnderWay'
  /** @param where the graph, as whoever loads it names it */
  constructor(where: string, options?: ErrorOptions) {
    super(
      `Another load into ${where} is under way: wait until it has ended, then run this one again.`,
      options,
    )
  }
}

/** A file of the embedded graph cannot be written: no room, or no right to. What was there is as it was. */
export class StoreUnwritable extends Error {
  override readonly name = 'StoreUnwritable'
}

/** The graph was written by a newer program, whose schema this one does not know. */
export class StoreTooNew extends Error {
  override readonly name = 'StoreTooNew'
  /** @param present version of the graph's schema; @param known the highest that this program knows */
  constructor(present: number, known: number) {
    super(
      `The graph has version ${present} of its schema, and this program knows versions up to ${known}: run the program that loaded it or a newer one, or name an empty store with ATLAS_STORE or NEO4J_DATABASE.`,
    )
  }
}

/** The database holds what the atlas did not write, and a load would delete. */
export class StoreOccupied extends Error {
  override readonly name = 'StoreOccupied'
  /** @param what an example of it, such as `a node labelled Source without an id` */
  constructor(what: string) {
    super(
      `The database holds what the atlas did not write: ${what}. A load makes it hold the records and nothing else, so that this would be deleted. Nothing was changed. Give the atlas a database of its own with NEO4J_DATABASE or NEO4J_URI, or move what is not the atlas's.`,
    )
  }
}

/** The file of the embedded graph is damaged or is no graph. */
export class StoreDamaged extends Error {
  override readonly name = 'StoreDamaged'
}

/** All of them: what keeps a program from its store, and its user can do something about. */
export const storeFailures = [
  StoreUnavailable,
  StoreAccessDenied,
  StoreLocked,
  LoadUnderWay,
  StoreUnwritable,
  StoreTooNew,
  StoreOccupied,
  StoreDamaged,
] as const
