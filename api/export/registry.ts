import type { NetworkFormat } from '../../schema/formats/format.ts'
import { networkFormats } from '../../schema/formats/registry.ts'

/** Every format that the server exports, in the order in which they are told. */
export const formats: readonly NetworkFormat[] = networkFormats

export function formatOf(id: string): NetworkFormat | undefined {
  return formats.find((one) => one.id === id)
}

/**
 * Number of the forms of all files together: raised whenever one of them is written in another way, so that what clients
 * keep by its tag is not taken for the new.
 */
export const formRevision = 1
