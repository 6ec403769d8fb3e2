import { createServer, type RequestListener } from 'node:http'
import { type CryptoKey, exportJWK, generateKeyPair, type JWK, type JWTPayload, SignJWT } from 'jose'
import { listen, stop } from '../../../api/http/listening.ts'

export const issuer = 'https://login.example.org/'
export const audience = 'coordination-atlas'

/** A pair of real keys under a name, which signs tokens. */
export interface SigningKey {
  readonly kid: string
  readonly publicKey: CryptoKey
  readonly privateJwk: JWK
  /** As a set of keys has it. */
  readonly jwk: JWK
  /** A token of the issuer for the audience, which holds for five minutes, with these claims of its own. */
  sign(claims?: JWTPayload, head?: Readonly<Record<string, string | undefined>>): Promise<string>
}

export const inSeconds = (seconds: number) => Math.floor(Date.now() / 1_000) + seconds

export async function createSigningKey(kid: string, alg: 'ES256' | 'RS256' = 'ES256'): Promise<SigningKey> {
  const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true })
  return {
    kid,
    publicKey,
    privateJwk: { ...(await exportJWK(privateKey)), kid, alg },
    jwk: { ...(await exportJWK(publicKey)), kid, alg, use: 'sig' },
    sign: (claims = {}, head = {}) =>
      new SignJWT({ iss: issuer, aud: audience, sub: 'reader', exp: inSeconds(300), ...claims })
        .setProtectedHeader({ alg, kid, ...head })
        .sign(privateKey),
  }
}

export function toKeySet(...keys: ReadonlyArray<Pick<SigningKey, 'jwk'>>): string {
  return JSON.stringify({ keys: keys.map(({ jwk }) => jwk) })
}

export interface KeyServer {
  readonly address: URL
  /** How often it was asked. */
  asked(): number
  /** What it answers from now on. */
  answer(with_: RequestListener | string): void
  stop(): Promise<void>
}

/** Serves a set of keys at an address on this computer. */
export async function serveKeys(text: string): Promise<KeyServer> {
  let count = 0
  const toListener =
    (body: string): RequestListener =>
    (_, response) =>
      void response.setHeader('content-type', 'application/json').end(body)
  let answer = toListener(text)
  const server = createServer((request, response) => {
    count += 1
    answer(request, response)
  })
  const address = new URL('keys', await listen(server, '127.0.0.1', 0))
  return {
    address,
    asked: () => count,
    answer(next) {
      answer = typeof next === 'string' ? toListener(next) : next
    },
    stop: () => stop(server, 0),
  }
}
