import { errors, jwtVerify } from 'jose'
import type { TokenSettings } from '../graph/token-settings.ts'
import { KeysInvalid, KeysUnavailable, type TokenKeys } from './token-keys.ts'

/** A request comes without a token that lets it in. The message is for clients, and never has a part of the token. */
export class TokenRefused extends Error {
  override readonly name = 'TokenRefused'
  /** Whether there is no token at all. */
  readonly isMissing: boolean
  constructor(
    message: string,
    { isMissing = false, ...options }: ErrorOptions & { isMissing?: boolean } = {},
  ) {
    super(message, options)
    this.isMissing = isMissing
  }
}

/** Only such as are verified with a public key: one that is public must never pass for a shared secret. */
const algorithms = [
  ...['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'],
  ...['ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'],
]
/** By how much the clocks of the server and of the identity provider may differ, in seconds. */
const clockTolerance = 30

/**
 * Verifies the token of the header Authorization (RFC 6750, 2.1): that it is signed with one of the keys, comes from the
 * issuer, is meant for the audience, and holds now.
 */
export type VerifyToken = (authorization: string | undefined) => Promise<void>

/** What it makes throws {TokenRefused}, and {KeysUnavailable} where the keys cannot be had. */
export function createVerifyToken(
  { issuer, audience }: Pick<TokenSettings, 'issuer' | 'audience'>,
  { find }: Pick<TokenKeys, 'find'>,
): VerifyToken {
  return async (authorization) => {
    const token = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1]
    if (token === undefined)
      throw new TokenRefused('Send a token in the header "Authorization: Bearer …", or sign in.', {
        isMissing: true,
      })
    try {
      await jwtVerify(token, find, { issuer, audience, algorithms, clockTolerance, requiredClaims: ['exp'] })
    } catch (error) {
      throw toRefusal(error)
    }
  }
}

function toRefusal(error: unknown): Error {
  if (error instanceof KeysUnavailable) return error
  if (error instanceof KeysInvalid) return new KeysUnavailable(error.message, { cause: error })
  if (!(error instanceof errors.JOSEError))
    return new KeysUnavailable('ATLAS_JWKS: the key that a token names cannot be used.', { cause: error })
  // What the library throws bears the claims of the token, which the log must not have.
  return new TokenRefused(toReason(error))
}

function toReason(error: unknown): string {
  if (error instanceof errors.JWTExpired) return 'The token has expired: ask for a new one.'
  if (error instanceof errors.JWTClaimValidationFailed) return toClaimReason(error)
  if (error instanceof errors.JOSEAlgNotAllowed || error instanceof errors.JOSENotSupported)
    return 'The token is signed by an algorithm that is not accepted: have it signed with RS256, ES256 or EdDSA.'
  if (error instanceof errors.JWKSMultipleMatchingKeys)
    return 'The token does not tell which key it is signed with: have a kid put into its head.'
  if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWSSignatureVerificationFailed)
    return 'The token is signed with no key that this server trusts.'
  return 'This is no signed token (JWT): send the access token as the identity provider gave it.'
}

function toClaimReason({ claim, reason }: errors.JWTClaimValidationFailed): string {
  if (reason === 'missing') return 'The token lacks a claim: it needs iss, aud and exp.'
  if (claim === 'iss') return 'The token is of another issuer than this server trusts.'
  if (claim === 'aud') return 'The token is meant for another audience than this server.'
  if (claim === 'nbf') return 'The token does not hold yet.'
  return 'The token has a claim that is not in order.'
}
