import { StoreAccessDenied, StoreUnavailable } from '../errors.ts'
import { findCertificateProblem } from './certificates.ts'
import { Neo4jError } from './driver.ts'

/** The server took a query and has not answered it. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer'
}

export interface ServerAddress {
  readonly uri: string
  readonly user: string
  readonly database: string
}

/** What the driver itself says of a server that is gone, or that speaks something else than Bolt. */
const driverCodes = new Set(['ServiceUnavailable', 'SessionExpired', 'ProtocolError'])
/** Something else than Bolt has no code of its own when it is HTTP or a version that the driver lacks. */
const otherProtocol = /^Server responded HTTP|^Unknown Bolt protocol version/
/** Nor has it one that all connections are taken, or that none could be made in time. */
const noConnection = /^Connection acquisition timed out/
/** A connection that is lost while it greets, which the driver tells under the code of what is no Bolt. */
const lostInGreeting = /^Connection was closed by server|^Failed to connect to server/
/** A query that its server ended: by `db.transaction.timeout`, or by someone who keeps the server. */
const ended = /^Neo\.\w+\.Transaction\.(?:TransactionTimedOut|Terminated)/

/** Whether the same read may succeed when it is sent again. */
export function isWorthRetrying(cause: unknown): boolean {
  if (!(cause instanceof Neo4jError)) return false
  const isLostInGreeting = cause.code === 'ProtocolError' && lostInGreeting.test(cause.message)
  return cause.retryable || isLostInGreeting || isLostBookmark(cause)
}

/**
 * Whether the database does not know of what it was sent the bookmarks of, or did not come to it in half a minute: it is
 * another one by the same name, was restored from a backup, or lags far behind.
 */
export function isLostBookmark(cause: unknown): boolean {
  return cause instanceof Neo4jError && /^Neo\.\w+\.Transaction\.(?:Invalid)?Bookmark/.test(cause.code)
}

/** Whether the server said nothing, rather than that something is wrong. */
export function isSilence(cause: unknown): boolean {
  return cause instanceof NoAnswer || (cause instanceof Neo4jError && noConnection.test(cause.message))
}

/** What a failure of the driver or server means to the caller; others are defects and come back as they are. */
export function toStoreFailure({ uri, user, database }: ServerAddress, cause: unknown): unknown {
  const unavailable = (what: string) => new StoreUnavailable(`Neo4j at ${uri} ${what}`, { cause })
  if (cause instanceof NoAnswer)
    return unavailable('took a query and does not answer it: check whether it is overloaded or hangs.')
  if (!(cause instanceof Neo4jError)) return cause
  if (/OutOfMemory|MemoryLimit/.test(cause.code ?? ''))
    return new StoreUnavailable(
      `Neo4j at ${uri} has too little memory for that: give it a heap of 1 GB or more (server.memory.heap.max_size), then try again.`,
      { cause },
    )
  if (cause.code === 'Neo.ClientError.Database.DatabaseNotFound')
    return unavailable(`has no database "${database}": set NEO4J_DATABASE to one that SHOW DATABASES lists.`)
  if (cause.code?.startsWith('Neo.ClientError.Security.'))
    return new StoreAccessDenied(
      `Neo4j at ${uri} refuses the user "${user}": check NEO4J_USER, NEO4J_PASSWORD and what the user may do in the database "${database}".`,
      { cause },
    )
  const certificate = findCertificateProblem(cause)
  if (certificate) return unavailable(certificate)
  if (noConnection.test(cause.message))
    return unavailable(
      'gave no connection in time: check whether it is overloaded, hangs or lets too few in.',
    )
  if (ended.test(cause.code))
    return unavailable('ended the query: check db.transaction.timeout, and who ends transactions there.')
  if (cause.retryable || driverCodes.has(cause.code) || otherProtocol.test(cause.message))
    return unavailable(
      'does not answer: check that it runs and that NEO4J_URI names its Bolt port, then try again.',
    )
  return cause
}
