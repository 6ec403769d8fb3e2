import { delimiter } from 'node:path'
import { describe, expect, it } from 'vitest'
import { EnvironmentInvalid, readEnvironment } from '../../api/graph/environment.ts'
import { variables } from '../../api/graph/variables.ts'

describe('the environment', () => {
  it('has a default for everything that needs one', () => {
    expect(readEnvironment({})).toEqual({
      store: { engine: 'embedded', path: '.atlas/graph' },
      host: '127.0.0.1',
      port: 4000,
      collections: ['units', 'areas', 'texts', 'press'],
      dataFolders: [],
      sourcesFolder: undefined,
      viewsFolder: '.atlas/views',
      logLevel: 'info',
      access: {
        graphiql: true,
        introspection: true,
        metrics: true,
        knownOperationsOnly: false,
        origins: [],
        embedders: [],
        limits: { depth: 20, cost: 100_000 },
        keptBytes: 67_108_864,
        proxies: 0,
        rate: { requestsPerMinute: 600, proxies: 0 },
      },
      stopSeconds: 10,
    })
  })

  it('names every variable with its meaning and what is allowed', () => {
    for (const { meaning, allowed } of variables) expect([meaning, allowed].every(Boolean)).toBe(true)
    expect(new Set(variables.map(({ name }) => name)).size).toBe(variables.length)
  })

  it('takes Neo4j when its URI is set', () => {
    const { store } = readEnvironment({
      NEO4J_URI: 'neo4j+s://atlas.example.org:7687',
      NEO4J_PASSWORD: 'bi-mat',
      ATLAS_STORE: 'unused',
    })
    expect(store).toEqual({
      engine: 'neo4j',
      uri: 'neo4j+s://atlas.example.org:7687',
      user: 'neo4j',
      password: 'bi-mat',
      database: 'neo4j',
    })
  })

  it('takes an empty variable for one that is not set', () => {
    expect(readEnvironment({ PORT: '', NEO4J_URI: '', ATLAS_SOURCES: '' })).toEqual(readEnvironment({}))
  })

  it('takes the collections that are named, in the order in which they are loaded', () => {
    expect(readEnvironment({ ATLAS_COLLECTIONS: 'texts, units' }).collections).toEqual(['units', 'texts'])
    expect(readEnvironment({ ATLAS_COLLECTIONS: 'none' }).collections).toEqual([])
  })

  it('splits folders as the platform does', () => {
    const { dataFolders, sourcesFolder } = readEnvironment({
      ATLAS_DATA: ['a', ' b ', ''].join(delimiter),
      ATLAS_SOURCES: 'texts',
    })
    expect([dataFolders, sourcesFolder]).toEqual([['a', 'b'], 'texts'])
  })

  it('takes a limit of no requests for no limit', () => {
    expect(
      readEnvironment({ ATLAS_REQUESTS_PER_MINUTE: '0', ATLAS_PROXIES: '1' }).access.rate,
    ).toBeUndefined()
    expect(readEnvironment({ ATLAS_REQUESTS_PER_MINUTE: '1', ATLAS_PROXIES: '1' }).access.rate).toEqual({
      requestsPerMinute: 1,
      proxies: 1,
    })
  })

  it('serves GraphiQL everywhere but in production, unless it is told otherwise', () => {
    const isServed = (NODE_ENV: string, ATLAS_GRAPHIQL: string) =>
      readEnvironment({ NODE_ENV, ATLAS_GRAPHIQL }).access.graphiql
    expect([isServed('production', ''), isServed('production', 'on')]).toEqual([false, true])
    expect([isServed('development', ''), isServed('development', 'off')]).toEqual([true, false])
  })

  it('takes origins as browsers write them', () => {
    const { access } = readEnvironment({ ATLAS_ORIGINS: 'https://a.example, http://b.example:8080,*' })
    expect(access.origins).toEqual(['https://a.example', 'http://b.example:8080', '*'])
  })

  it.each([
    [
      'ATLAS_ORIGINS',
      'https://a.example/',
      'ATLAS_ORIGINS is "https://a.example/": allowed is origins such as',
    ],
    ['ATLAS_ORIGINS', 'a.example', 'ATLAS_ORIGINS is "a.example"'],
    ['ATLAS_METRICS', 'yes', 'ATLAS_METRICS is "yes": allowed is on or off.'],
    ['ATLAS_OPERATIONS', 'some', 'ATLAS_OPERATIONS is "some": allowed is all or viewer.'],
    ['ATLAS_MAX_COST', '0', 'ATLAS_MAX_COST is "0": allowed is a whole number from 1'],
    [
      'ATLAS_KEPT_ANSWERS_MIB',
      'all',
      'ATLAS_KEPT_ANSWERS_MIB is "all": allowed is a whole number from 0 to 16384.',
    ],
    ['ATLAS_PROXIES', '11', 'ATLAS_PROXIES is "11": allowed is a whole number from 0 to 10.'],
    ['PORT', 'http', 'PORT is "http": allowed is a whole number from 0 to 65535'],
    ['PORT', '65536', 'PORT is "65536"'],
    ['PORT', '-1', 'PORT is "-1"'],
    ['LOG_LEVEL', 'loud', 'LOG_LEVEL is "loud": allowed is one of trace, debug'],
    ['NEO4J_URI', 'http://localhost:7474', 'NEO4J_URI is "http://localhost:7474": allowed is a URI such as'],
    ['NEO4J_DATABASE', '1', 'NEO4J_DATABASE is "1"'],
    ['ATLAS_COLLECTIONS', 'texts,news', 'ATLAS_COLLECTIONS is "texts,news": allowed is some of units, areas'],
    ['ATLAS_DATA', delimiter, `ATLAS_DATA is "${delimiter}"`],
  ])('refuses %s=%s', (name, value, message) => {
    expect(() => readEnvironment({ [name]: value })).toThrow(EnvironmentInvalid)
    expect(() => readEnvironment({ [name]: value })).toThrow(message)
  })

  const tokens = {
    ATLAS_JWKS: '/etc/atlas/keys.json',
    ATLAS_JWT_ISSUER: 'https://login.example.org/',
    ATLAS_JWT_AUDIENCE: 'atlas',
  }

  it('takes tokens by the keys of a file, or of an address that nobody can change the answer of', () => {
    const tokensOf = (place: string) => readEnvironment({ ...tokens, ATLAS_JWKS: place }).access.tokens
    expect(tokensOf('/etc/atlas/keys.json')).toEqual({
      keys: { kind: 'file', path: '/etc/atlas/keys.json' },
      issuer: 'https://login.example.org/',
      audience: 'atlas',
    })
    for (const place of ['https://login.example.org/keys', 'http://127.0.0.1:9/k', 'http://localhost/k'])
      expect(tokensOf(place)?.keys).toEqual({ kind: 'address', address: new URL(place) })
    for (const place of ['http://login.example.org/keys', 'ftp://a/b', 'https://', 'https://u:p@a.example/k'])
      expect(() => tokensOf(place), place).toThrow(
        /^ATLAS_JWKS is .*: allowed is a path, or an address with https/,
      )
  })

  it('takes no tokens that could be meant for others', () => {
    for (const name of Object.keys(tokens))
      expect(() => readEnvironment({ ...tokens, [name]: '' })).toThrow(
        new RegExp(`^${name} is not set, and ATLAS_\\w+ and ATLAS_\\w+ is: set all of .*, or none\\.$`),
      )
    expect(() => readEnvironment({ ATLAS_JWT_ISSUER: 'a' }).access).toThrow(
      /^ATLAS_JWKS is not set.*\nATLAS_JWT_AUD/,
    )
  })

  it('sends readers to sign in at no address that could be anything but a page', () => {
    const signInOf = (address: string) => readEnvironment({ ATLAS_SIGN_IN: address }).access.signIn
    for (const address of ['/oauth2/start?rd={here}', 'https://login.example.org/?to={here}'])
      expect(signInOf(address)).toBe(address)
    for (const address of [
      '//evil.example',
      '/\\evil.example',
      'javascript:alert(1)',
      'http://a.example',
      'a',
      '/a"b',
    ])
      expect(() => signInOf(address), address).toThrow(/^ATLAS_SIGN_IN is .*: allowed is a path such as/)
  })

  it('names everything that is wrong at once', () => {
    expect(() => readEnvironment({ PORT: 'x', LOG_LEVEL: 'y' })).toThrow(
      /PORT is "x"[\s\S]*\n.*LOG_LEVEL is "y"/,
    )
  })

  it('never shows a password', () => {
    const uri = 'neo4j://neo4j:bi-mat@localhost:7687'
    expect(() => readEnvironment({ NEO4J_URI: uri })).toThrow('neo4j://…@localhost:7687')
    for (const wrong of [uri, 'neo4j:bi-mat@localhost', 'neo4j:neo4j:bi-mat@localhost', 'bi-mat@localhost']) {
      expect(() => readEnvironment({ NEO4J_URI: wrong })).toThrow('…@localhost')
      expect(() => readEnvironment({ NEO4J_URI: wrong })).not.toThrow('bi-mat')
    }
  })
})
