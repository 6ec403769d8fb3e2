import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openStore } from '../../api/graph/open.ts'
import { run as seed } from '../../seeds/run.ts'
import { run } from '../api/support/program.ts'
import { runHere } from '../setup/run-program.ts'
import { startAtlas } from './support/atlas.ts'
import { startProxy, type TcpProxy } from './support/proxy.ts'
import { describeOnNeo4j } from './support/shared-neo4j.ts'

/** Made with OpenSSL for `localhost`, until 2120: one of an authority of our own, an expired one, one of its own word. */
const folder = new URL('support/certificates/', import.meta.url)
const read = (name: string) => readFileSync(new URL(name, folder))

const isUnsigned =
  /^StoreUnavailable: Neo4j at \S+ shows a certificate that no known authority has signed \(\w+\): .*NODE_EXTRA_CA_CERTS.*\+ssc/

describeOnNeo4j('a Neo4j behind TLS', (port) => {
  const proxies: TcpProxy[] = []
  const serve = async (cert: string) => {
    const proxy = await startProxy(port(), { tls: { key: read('server.key'), cert: read(cert) } })
    proxies.push(proxy)
    return proxy.port
  }
  let own: number
  let expired: number
  let trusted: number
  beforeAll(async () => {
    ;[own, expired, trusted] = [
      await serve('self-signed.pem'),
      await serve('expired.pem'),
      await serve('trusted.pem'),
    ]
  })
  afterAll(() => Promise.all(proxies.map((proxy) => proxy.close())))

  const tryOpening = async (uri: string) => {
    const store = await openStore({ engine: 'neo4j', uri, user: 'neo4j', database: 'neo4j' })
    return store
      .ping()
      .then(() => 'answers', String)
      .finally(() => store.close())
  }

  it('whose certificate nobody signed is refused with what to do, and taken by +ssc', async () => {
    expect(await tryOpening(`bolt+s://localhost:${own}`)).toMatch(isUnsigned)
    expect(await tryOpening(`neo4j+s://localhost:${own}`)).toMatch(isUnsigned)
    expect(await tryOpening(`bolt+s://localhost:${trusted}`)).toMatch(isUnsigned)
    expect(await tryOpening(`bolt+ssc://localhost:${own}`)).toBe('answers')
  })

  it('is taken where its authority is known, unless its certificate has expired or is for another name', async () => {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [
        '--import',
        'tsx',
        'test/faults/support/open-over-tls.ts',
        `bolt+s://localhost:${trusted}`,
        `bolt+s://localhost:${expired}`,
        `neo4j+s://127.0.0.1:${trusted}`,
      ],
      { env: { ...process.env, NODE_EXTRA_CA_CERTS: fileURLToPath(new URL('authority.pem', folder)) } },
    )
    expect(JSON.parse(stdout)).toEqual([
      'answers',
      expect.stringMatching(/shows a certificate that has expired \(CERT_HAS_EXPIRED\): renew it/),
      expect.stringMatching(
        /shows a certificate that is for another name .*\(ERR_TLS_CERT_ALTNAME_INVALID\)/,
      ),
    ])
  })

  it('that speaks no TLS, or nothing else, is told apart from one that is away', async () => {
    expect(await tryOpening(`bolt+s://127.0.0.1:${port()}`)).toMatch(
      /does not greet in TLS, which \+s and \+ssc/,
    )
    expect(await tryOpening(`bolt://127.0.0.1:${own}`)).toMatch(/^StoreUnavailable: /)
  })

  it('ends the server and the loader with 3, and both say why', async () => {
    const uri = `neo4j+s://localhost:${own}`
    await expect(startAtlas(uri)).rejects.toThrow('shows a certificate that no known authority has signed')
    const server = run({ NEO4J_URI: uri })
    expect(await server.exited).toBe(3)
    expect(server.errors()).toContain('NODE_EXTRA_CA_CERTS')
    const loader = await runHere(seed, [], { NEO4J_URI: uri, ATLAS_COLLECTIONS: 'areas' })
    expect(loader.code).toBe(3)
    expect(loader.stderr).toContain('NODE_EXTRA_CA_CERTS')
  })
})
