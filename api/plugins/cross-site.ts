import { useCSRFPrevention as createPrevention } from '@graphql-yoga/plugin-csrf-prevention'
import type { Plugin } from 'graphql-yoga'
import { CrossSiteRequest } from '../errors.ts'

/** Headers that no page of another site can send without being asked for first; common clients send one of them. */
export const proofHeaders = ['graphql-require-preflight', 'apollo-require-preflight', 'x-graphql-yoga-csrf']

/**
 * Refuses what a page of another site could make a visitor's browser send unasked: a GET without a header of its
 * own, and a POST whose content type is that of a form or of plain text.
 */
export function createCrossSiteRefusal(): Plugin {
  const { onRequestParse } = createPrevention({ requestHeaders: proofHeaders })
  return {
    onRequestParse(payload) {
      try {
        return onRequestParse?.(payload)
      } catch (cause) {
        throw new CrossSiteRequest(proofHeaders, { cause })
      }
    },
  }
}
