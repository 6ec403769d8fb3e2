import { createServer } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listen, stop } from '../../api/http/listening.ts'
import { type Standing, toOwnOrigin } from '../../api/http/own-origin.ts'

describe('the origin that readers know a server by', () => {
  let address: URL
  let standing: Standing
  const server = createServer((request, response) => response.end(toOwnOrigin(request, standing)))
  beforeAll(async () => {
    address = new URL(await listen(server, '127.0.0.1', 0))
  })
  afterAll(() => stop(server, 0))

  const readOrigin = async (how: Standing, headers: Readonly<Record<string, string>> = {}) => {
    standing = how
    return (await fetch(address, { headers })).text()
  }
  const forwarded = (proto: string, host: string) => ({
    'x-forwarded-proto': proto,
    'x-forwarded-host': host,
  })

  it('is the one that was asked where nobody stands before it, whatever a client says', async () => {
    const said = forwarded('https', 'elsewhere.example')
    expect(await readOrigin({ proxies: 0 }, said)).toBe(address.origin)
  })

  it('is what is set, whatever a proxy says', async () => {
    const said = forwarded('http', 'elsewhere.example')
    expect(await readOrigin({ proxies: 1, address: 'https://atlas.example.vn' }, said)).toBe(
      'https://atlas.example.vn',
    )
  })

  it.each([
    [1, 'https', 'atlas.example.vn'],
    // The first proxy says it, and the second leaves it as it is.
    [2, 'https', 'atlas.example.vn'],
    // Each adds what it was asked itself.
    [2, 'https, http', 'atlas.example.vn, 127.0.0.1:4180'],
    // What a client says stands before what the proxies do.
    [1, 'http, https', 'elsewhere.example, atlas.example.vn'],
    [2, 'http,https,http', 'elsewhere.example,atlas.example.vn,127.0.0.1:4180'],
  ])('is what the first of %i proxies says: %s %s', async (proxies, proto, host) => {
    expect(await readOrigin({ proxies }, forwarded(proto, host))).toBe('https://atlas.example.vn')
  })
})
