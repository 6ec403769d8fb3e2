/** Failures of the graph store that a caller can do something about; everything else is a defect. */

/** The database cannot be reached or does not answer now; the same request may succeed later. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable'
}

/** The database refuses our user or password. */
export class StoreAccessDenied extends Error {
  override readonly name = 'StoreAccessDenied'
}

/** The file of the embedded graph is held by another process. */
export class StoreLocked extends Error {
  override readonly name = 'StoreLocked'
  readonly path: string
  constructor(path: string, options?: ErrorOptions) {
    super(
      `The graph file ${path} is open in another process: stop that one, or set ATLAS_STORE to another file.`,
      options,
    )
    this.path = path
  }
}

/** The file of the embedded graph is damaged or is no graph. */
export class StoreDamaged extends Error {
  override readonly name = 'StoreDamaged'
}
