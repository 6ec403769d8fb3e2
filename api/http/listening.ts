import type { Server, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** The port is held by another program. */
export class PortInUse extends Error {
  override readonly name = 'PortInUse'
  readonly port: number
  constructor(port: number, options?: ErrorOptions) {
    super(
      `Port ${port} is in use by another program. Choose another: PORT=${port < 65_535 ? port + 1 : port - 1} npm start (PORT=0 takes a free one).`,
      options,
    )
    this.port = port
  }
}

/** The system does not let us listen on the address and port. */
export class AddressRefused extends Error {
  override readonly name = 'AddressRefused'
}

function toListenError(error: NodeJS.ErrnoException, host: string, port: number): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return new PortInUse(port, { cause: error })
    case 'EACCES':
      return new AddressRefused(
        `The system does not let this user listen on port ${port}: set PORT to one above 1023 (PORT=0 takes a free one).`,
        { cause: error },
      )
    case 'EADDRNOTAVAIL':
      return new AddressRefused(
        `${host} is no address of this computer: set HOST to one of its own, such as 127.0.0.1.`,
        { cause: error },
      )
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new AddressRefused(
        `The name ${host} leads to no address: set HOST to one of this computer, such as 127.0.0.1.`,
        { cause: error },
      )
    default:
      return error
  }
}

/** Answers under way. */
const underWay = new WeakMap<Server, Set<ServerResponse>>()

function keepAnswers(server: Server): Set<ServerResponse> {
  const answers = new Set<ServerResponse>()
  server.prependListener('request', (_, answer: ServerResponse) => {
    answers.add(answer)
    answer.once('close', () => answers.delete(answer))
    if (!server.listening) answer.shouldKeepAlive = false
  })
  return answers
}

/** Listens, and tells the address. Port 0 takes a free one. @throws {PortInUse} @throws {AddressRefused} */
export function listen(server: Server, host: string, port: number): Promise<URL> {
  underWay.set(server, keepAnswers(server))
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(toListenError(error, host, port)))
    server.listen({ host, port }, () => {
      const address = server.address() as AddressInfo
      const name = address.family === 'IPv6' ? `[${address.address}]` : address.address
      resolve(new URL(`http://${name}:${address.port}/`))
    })
  })
}

/**
 * Takes no more requests and waits until those under way are answered, at most so many seconds. Each answer says that its
 * connection ends with it, so that a client does not send its next request where nobody hears it.
 */
export function stop(server: Server, seconds = 10): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => server.closeAllConnections(), seconds * 1_000)
    server.close((error) => {
      clearTimeout(timer)
      if (error) reject(error)
      else resolve()
    })
    for (const answer of underWay.get(server) ?? []) answer.shouldKeepAlive = false
    server.closeIdleConnections()
  })
}
