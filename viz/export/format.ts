import type { CitedNetwork } from '../../schema/formats/network.ts'
import type { Diagram } from '../diagram/model.ts'
import type { Envelope, EnvelopeCitation } from './envelope.ts'
import type { FormatId, PictureOptions } from './picture-options.ts'

/** Everything that an export can need of the view. */
export interface ExportInput {
  readonly diagram: Diagram
  /** Exactly what is drawn, as graph files are written from. */
  readonly network: CitedNetwork
  /** The viewer's own state, to be restored. */
  readonly state: Envelope['data']['state']
  /** The citations that the drawn elements rest on. */
  readonly citations: readonly EnvelopeCitation[]
  readonly now: Date
  readonly options: PictureOptions
  /** Ends what takes long. */
  readonly signal?: AbortSignal
}

/** A format that views are exported as. */
export interface ExportFormat {
  readonly id: FormatId
  readonly extension: string
  readonly mimeType: string
  /** @throws {ExportError} that says what failed, or the signal's own reason. */
  readonly make: (input: ExportInput) => Promise<Blob>
}

/** A view could not be exported; `step` is what failed. */
export class ExportError extends Error {
  override readonly name = 'ExportError'
  readonly step: 'fonts' | 'size' | 'picture' | 'code'
  constructor(step: ExportError['step'], message: string, options?: ErrorOptions) {
    super(message, options)
    this.step = step
  }
}
