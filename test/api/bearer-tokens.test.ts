import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { exportSPKI, SignJWT } from 'jose'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createTokenKeys, KeysInvalid, KeysUnavailable, type KeyTimes } from '../../api/bearer/token-keys.ts'
import { createVerifyToken, TokenRefused } from '../../api/bearer/verify-token.ts'
import { inTemporaryFolder } from '../setup/temporary-folder.ts'
import {
  audience,
  createSigningKey,
  inSeconds,
  issuer,
  type KeyServer,
  type SigningKey,
  serveKeys,
  toKeySet,
} from './support/identity-provider.ts'

let key: SigningKey
let other: SigningKey
let rsa: SigningKey
const servers: KeyServer[] = []
beforeAll(async () => {
  key = await createSigningKey('first')
  other = await createSigningKey('second')
  rsa = await createSigningKey('rsa', 'RS256')
})
afterEach(() => Promise.all(servers.splice(0).map((server) => server.stop())))

/** What verifies tokens with the keys of a server that holds these. */
async function open(keys: readonly SigningKey[], times?: Partial<KeyTimes>) {
  const server = await serveKeys(toKeySet(...keys))
  servers.push(server)
  const tokenKeys = createTokenKeys({ kind: 'address', address: server.address }, times)
  const verify = createVerifyToken({ issuer, audience }, tokenKeys)
  return { server, tokenKeys, check: (token: string) => verify(`Bearer ${token}`), verify }
}

const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

describe('a token', () => {
  it('lets its bearer in where it is in order, by either kind of key', async () => {
    const { check, verify } = await open([key, rsa])
    await check(await key.sign())
    await check(await rsa.sign())
    await check(await key.sign({ aud: ['another', audience] }))
    await verify(`bearer ${await key.sign()}`)
  })

  it('may be of a clock that is some seconds off', async () => {
    const { check } = await open([key])
    await check(await key.sign({ exp: inSeconds(-10), nbf: inSeconds(10) }))
  })

  it.each([
    ['has expired', () => key.sign({ exp: inSeconds(-60) }), /has expired/],
    ['never expires', () => key.sign({ exp: undefined }), /lacks a claim/],
    ['does not hold yet', () => key.sign({ nbf: inSeconds(60) }), /does not hold yet/],
    ['is of another issuer', () => key.sign({ iss: 'https://evil.example/' }), /another issuer/],
    ['is of no issuer', () => key.sign({ iss: undefined }), /lacks a claim/],
    ['is meant for others', () => key.sign({ aud: 'other-app' }), /another audience/],
    ['is meant for nobody', () => key.sign({ aud: undefined }), /lacks a claim/],
    [
      'is signed with another key of the same name',
      () => other.sign({}, { kid: 'first' }),
      /signed with no key/,
    ],
    ['is signed with a key that is not known', () => other.sign(), /signed with no key/],
    [
      'is not signed',
      async () => `${base64({ alg: 'none', kid: 'first' })}.${(await key.sign()).split('.')[1]}.`,
      /algorithm|no signed token/,
    ],
    [
      'is signed with the public key as a secret',
      async () => {
        const secret = new TextEncoder().encode(await exportSPKI(rsa.publicKey))
        return new SignJWT({ iss: issuer, aud: audience, exp: inSeconds(300) })
          .setProtectedHeader({ alg: 'HS256', kid: 'rsa' })
          .sign(secret)
      },
      /algorithm/,
    ],
    [
      'was changed',
      async () => {
        const [head, , signature] = (await key.sign()).split('.')
        return `${head}.${base64({ iss: issuer, aud: audience, exp: inSeconds(900), sub: 'admin' })}.${signature}`
      },
      /signed with no key/,
    ],
    [
      'brings its own key',
      async () => key.sign({}, { kid: 'x', jku: 'https://evil.example/keys' }),
      /no key/,
    ],
    ['is garbage', async () => 'x'.repeat(100_000), /no signed token/],
    ['is garbage in three parts', async () => `${'a'.repeat(9_000)}.é.!`, /no signed token/],
    ['is empty', async () => '', /Send a token/],
  ])('lets nobody in when it %s', async (_, make, why) => {
    const { check } = await open([key, rsa], { pause: 0 })
    const refused = check(await make())
    await expect(refused).rejects.toBeInstanceOf(TokenRefused)
    await expect(refused).rejects.toThrow(why)
  })

  it('need not tell its key where there is but one of the kind', async () => {
    const token = await key.sign({}, { kid: undefined })
    await (await open([key, rsa])).check(token)
    await expect((await open([other, rsa])).check(token)).rejects.toThrow(/signed with no key/)
    await expect((await open([key, other])).check(token)).rejects.toThrow(/which key it is signed with/)
  })

  it.each([undefined, '', 'Basic dXNlcjpwYXNz', 'Bearer', 'Bearer a b'])(
    'is missing where the header is %j',
    async (header) => {
      const { verify } = await open([key])
      await expect(verify(header)).rejects.toMatchObject({ isMissing: true })
    },
  )

  it('lets nobody in with a shared secret, even where that is the key that is found', async () => {
    const secret = new TextEncoder().encode('a secret of as many letters as are wanted')
    const verify = createVerifyToken({ issuer, audience }, { find: async () => secret })
    const token = await new SignJWT({ iss: issuer, aud: audience, exp: inSeconds(300) })
      .setProtectedHeader({ alg: 'HS256' })
      .sign(secret)
    await expect(verify(`Bearer ${token}`)).rejects.toThrow(/algorithm that is not accepted/)
  })

  it('is not told in what is said of it', async () => {
    const { check } = await open([key])
    const token = await key.sign({ aud: 'other-app', sub: 'a person' })
    const error = await check(token).catch((refused: unknown) => refused)
    const told = JSON.stringify([String(error), error, (error as Error).cause ?? null])
    for (const part of [...token.split('.'), 'a person', 'other-app']) expect(told).not.toContain(part)
  })
})

