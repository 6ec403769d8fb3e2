import { readFileSync } from 'node:fs'
import type { LocalServer } from '../../../api/graph/neo4j/local-server/start.ts'

/** The process of Neo4j itself, which the local server's process keeps. */
export function databaseProcessOf({ pid }: LocalServer): number {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(/\s+/)
  const [child] = children.map(Number)
  if (!child) throw new Error(`the process ${pid} keeps no Neo4j`)
  return child
}
