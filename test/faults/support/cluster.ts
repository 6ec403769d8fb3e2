import { createMessageRewriting } from './bolt-messages.ts'
import { success, toMessage } from './packstream.ts'
import { startProxy, type TcpProxy } from './proxy.ts'

export interface Member extends TcpProxy {
  /** Answers to queries that have gone through it: messages of the server. */
  answerCount(): number
  /** What clients have sent through it, as text: names and values of parameters can be found in it. */
  sent(): string
}

/** Which members a routing table names, by what for. */
export interface Roles {
  readonly READ: readonly Member[]
  readonly WRITE: readonly Member[]
  readonly ROUTE: readonly Member[]
}

export interface Cluster {
  readonly members: readonly Member[]
  /** The address of the first member, of which the driver asks the way. */
  readonly uri: string
  /** What members say from now on when they are asked for the way. */
  name(roles: Roles): void
  close(): Promise<void>
}

/** How long a routing table holds, in seconds: so short that a client soon asks again. */
const timeToLive = 1
/** The beginning of an answer to ROUTE: a map whose first entry is `rt`. */
const routed = Buffer.from([0xb1, success, 0xa1, 0x82, 0x72, 0x74])

/**
 * Members that are one Neo4j behind proxies: to a driver that asks for the way they are a cluster, of which each member
 * can go away by itself. They hold the same data at any time, which members of a real one need not.
 */
export async function startCluster(port: number, size: number): Promise<Cluster> {
  let roles: Roles = { READ: [], WRITE: [], ROUTE: [] }
  const toTable = () =>
    toMessage(success, {
      rt: {
        servers: Object.entries(roles).map(([role, named]: [string, readonly Member[]]) => ({
          addresses: named.map((member) => `127.0.0.1:${member.port}`),
          role,
        })),
        ttl: timeToLive,
        db: 'neo4j',
      },
    })
  const members = await Promise.all(
    Array.from({ length: size }, async (): Promise<Member> => {
      let answers = 0
      let sent = ''
      const proxy = await startProxy(port, {
        createRewriting: () =>
          createMessageRewriting((message) => {
            answers++
            return message.includes(routed) ? toTable() : message
          }),
        onSent: (chunk) => {
          sent += chunk.toString('latin1')
        },
      })
      return Object.assign(proxy, { answerCount: () => answers, sent: () => sent })
    }),
  )
  return {
    members,
    uri: `neo4j://127.0.0.1:${members[0]?.port}`,
    name: (named) => {
      roles = named
    },
    close: async () => void (await Promise.all(members.map((member) => member.close()))),
  }
}
