import { copyFile, readFile } from 'node:fs/promises'
import { deserialize } from 'node:v8'
import { inject } from 'vitest'
import type { AtlasRecord } from '../../schema/records/index.ts'
import type { Plan } from '../../seeds/plan.ts'
import type { Problem } from '../../seeds/problem.ts'
import { callLine } from './line.ts'

/** The project's own records of all collections, read, checked and planned once for the whole run. */
export interface RealRecords {
  readonly records: readonly AtlasRecord[]
  /** What reading and checking said about them. */
  readonly problems: readonly Problem[]
  readonly plan: Plan
}

/** What `make-real-records.ts` writes: `RealRecords` as V8 serializes them, and an embedded graph. */
export interface RealFiles {
  readonly records: string
  readonly graph: string
}

async function findRealFiles(): Promise<RealFiles> {
  const { value, hangUp } = await callLine(inject('realRecords'))
  hangUp()
  return value as RealFiles
}

export async function readRealRecords(): Promise<RealRecords> {
  return deserialize(await readFile((await findRealFiles()).records)) as RealRecords
}

/** Puts an embedded graph that holds the project's own records at the path, as a load leaves it. */
export async function copyRealGraph(path: string): Promise<void> {
  await copyFile((await findRealFiles()).graph, path)
}
