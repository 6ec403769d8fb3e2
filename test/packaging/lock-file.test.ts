import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

interface Locked {
  readonly version?: string
  readonly integrity?: string
  readonly optional?: boolean
  readonly os?: readonly string[]
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

const lock: { readonly packages: Readonly<Record<string, Locked>> } = JSON.parse(
  readFileSync('package-lock.json', 'utf8'),
)
const manifest: Locked = JSON.parse(readFileSync('package.json', 'utf8'))
/** Packages of which the registry has no such binary yet; they are locked by version alone. */
const unpublished = /^node_modules\/@grafeo-db\/js-/

/** Whether a package at the path finds one of the name: beside what it has itself, or further up. */
function isFound(path: string, name: string): boolean {
  for (let above = path; ; above = above.replace(/(?:^|\/)node_modules\/(?:@[^/]+\/)?[^/]+$/, '')) {
    if (`${above ? `${above}/` : ''}node_modules/${name}` in lock.packages) return true
    if (above === '') return false
  }
}

describe('the lock file', () => {
  it('has every package that another asks for, on any platform, so that npm ci takes it', () => {
    const missing = Object.entries(lock.packages).flatMap(
      ([path, { dependencies, devDependencies, optionalDependencies }]) =>
        Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies })
          .filter((name) => !isFound(path, name))
          .map((name) => `${path || 'package.json'} asks for ${name}`),
    )
    expect(missing).toEqual([])
  })

  it('asks for what package.json does', () => {
    const { dependencies, devDependencies } = lock.packages[''] ?? {}
    expect({ dependencies, devDependencies }).toEqual({
      dependencies: manifest.dependencies,
      devDependencies: manifest.devDependencies,
    })
  })

  it('proves every package that can be installed by its bytes', () => {
    const unproved = Object.entries(lock.packages).filter(([path, { integrity }]) => path && !integrity)
    expect(unproved.filter(([path]) => !unpublished.test(path))).toEqual([])
    for (const [path, { optional, os = [] }] of unproved) {
      expect([path, optional]).toEqual([path, true])
      expect(os, path).toHaveLength(1)
    }
  })
})
