import { writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { openStore } from '../../api/graph/open.ts'
import { loadSmallWorld } from '../fixtures/small-world.ts'
import { audience, createSigningKey, inSeconds, issuer, toKeySet } from './support/identity-provider.ts'
import { run } from './support/program.ts'
import { guarded } from './support/whole-server.ts'

const password = 'rat-bi-mat-9f3c'

/** A server of Neo4j that refuses whoever comes, and repeats the password in what it says (Bolt 4.4). */
function createRefusingNeo4j(): Server {
  const text = (value: string) => {
    const bytes = Buffer.from(value)
    return Buffer.concat([Buffer.from([0xd0, bytes.length]), bytes])
  }
  const failure = Buffer.concat([
    Buffer.from([0xb1, 0x7f, 0xa2]),
    ...[text('code'), text('Neo.ClientError.Security.Unauthorized')],
    ...[text('message'), text(`The password ${password} is wrong`)],
  ])
  const length = Buffer.alloc(2)
  length.writeUInt16BE(failure.length)
  return createServer((socket) => {
    socket.on('error', () => {})
    socket.once('data', () => {
      socket.write(Buffer.from([0, 0, 4, 4]))
      socket.on('data', () => socket.write(Buffer.concat([length, failure, Buffer.alloc(2)])))
    })
  })
}

describe('a secret', () => {
  const neo4j = createRefusingNeo4j()
  let uri: string
  beforeAll(async () => {
    await new Promise<void>((resolve) => neo4j.listen(0, '127.0.0.1', resolve))
    const address = neo4j.address()
    uri = `bolt://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
  })
  afterAll(() => new Promise((resolve) => neo4j.close(resolve)))

  it('of the database is not told by a program that is refused with it, at any level of its log', async () => {
    const { exited, all } = run({ NEO4J_URI: uri, NEO4J_PASSWORD: password, LOG_LEVEL: 'trace' })
    expect(await exited).toBe(3)
    expect(all()).toMatch(/refuses the user "neo4j": check NEO4J_USER, NEO4J_PASSWORD/)
    expect(all()).not.toContain(password)
  })

  it('of a setting is not told where the setting is wrong', async () => {
    const { exited, all } = run({
      NEO4J_URI: `neo4j://neo4j:${password}@localhost`,
      NEO4J_PASSWORD: password,
      ATLAS_JWKS: `https://atlas:${password}@login.example.org/keys`,
    })
    expect(await exited).toBe(2)
    expect(all()).toMatch(/^NEO4J_URI is[\s\S]*^ATLAS_JWKS is/m)
    expect(all()).not.toContain(password)
  })

  it('of a reader is in no answer and in no line of the log, whether it is good or not', async () => {
    const folder = join(inject('folder'), `secrets-${process.pid}`)
    const store = await openStore({ engine: 'embedded', path: folder })
    await loadSmallWorld(store)
    await store.close()
    const key = await createSigningKey('first')
    const keys = `${folder}.json`
    await writeFile(keys, toKeySet(key))
    const { child, said, exited, all } = run({
      ATLAS_STORE: folder,
      ATLAS_VIEWS: `${folder}-views`,
      ATLAS_JWKS: keys,
      ATLAS_JWT_ISSUER: issuer,
      ATLAS_JWT_AUDIENCE: audience,
      NEO4J_PASSWORD: password,
      LOG_LEVEL: 'trace',
    })
    const address = /^Coordination Atlas: (\S+)/m.exec(await said(/Version: .*\n/))?.[1] ?? ''
    const person = { email: 'nguoi.doc@example.org', sub: 'reader-zq4711xw' }
    const tokens = [
      await key.sign(person),
      await key.sign({ ...person, exp: inSeconds(-600) }),
      await key.sign({ ...person, aud: 'other-app-zq4711xw' }),
      await (await createSigningKey('unknown')).sign(person),
      'garbage-zq4711xw',
    ]
    const answers: string[] = []
    const ask = async (path: string, init: RequestInit, token: string) => {
      const headers = { ...init.headers, authorization: `Bearer ${token}` }
      const response = await fetch(new URL(path, address), { redirect: 'manual', ...init, headers })
      answers.push(JSON.stringify([...response.headers]), await response.text())
      return response.status
    }
    const statuses = new Set<number>()
    for (const token of tokens)
      for (const [path, init] of [
        ...guarded,
        ['/', {}] as const,
        ['/healthz', {}] as const,
        ['/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{' }] as const,
        [`/graphql?access_token=${token}`, {}] as const,
        [`/export/json?access_token=${token}`, {}] as const,
      ])
        statuses.add(await ask(path, init, token))
    expect([...statuses].sort()).toEqual([200, 302, 400, 401, 403, 404])
    child.kill('SIGTERM')
    expect(await exited).toBe(0)
    expect(all()).toContain('"status":401')
    const told = [all(), ...answers].join('\n')
    const secrets = [
      password,
      person.email,
      ...tokens.flatMap((token) => token.split('.').slice(-2)),
      'zq4711xw',
    ]
    expect(secrets.filter((secret) => told.includes(secret))).toEqual([])
  })
})
