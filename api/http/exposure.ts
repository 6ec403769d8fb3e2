import type { Environment } from '../graph/environment.ts'

/**
 * What whoever starts the server should know of who can reach it, and how to change that; undefined where it is reached from this
 * computer alone, or through a proxy.
 */
export function warnOfExposure({
  host,
  access: { proxies, tokens },
}: Pick<Environment, 'host'> & {
  readonly access: Pick<Environment['access'], 'proxies' | 'tokens'>
}): string | undefined {
  if (isLoopback(host) || proxies > 0) return undefined
  const behind = 'put a proxy with TLS before it and set ATLAS_PROXIES to 1'
  return tokens
    ? `Warning: HOST is ${host}, and there is no TLS: whoever is on the way can read tokens and answers. If other computers are to reach it, ${behind}; if not, set HOST to 127.0.0.1.`
    : `Warning: HOST is ${host}: every computer that reaches this address can read all data, and whoever is on the way can change what it is shown, as there is no TLS. If other computers are to reach it, ${behind}, or ask for tokens with ATLAS_JWKS; if not, set HOST to 127.0.0.1.`
}

function isLoopback(host: string): boolean {
  return /^(?:localhost|127(?:\.\d+){3}|::1|\[::1\])$/i.test(host)
}
