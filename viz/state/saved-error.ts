/** What is wrong with a saved view: it is too long, cannot be made out, or is of a version that is not known. */
export type SavedFault = 'long' | 'damaged' | 'version'

/** A text or a fragment is no saved view or story. */
export class SavedError extends Error {
  override readonly name = 'SavedError'
  readonly fault: SavedFault
  constructor(fault: SavedFault, message: string, options?: ErrorOptions) {
    super(message, options)
    this.fault = fault
  }
}