describe('the keys', () => {
  it('are fetched once for many tokens', async () => {
    const { check, server } = await open([key])
    const tokens = await Promise.all(Array.from({ length: 20 }, () => key.sign()))
    await Promise.all(tokens.map(check))
    await check(await key.sign())
    expect(server.asked()).toBe(1)
  })

  it('are fetched anew for a token of a new one, and no longer let in those of one that is gone', async () => {
    const { check, server } = await open([key], { pause: 0 })
    await check(await key.sign())
    server.answer(toKeySet(other))
    await check(await other.sign())
    expect(server.asked()).toBe(2)
    await expect(check(await key.sign())).rejects.toThrow(TokenRefused)
  })

  it('are fetched anew when they are old', async () => {
    const { check, server } = await open([key], { fresh: 0 })
    await check(await key.sign())
    server.answer(toKeySet(other))
    await expect(check(await key.sign())).rejects.toThrow(TokenRefused)
  })

  it('are not fetched for each of many tokens of keys that there are not', async () => {
    const { check, server } = await open([key])
    await check(await key.sign())
    for (let count = 0; count < 30; count++)
      await expect(check(await other.sign({}, { kid: `made-up-${count}` }))).rejects.toThrow(TokenRefused)
    expect(server.asked()).toBe(1)
  })

  it.each([
    [
      'an error',
      (_: unknown, response: { writeHead(status: number): { end(): void } }) => response.writeHead(500).end(),
    ],
    [
      'another place',
      (_: unknown, response: { writeHead(status: number, headers: object): { end(): void } }) =>
        response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
    ],
    ['what is no set of keys', '<html>'],
    ['no key', '{"keys": []}'],
    ['nothing in time', () => {}],
  ] as const)(
    'let nobody in while their address answers with %s, and go on once it has them',
    async (_, answer) => {
      const { check, server } = await open([key], { pause: 0, patience: 100 })
      server.answer(answer as string)
      await expect(check(await key.sign())).rejects.toThrow(KeysUnavailable)
      server.answer(toKeySet(key))
      await check(await key.sign())
    },
  )

  it('are asked for at most once in a while when their address is away', async () => {
    const { check, server } = await open([key])
    server.answer('nothing')
    for (let count = 0; count < 10; count++)
      await expect(check(await key.sign())).rejects.toThrow(KeysUnavailable)
    expect(server.asked()).toBe(1)
  })

  it('are used for a while when their address is away, and no longer', async () => {
    const lasting = await open([key], { fresh: 0, pause: 0 })
    const brief = await open([key], { fresh: 0, pause: 0, grace: 0 })
    for (const { check, server } of [lasting, brief]) {
      await check(await key.sign())
      await server.stop()
    }
    servers.length = 0
    await lasting.check(await key.sign())
    await expect(lasting.check(await other.sign({}, { kid: 'first' }))).rejects.toThrow(TokenRefused)
    await expect(brief.check(await key.sign())).rejects.toThrow(KeysUnavailable)
  })

  it('of a file are read anew as well', () =>
    inTemporaryFolder(async (folder) => {
      const path = join(folder, 'keys.json')
      await writeFile(path, toKeySet(key))
      const keys = createTokenKeys({ kind: 'file', path }, { pause: 0 })
      const verify = createVerifyToken({ issuer, audience }, keys)
      await verify(`Bearer ${await key.sign()}`)
      await writeFile(path, toKeySet(key, other))
      await verify(`Bearer ${await other.sign()}`)
    }))

  it('are refused where they are not public ones, with what is right', () =>
    inTemporaryFolder(async (folder) => {
      const load = async (text: string) => {
        const path = join(folder, 'keys.json')
        await writeFile(path, text)
        return createTokenKeys({ kind: 'file', path }).load()
      }
      await expect(load('{')).rejects.toThrow(/keys\.json is not JSON: give a JSON Web Key Set such as/)
      await expect(load('[]')).rejects.toThrow(/is no set of keys: give a JSON/)
      await expect(load(JSON.stringify({ keys: [{ kty: 'oct', k: 'c2VjcmV0' }] }))).rejects.toThrow(
        /no public key/,
      )
      const withPrivate = load(JSON.stringify({ keys: [key.privateJwk] }))
      await expect(withPrivate).rejects.toThrow(/private key at .*hold that one for known/)
      await expect(withPrivate).rejects.toThrow(KeysInvalid)
      await expect(withPrivate).rejects.not.toThrow(String(key.privateJwk.d))
      const nowhere = createTokenKeys({ kind: 'file', path: join(folder, 'nothing.json') }).load()
      await expect(nowhere).rejects.toThrow(/nothing\.json cannot be read: check the path/)
    }))
})
