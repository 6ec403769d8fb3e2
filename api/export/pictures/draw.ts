import { encode } from 'uqr'
import type { CitedNetwork } from '../../../schema/formats/network.ts'
import type { ComposeOptions } from '../../../viz/diagram/compose.ts'
import { toDrawing } from '../../../viz/diagram/grey.ts'
import type { Diagram } from '../../../viz/diagram/model.ts'
import { BadUserInput } from '../../errors.ts'
import { toDiagram } from './to-diagram.ts'
import type { PictureWish } from './wish.ts'

/** A diagram, and how it is to be composed. */
export interface Drawn {
  readonly diagram: Diagram
  readonly options: ComposeOptions
}

/** Bytes that a QR code of the least correction holds (ISO/IEC 18004, version 40). */
const mostBytes = 2953

/** @throws {BadUserInput} where the network is too large for a picture, or its address for a QR code */
export async function drawNetwork(network: CitedNetwork, wish: PictureWish): Promise<Drawn> {
  const { permalink } = network.meta
  if (wish.hasQrCode && Buffer.byteLength(permalink) > mostBytes)
    throw new BadUserInput(
      `The address of the picture is longer than the ${mostBytes} bytes of a QR code: leave out "qr".`,
    )
  const qrCode = wish.hasQrCode ? encode(permalink, { border: 0 }).data : undefined
  return {
    diagram: await toDiagram(network, wish),
    options: { size: wish.size, isGrey: toDrawing(wish.theme).isGrey, qrCode },
  }
}
