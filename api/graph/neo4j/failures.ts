import { StoreAccessDenied, StoreUnavailable } from '../errors.ts'
import { Neo4jError } from './driver.ts'

export interface ServerAddress {
  readonly uri: string
  readonly user: string
  readonly database: string
}

/** What the driver itself says of a server that is gone, or that speaks something else than Bolt. */
const driverCodes = new Set(['ServiceUnavailable', 'SessionExpired', 'ProtocolError'])
/** Something else than Bolt has no code of its own when it is HTTP or a version that the driver lacks. */
const otherProtocol = /^Server responded HTTP|^Unknown Bolt protocol version/

/** Whether the same read may succeed when it is sent again. */
export function isWorthRetrying(cause: unknown): boolean {
  return cause instanceof Neo4jError && cause.retryable
}

/** What a failure of the driver or server means to the caller; others are defects and come back as they are. */
export function toStoreFailure({ uri, user, database }: ServerAddress, cause: unknown): unknown {
  if (!(cause instanceof Neo4jError)) return cause
  if (/OutOfMemory|MemoryLimit/.test(cause.code ?? ''))
    return new StoreUnavailable(
      `Neo4j at ${uri} has too little memory for that: give it a heap of 1 GB or more (server.memory.heap.max_size), then try again.`,
      { cause },
    )
  if (cause.code === 'Neo.ClientError.Database.DatabaseNotFound')
    return new StoreUnavailable(
      `Neo4j at ${uri} has no database "${database}": set NEO4J_DATABASE to one that SHOW DATABASES lists.`,
      { cause },
    )
  if (cause.code?.startsWith('Neo.ClientError.Security.'))
    return new StoreAccessDenied(
      `Neo4j at ${uri} refuses the user "${user}": check NEO4J_USER, NEO4J_PASSWORD and what the user may do in the database "${database}".`,
      { cause },
    )
  if (cause.retryable || driverCodes.has(cause.code) || otherProtocol.test(cause.message))
    return new StoreUnavailable(
      `Neo4j at ${uri} does not answer: check that it runs and that NEO4J_URI names its Bolt port, then try again.`,
      { cause },
    )
  return cause
}
