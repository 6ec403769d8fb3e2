import { describe, expect, it } from 'vitest'
import { warnOfExposure } from '../../api/http/exposure.ts'

const tokens = {
  keys: { kind: 'file', path: '/keys.json' },
  issuer: 'https://login.example.org/',
  audience: 'atlas',
} as const

describe('the warning of who can reach the server', () => {
  it.each(['127.0.0.1', '127.1.2.3', '::1', 'localhost'])(
    'is not given at %s, which is this computer',
    (host) => {
      expect(warnOfExposure({ host, access: { proxies: 0 } })).toBeUndefined()
    },
  )

  it.each(['0.0.0.0', '::', '192.168.1.7', 'atlas.example.org', '127.example.org'])(
    'is given at %s, with what to do',
    (host) => {
      const warning = warnOfExposure({ host, access: { proxies: 0 } })
      expect(warning).toContain(`HOST is ${host}:`)
      for (const name of ['ATLAS_PROXIES', 'ATLAS_JWKS', '127.0.0.1']) expect(warning).toContain(name)
    },
  )

  it('is not given where a proxy is set, which is trusted with TLS', () => {
    expect(warnOfExposure({ host: '0.0.0.0', access: { proxies: 1 } })).toBeUndefined()
  })

  it('tells that tokens go over the network as they are where there is no proxy', () => {
    const warning = warnOfExposure({ host: '0.0.0.0', access: { proxies: 0, tokens } })
    expect(warning).toMatch(/can read tokens and answers.*ATLAS_PROXIES/)
    expect(warning).not.toContain('can read all data')
  })
})
