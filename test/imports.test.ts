import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, it } from 'vitest'

/** Which rooms a room may import from, besides itself. A folder inside a room may be named instead of it. */
const allowed: Record<string, readonly string[]> = {
  schema: [],
  api: ['schema'],
  'api/export': ['schema', 'viz/diagram'],
  seeds: ['schema', 'api/graph'],
  viz: ['schema'],
  'viz/diagram': ['schema'],
}
/** The one folder that may import each third-party engine. */
const engineHomes: Record<string, string> = {
  'neo4j-driver': 'api/graph/neo4j',
  '@grafeo-db/js': 'api/graph/embedded',
  'graphql-yoga': 'api',
  jose: 'api/bearer',
  cytoscape: 'viz/graph',
  'd3-force': 'viz/diagram/layouts',
  potpack: 'viz/diagram/layouts/pack.ts',
  fflate: 'schema/formats/zip.ts',
  graphology: 'schema/measures.ts',
  'graphology-communities-louvain': 'schema/measures.ts',
  'graphology-metrics/centrality/betweenness.js': 'schema/measures.ts',
}

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => /\.(ts|tsx)$/.test(file) && existsSync(file))
const production = files.filter((file) => /^(schema|api|seeds|viz)\//.test(file))

/** What a file imports, static and dynamic, type imports included. */
function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8')
  return [...text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*['"]([^'"]+)['"]/g)].map((match) => match[1] ?? '')
}
const isIn = (file: string, room: string) => file === room || file.startsWith(`${room}/`)

describe('imports', () => {
  it('are read from every room', () => {
    for (const room of ['schema', 'api', 'seeds', 'viz'])
      expect(production.some((file) => isIn(file, room))).toBe(true)
  })

  it('point one way between the rooms', () => {
    const wrong = production.flatMap((file) => {
      const room = Object.keys(allowed)
        .filter((name) => isIn(file, name))
        .sort((a, b) => b.length - a.length)[0]
      if (!room) return []
      return importsOf(file)
        .filter((specifier) => specifier.startsWith('.'))
        .map((specifier) => normalize(join(dirname(file), specifier)))
        .filter(
          (target) => ![room.split('/')[0] ?? room, ...(allowed[room] ?? [])].some((to) => isIn(target, to)),
        )
        .map(
          (target) =>
            `${file} imports ${target}: ${room} may import ${(allowed[room] ?? []).join(', ') || 'nothing of ours'}`,
        )
    })
    expect(wrong).toEqual([])
  })

  it('keep the diagram free of the rest of the viewer', () => {
    const wrong = production
      .filter((file) => isIn(file, 'viz/diagram'))
      .flatMap((file) =>
        importsOf(file)
          .filter((to) =>
            to.startsWith('.')
              ? !/^(schema|viz\/diagram)\//.test(normalize(join(dirname(file), to)))
              : !engineHomes[to]?.startsWith('viz/diagram/'),
          )
          .map((to) => `${file} imports ${to}: the diagram is pure code, so that it runs without a browser`),
      )
    expect(wrong).toEqual([])
  })

  it('name each third-party engine in one folder', () => {
    const wrong = production.flatMap((file) =>
      importsOf(file)
        .filter((specifier) => {
          const home = engineHomes[specifier]
          return home !== undefined && !isIn(file, home)
        })
        .map((specifier) => `${file} imports ${specifier}: only ${engineHomes[specifier]} does`),
    )
    expect(wrong).toEqual([])
  })

  it('leave what comes over the network to one room of the viewer', () => {
    const wrong = production
      .filter((file) => isIn(file, 'viz') && !isIn(file, 'viz/client'))
      .filter((file) => /\bfetch\(/.test(readFileSync(file, 'utf8')))
    expect(wrong).toEqual([])
  })
})
