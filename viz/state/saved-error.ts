/** What is wrong with a saved view: it is too long, cannot be made out, or is of a version that is not known. */
export type SavedFault = 'long' | 'damaged' | 'version'

/** A text or a fragment is no saved view or story. */
export class SavedError extends Error {
  override readonly name = 'SavedError'
  readonly fault: SavedFault
  /** What is wrong, as paths within the text; empty where it is the text as a whole. */
  readonly places: readonly string[]
  constructor(
    fault: SavedFault,
    message: string,
    options: ErrorOptions & { readonly places?: readonly string[] } = {},
  ) {
    super(message, options)
    this.fault = fault
    this.places = options.places ?? []
  }
}
