import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { readEnvironment } from '../../api/graph/environment.ts'
import { toConfig } from '../../api/graph/neo4j/local-server/config.ts'
import { variables } from '../../api/graph/variables.ts'

interface Service {
  readonly image: string
  readonly build?: string
  readonly command?: readonly string[]
  readonly environment: Readonly<Record<string, string>>
  readonly env_file?: ReadonlyArray<{ readonly path: string; readonly required: boolean }>
  readonly stop_grace_period?: string
  readonly volumes?: readonly string[]
  readonly ports?: readonly string[]
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>
  readonly healthcheck?: { readonly test: readonly string[] }
  readonly read_only?: boolean
}

const text = readFileSync('compose.yaml', 'utf8')
const compose: {
  readonly services: Readonly<Record<'neo4j' | 'load' | 'api', Service>>
  readonly volumes: Readonly<Record<string, unknown>>
} = parse(text, { merge: true })
const { neo4j, load, api } = compose.services

/** Lines of the example of an environment file, as Compose reads them. */
function readExample(): Record<string, string> {
  const lines = readFileSync('.env.example', 'utf8').split('\n')
  return Object.fromEntries(lines.filter((line) => /^\w+=/.test(line)).map((line) => line.split('=', 2)))
}

/** The text with its variables filled in as Compose does. @throws {Error} where one has to be set */
function fill(written: string, env: Readonly<Record<string, string>>): string {
  return written.replace(/\$\{(\w+)(?::([-?])([^}]*))?\}/g, (_, name, sign, rest) => {
    if (env[name]) return env[name]
    if (sign === '?') throw new Error(`${name} ${rest}`)
    return rest ?? ''
  })
}

const secret = { NEO4J_PASSWORD: 'mot-mat-khau' }
const filled = (service: Service, env: Readonly<Record<string, string>> = secret) =>
  Object.fromEntries(Object.entries(service.environment).map(([name, value]) => [name, fill(value, env)]))

describe('compose.yaml', () => {
  it('sets variables alone that the programs know, to what they may hold', () => {
    const known: readonly string[] = variables.map(({ name }) => name)
    for (const service of [load, api]) {
      expect(Object.keys(service.environment).filter((name) => !known.includes(name))).toEqual([])
      expect(readEnvironment(filled(service)).store).toEqual({
        engine: 'neo4j',
        uri: 'neo4j://neo4j:7687',
        user: 'neo4j',
        password: secret.NEO4J_PASSWORD,
        database: 'neo4j',
      })
    }
  })

  it('gives loader and server what is set in .env, where there is one, but for what it has to set itself', () => {
    const written = {
      ...secret,
      HOST: '127.0.0.1',
      PORT: '80',
      NEO4J_URI: 'bolt://elsewhere:7687',
      ATLAS_DATA: '/records',
      ATLAS_PROXIES: '2',
      ATLAS_JWKS: 'https://login.example.vn/keys',
      ATLAS_JWT_ISSUER: 'https://login.example.vn',
      ATLAS_JWT_AUDIENCE: 'coordination-atlas',
    }
    for (const service of [load, api]) {
      expect(service.env_file).toEqual([{ path: '.env', required: false }])
      const { store, dataFolders, access } = readEnvironment({ ...written, ...filled(service, written) })
      expect(store).toMatchObject({ uri: 'neo4j://neo4j:7687' })
      expect([dataFolders, access.proxies, access.tokens?.audience]).toEqual([
        ['/records'],
        2,
        'coordination-atlas',
      ])
    }
    const { host, port } = readEnvironment({ ...written, ...filled(api, written) })
    expect([host, port]).toEqual(['0.0.0.0', 4_000])
  })

  it('waits for a server that stops longer than the server takes', () => {
    const [, number, unit] = /^(\d+)(s|m)$/.exec(api.stop_grace_period ?? '') ?? []
    const seconds = Number(number) * (unit === 'm' ? 60 : 1)
    expect(seconds).toBeGreaterThan(readEnvironment({}).stopSeconds)
  })

  it('sets settings of Neo4j by names that it has', () => {
    const known = toConfig({ port: 1, hasPassword: true }).match(/^[\w.]+(?==)/gm) ?? []
    // Compose sizes the heap, which the local server of the tests is given as an argument of Java.
    const names = [...known, 'server.memory.heap.initial_size', 'server.memory.heap.max_size']
    const set = Object.keys(neo4j.environment)
      .filter((name) => name !== 'NEO4J_AUTH')
      .map((name) =>
        name
          .replace(/^NEO4J_/, '')
          .replaceAll('__', '\0')
          .replaceAll('_', '.')
          .replaceAll('\0', '_'),
      )
    expect(set.length).toBeGreaterThan(2)
    expect(set.filter((name) => !names.includes(name))).toEqual([])
  })

  it('asks for a password, which it takes from a file that is never committed', () => {
    for (const service of [neo4j, load, api]) {
      expect(() => filled(service, readExample())).toThrow(/NEO4J_PASSWORD is not set. Copy .env.example/)
      expect(Object.values(filled(service)).join()).toContain(secret.NEO4J_PASSWORD)
    }
    expect(execFileSync('git', ['check-ignore', '.env'], { encoding: 'utf8' })).toBe('.env\n')
    expect(text).not.toMatch(/PASSWORD: [^$]/)
  })

  it('explains every variable in the example, with the same defaults', () => {
    const example = readExample()
    const used = [...text.matchAll(/\$\{(\w+)(?::-([^}]*))?/g)]
    const names = new Set(used.map(([, name = '']) => name))
    expect([...names].filter((name) => !(name in example))).toEqual([])
    for (const [, name = '', otherwise = ''] of used) expect(example[name], name).toBe(otherwise)
    for (const [name, value] of Object.entries(example).filter(([name]) => !names.has(name)))
      expect(variables, name).toContainEqual(expect.objectContaining({ name, default: value }))
  })

  it('is heard on this computer alone where nothing else is asked for', () => {
    const ports = Object.values(compose.services).flatMap(({ ports = [] }) =>
      ports.map((port) => fill(port, {})),
    )
    expect(ports).toEqual(['127.0.0.1:4000:4000'])
  })

  it('waits for Neo4j, loads, and then serves', () => {
    expect(neo4j.healthcheck?.test[0]).toBe('CMD-SHELL')
    expect(load.depends_on).toEqual({ neo4j: { condition: 'service_healthy' } })
    expect(api.depends_on).toMatchObject({ load: { condition: 'service_completed_successfully' } })
    const image = readFileSync('Dockerfile', 'utf8')
    for (const { command = [], build } of [load, api]) {
      expect(build).toBe('.')
      // What the image does one after the other, each service does a part of.
      expect(image).toContain(command.join(' '))
    }
  })

  it('keeps what is written in volumes, and writes nowhere else', () => {
    const mounts = Object.values(compose.services).flatMap(({ volumes = [] }) => volumes)
    expect(mounts.map((mount) => mount.split(':')[0]).sort()).toEqual(Object.keys(compose.volumes).sort())
    const declared = /^VOLUME (\S+)$/m.exec(readFileSync('Dockerfile', 'utf8'))?.[1]
    expect(api.volumes).toEqual([`atlas:${declared}`])
    expect([load.read_only, api.read_only]).toEqual([true, true])
  })

  it('runs the release of Neo4j that the tests do', () => {
    const tested = /<neo4j\.version>([^<]+)</.exec(
      readFileSync('api/graph/neo4j/local-server/pom.xml', 'utf8'),
    )?.[1]
    expect(tested?.startsWith(`${neo4j.image.replace('neo4j:', '')}.`)).toBe(true)
  })
})
