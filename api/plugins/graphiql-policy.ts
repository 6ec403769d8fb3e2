import type { Plugin } from 'graphql-yoga'
import { graphiqlPolicyText } from '../security-headers.ts'

/** Lets GraphiQL's page, and no other answer, run the script that it brings. */
export function createGraphiqlPolicy(): Plugin {
  return {
    onResponse({ response }) {
      if (response.headers.get('content-type')?.startsWith('text/html'))
        response.headers.set('content-security-policy', graphiqlPolicyText)
    },
  }
}
