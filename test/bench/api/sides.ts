import { neo4j } from '../../../api/graph/neo4j/driver.ts'
import { createHttpClient } from './http-client.ts'
import type { ServerProcess } from './processes.ts'
import type { Question, Subject } from './questions.ts'

/** One of those who answer the same questions. */
export interface Side {
  readonly name: string
  /** Whether it knows the question. */
  knows(question: Question): boolean
  /** Prepares a question; the result asks it about a subject and gives the answer as it came. */
  prepare(question: Question): (subject: Subject) => Promise<unknown>
  /** What an answer comes to. */
  toGist(question: Question, answer: unknown): unknown
  close(): Promise<void>
}

/** The driver alone, in this process: one query written by hand, in a managed transaction for each request. */
export function createRaw(uri: string): Side {
  const driver = neo4j.driver(uri, undefined, { disableLosslessIntegers: true })
  return {
    name: 'raw',
    knows: () => true,
    prepare(question) {
      return async (subject) => {
        const session = driver.session({ database: 'neo4j', defaultAccessMode: neo4j.session.READ })
        try {
          const { records } = await session.executeRead((transaction) =>
            transaction.run(question.cypher, question.variables(subject)),
          )
          return records.map((record) => record.toObject())
        } finally {
          await session.close()
        }
      }
    },
    toGist: (question, answer) => question.toGist.raw(answer as never),
    close: () => driver.close(),
  }
}

/** A server that is asked for nothing, whatever the question. */
export function createEmpty(server: ServerProcess): Side {
  const client = createHttpClient(server.url)
  return {
    name: 'empty',
    knows: () => true,
    prepare() {
      client.disconnect()
      return () => client.post('{"query":"{ nothing }"}')
    },
    toGist: () => undefined,
    async close() {
      client.disconnect()
      await server.stop()
    },
  }
}

/** A server over HTTP, which is stopped when the side is closed. */
export function createOverHttp(name: string, words: 'ours' | 'peer', server: ServerProcess): Side {
  const client = createHttpClient(server.url)
  const wordsOf = (question: Question) => question[words] ?? ''
  return {
    name,
    knows: (question) => question[words] !== undefined,
    prepare(question) {
      // A server closes connections that were idle while it was the turn of others.
      client.disconnect()
      const query = JSON.stringify(wordsOf(question))
      return (subject) =>
        client.post(
          `{"query":${query},"variables":${JSON.stringify(toAsked(question, wordsOf(question), subject))}}`,
        )
    },
    toGist: (question, answer) =>
      question.toGist[words]((JSON.parse(String(answer)) as { data: never }).data),
    async close() {
      client.disconnect()
      await server.stop()
    },
  }
}

/** The variables that the words of the question declare. */
function toAsked(question: Question, words: string, subject: Subject) {
  return Object.fromEntries(
    Object.entries(question.variables(subject)).filter(([name]) => words.includes(`$${name}:`)),
  )
}
