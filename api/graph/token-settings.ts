import { z } from 'zod'

/** Where the public keys are that tokens are verified with. */
export type KeysPlace =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'address'; readonly address: URL }

/** Which tokens let their bearers in. */
export interface TokenSettings {
  readonly keys: KeysPlace
  /** What a token has to have as its `iss`. */
  readonly issuer: string
  /** What a token has to have among its `aud`. */
  readonly audience: string
}

const loopback: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]'])

/** A path, or an address that nobody on the way can change the answer of. */
export const keysPlace = z
  .string()
  .trim()
  .min(1)
  .transform((text, context): KeysPlace => {
    if (!/^[a-z][a-z\d+.-]*:/i.test(text)) return { kind: 'file', path: text }
    const address = URL.canParse(text) ? new URL(text) : undefined
    const { protocol, hostname } = address ?? {}
    const isSafe = protocol === 'https:' || (protocol === 'http:' && loopback.has(hostname ?? ''))
    if (!address || !isSafe || address.username || address.password) {
      context.addIssue({ code: 'custom' })
      return z.NEVER
    }
    return { kind: 'address', address }
  })

/** A path of our own site or an https address, so that no other scheme becomes a link. */
export const signInAddress = z
  .string()
  .trim()
  .refine((text) => {
    if (/[\s<>"\\]/.test(text)) return false
    if (text.startsWith('/')) return !text.startsWith('//')
    return text.startsWith('https://') && URL.canParse(text)
  })

const names = ['ATLAS_JWKS', 'ATLAS_JWT_ISSUER', 'ATLAS_JWT_AUDIENCE'] as const

/**
 * What is wrong with the three variables together: without an issuer and an audience, every token that the same keys
 * sign would do, whoever it was meant for.
 */
export function findLackOf(given: Readonly<Record<string, string | undefined>>): string[] {
  const set = names.filter((name) => given[name])
  if (set.length === 0) return []
  return names
    .filter((name) => !given[name])
    .map(
      (name) => `${name} is not set, and ${set.join(' and ')} is: set all of ${names.join(', ')}, or none.`,
    )
}

/** The settings where all three are given. */
export function toTokenSettings(
  keys: KeysPlace | undefined,
  issuer: string | undefined,
  audience: string | undefined,
): TokenSettings | undefined {
  return keys && issuer && audience ? { keys, issuer, audience } : undefined
}
