import { readFile } from 'node:fs/promises'
import { createRemoteJWKSet, customFetch, type JWTVerifyGetKey } from 'jose'
import { z } from 'zod'
import type { KeysPlace } from '../graph/token-settings.ts'

/** What is at the place of the keys is no set of public keys. One sentence, with what would be right. */
export class KeysInvalid extends Error {
  override readonly name = 'KeysInvalid'
}

/** The keys cannot be had now: the same request may succeed in a moment. */
export class KeysUnavailable extends Error {
  override readonly name = 'KeysUnavailable'
}

/** How long and how often keys are held and fetched; all in milliseconds. */
export interface KeyTimes {
  /** Keys are fetched anew when they are older. */
  readonly fresh: number
  /** A key that is not known has them fetched anew at most once in so long, and so has a fetch that failed. */
  readonly pause: number
  /** Keys that cannot be fetched anew are used for so long after they were had. */
  readonly grace: number
  /** How long a fetch may take. */
  readonly patience: number
}

const usualTimes: KeyTimes = { fresh: 600_000, pause: 30_000, grace: 3_600_000, patience: 5_000 }

/** Public keys by which tokens are verified. */
export interface TokenKeys {
  /** The key that a token names. @throws {KeysUnavailable} @throws {KeysInvalid} */
  readonly find: JWTVerifyGetKey
  /** Fetches them now. @throws {KeysUnavailable} @throws {KeysInvalid} */
  load(): Promise<void>
}

const keySet = z.object({ keys: z.array(z.looseObject({ kty: z.string() })).min(1) })
/** Kinds of keys that have a public and a private part. */
const asymmetric: ReadonlySet<string> = new Set(['RSA', 'EC', 'OKP'])

/** The keys of a file or an address, kept, and fetched anew when a token names one that is not among them. */
export function createTokenKeys(place: KeysPlace, times: Partial<KeyTimes> = {}): TokenKeys {
  const { fresh, pause, grace, patience } = { ...usualTimes, ...times }
  const readText = place.kind === 'file' ? () => readKeyFile(place.path) : fetchKeys
  let kept: { readonly text: string; readonly at: number } | undefined
  let failed: { readonly error: unknown; readonly at: number } | undefined

  async function read(url: string, init: RequestInit): Promise<Response> {
    const isPausing = failed !== undefined && performance.now() - failed.at < pause
    if (failed && isPausing) return keptOr(failed.error)
    try {
      const text = await readText(url, init)
      assertKeys(text, place)
      kept = { text, at: performance.now() }
      failed = undefined
      return new Response(text)
    } catch (error) {
      failed = { error: toKeyError(error, place), at: performance.now() }
      return keptOr(failed.error)
    }
  }

  function keptOr(error: unknown): Response {
    if (kept && performance.now() - kept.at < grace) return new Response(kept.text)
    throw error
  }

  const find = createRemoteJWKSet(place.kind === 'file' ? new URL('file:///') : place.address, {
    cacheMaxAge: fresh,
    cooldownDuration: pause,
    timeoutDuration: patience,
    [customFetch]: read,
  })
  return { find, load: () => find.reload() }
}

function readKeyFile(path: string): Promise<string> {
  return readFile(path, 'utf8')
}

async function fetchKeys(url: string, init: RequestInit): Promise<string> {
  const response = await fetch(url, init)
  if (response.status !== 200) throw new Error(`HTTP status ${response.status}`)
  return response.text()
}

/** @throws {KeysInvalid} for what is no set of public keys. */
function assertKeys(text: string, place: KeysPlace): void {
  const right =
    'a JSON Web Key Set such as {"keys": [{"kty": "RSA", "kid": …}]}, as the identity provider publishes it'
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new KeysInvalid(`ATLAS_JWKS: what is at ${toShown(place)} is not JSON: give ${right}.`)
  }
  const { data, success } = keySet.safeParse(value)
  if (!success)
    throw new KeysInvalid(`ATLAS_JWKS: what is at ${toShown(place)} is no set of keys: give ${right}.`)
  if (data.keys.some((key) => 'd' in key))
    throw new KeysInvalid(
      `ATLAS_JWKS: there is a private key at ${toShown(place)}: give the public ones alone, and hold that one for known to others.`,
    )
  if (!data.keys.some(({ kty }) => asymmetric.has(kty)))
    throw new KeysInvalid(
      `ATLAS_JWKS: there is no public key at ${toShown(place)}, only such as both sides would have to keep secret: give ${right}.`,
    )
}

function toKeyError(error: unknown, place: KeysPlace): Error {
  if (error instanceof KeysInvalid) return error
  const hint =
    place.kind === 'file'
      ? 'check the path, and that the server may read it'
      : 'check the address, and that the server can reach it'
  return new KeysUnavailable(`ATLAS_JWKS: the keys at ${toShown(place)} cannot be read: ${hint}.`, {
    cause: error,
  })
}

function toShown(place: KeysPlace): string {
  // What comes after the path of an address could be a secret.
  return place.kind === 'file' ? place.path : `${place.address.origin}${place.address.pathname}`
}
