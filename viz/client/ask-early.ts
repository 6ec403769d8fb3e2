import { type Day, dayInVietNam, isDay } from '../../schema/partial-date.ts'
import { createAddressReader } from '../state/fields/address-reader.ts'
import { limit } from '../state/fields/choices.ts'
import { focus } from '../state/fields/lists.ts'
import { AreasDocument, NetworkDocument, type NetworkQueryVariables } from './generated.ts'
import { inPortions } from './in-portions.ts'
import { sendEarly, toBody } from './send.ts'

interface Asked {
  /** Empty for the whole network. */
  readonly focus: readonly string[]
  readonly limit: number
  readonly day: Day
}

/** What the network of a view is asked for with. */
export function toNetworkVariables({ focus, limit, day }: Asked): NetworkQueryVariables {
  return { focus: focus.length > 0 ? [...focus] : null, depth: 1, limit, day }
}

/**
 * Asks for what the first screen at the address will want, before the scripts that draw it have come. Nothing
 * where only those can tell what that is: saved views, and other pages.
 * @returns whether it has asked
 */
export function askEarly({
  pathname,
  search,
  hash,
}: Pick<Location, 'pathname' | 'search' | 'hash'>): boolean {
  const params = new URLSearchParams(search)
  if (pathname !== '/' || hash.length > 1 || params.has('view') || params.has('story')) return false
  const day = params.get('day') ?? ''
  const reader = createAddressReader(params, isDay(day) ? day : dayInVietNam(new Date()), [])
  const asked = { focus: focus.read(reader), limit: limit.read(reader), day: reader.day }
  for (const part of inPortions(asked.focus))
    sendEarly(toBody(NetworkDocument, toNetworkVariables({ ...asked, focus: part })))
  sendEarly(toBody(AreasDocument, {}))
  return true
}
