import { isDeepStrictEqual } from 'node:util'
import { type Arena, arenas } from '../engines.ts'
import { createWorld, type World } from '../world/world.ts'
import { writeWorld } from '../world/write.ts'
import { drive, medianPace, type Pace } from './drive.ts'
import { startEmpty, startOurs, startPeer } from './processes.ts'
import { pickHubs, pickSubjects, type Question, questions, type Subject } from './questions.ts'
import { createEmpty, createOverHttp, createRaw, type Side } from './sides.ts'

export interface ApiOptions {
  readonly relations: number
  readonly connections: number
  readonly seconds: number
  readonly rounds: number
  /** Names of the questions to ask. */
  readonly only: readonly string[]
  /** Node's own flags for our server. */
  readonly flags: readonly string[]
  onProgress(what: string): void
}

type Load = Pick<ApiOptions, 'connections' | 'seconds' | 'rounds'>

/** Paces of the sides at one question, by the side's name. */
export interface Result {
  readonly question: string
  readonly title: string
  readonly connections: number
  readonly paces: Readonly<Record<string, Pace>>
}

export interface ApiResults {
  /** Of the bare driver, the peer and our server on both engines, which keeps no answers. */
  readonly read: readonly Result[]
  /** Of our server when it keeps answers, asked what it was asked before, and of a server that reads nothing. */
  readonly kept: readonly Result[]
}

/** So few that the answers about all of them are kept. */
const keptSubjects = 500

/** The questions asked of all sides. */
export async function benchApi(options: ApiOptions): Promise<ApiResults> {
  const world = createWorld(options.relations)
  const subjects = pickSubjects(world, 10_000)
  const hubs = pickHubs(world, 10)
  const wanted = questions.filter(({ name }) => options.only.includes(name))
  const open: Array<() => Promise<void>> = []
  try {
    options.onProgress(`loading ${options.relations.toLocaleString('en')} relations`)
    const neo4j = await openLoaded(arenas.neo4j, world, open)
    const embedded = await openLoaded(arenas.embedded, world, open)
    const sides: Side[] = []
    const add = (side: Side) => {
      open.push(() => side.close())
      sides.push(side)
    }
    if (neo4j.settings.engine === 'neo4j') add(createRaw(neo4j.settings.uri))
    add(createOverHttp('peer', 'peer', await startPeer(neo4j.settings)))
    add(createOverHttp('ours', 'ours', await startOurs(neo4j.settings, options)))
    add(createOverHttp('embedded', 'ours', await startOurs(embedded.settings)))
    const contests = wanted.map((question) => ({
      question,
      asked: question.ofHubs ? hubs : subjects,
      knowing: sides.filter((side) => side.knows(question)),
    }))
    options.onProgress('warming up')
    for (const { question, asked, knowing } of contests) {
      await assertAgree(knowing, question, asked.slice(0, 20))
      // A database is several times as slow in its first minute: what is measured first would be wronged.
      await run(knowing, question, () => asked, { ...options, rounds: 1 })
    }
    const results: Result[] = []
    for (const { question, asked, knowing } of contests) {
      options.onProgress(`${question.name} ${question.title}`)
      for (const connections of new Set(question.ofHubs ? [1] : [options.connections, 1]))
        results.push(await run(knowing, question, () => asked, { ...options, connections }))
    }
    const keeping = [
      createOverHttp('kept', 'ours', await startOurs(neo4j.settings, { keeps: true })),
      createEmpty(await startEmpty()),
    ]
    open.push(...keeping.map((side) => () => side.close()))
    const kept: Result[] = []
    for (const question of wanted.filter(({ ofHubs }) => !ofHubs)) {
      options.onProgress(`${question.name} ${question.title}, kept`)
      kept.push(await run(keeping, question, () => subjects.slice(0, keptSubjects), options))
    }
    return { read: results, kept }
  } finally {
    for (const close of open.reverse()) await close()
  }
}

/** Our server on Neo4j, at one connection, in worlds of several sizes, each in turn. */
export async function benchGrowth(
  sizes: readonly number[],
  { only, connections, seconds, rounds, onProgress }: ApiOptions,
): Promise<Array<{ readonly relations: number; readonly results: readonly Result[] }>> {
  const open: Array<() => Promise<void>> = []
  try {
    const subjectsOf = new Map<Side, readonly Subject[]>()
    for (const relations of sizes) {
      const world = createWorld(relations)
      onProgress(`loading ${relations.toLocaleString('en')} relations`)
      const { settings } = await openLoaded(arenas.neo4j, world, open)
      const side = createOverHttp(String(relations), 'ours', await startOurs(settings))
      open.push(() => side.close())
      subjectsOf.set(side, pickSubjects(world, 10_000))
    }
    const sides = [...subjectsOf.keys()]
    const measure = (question: Question, load: Load) =>
      run(sides, question, (side) => subjectsOf.get(side) ?? [], load)
    const wanted = questions.filter(({ name, ofHubs }) => only.includes(name) && !ofHubs)
    onProgress('warming up')
    for (const question of wanted) await measure(question, { connections, seconds, rounds: 1 })
    const results: Result[] = []
    for (const question of wanted) {
      onProgress(`${question.name} ${question.title}`)
      results.push(await measure(question, { connections: 1, seconds, rounds }))
    }
    return sizes.map((relations) => ({ relations, results: results.map((one) => toOurs(one, relations)) }))
  } finally {
    for (const close of open.reverse()) await close()
  }
}

/** What the server of one world did. */
function toOurs({ paces, ...result }: Result, relations: number): Result {
  const ours = paces[relations]
  return { ...result, paces: ours ? { ours } : {} }
}

/** Loads the world into an empty database and lets go of it. */
async function openLoaded(
  openArena: () => Promise<Arena>,
  world: World,
  open: Array<() => Promise<void>>,
): Promise<Arena> {
  const arena = await openArena()
  open.push(() => arena.close())
  await writeWorld(arena.store, world)
  await arena.store.close()
  return arena
}

/** @throws when two sides do not give the same answer, as their paces then say nothing. */
async function assertAgree(
  sides: readonly Side[],
  question: Question,
  subjects: readonly Subject[],
): Promise<void> {
  for (const subject of subjects) {
    const gists = await Promise.all(
      sides.map(async (side) => side.toGist(question, await side.prepare(question)(subject))),
    )
    const [first = '', ...others] = gists.map((gist) => JSON.stringify(gist) ?? 'null')
    for (const [index, other] of others.entries()) {
      if (isDeepStrictEqual(JSON.parse(other), JSON.parse(first))) continue
      const told = `${sides[index + 1]?.name} answers ${question.name} about ${subject.id} with`
      throw new Error(
        `${told}\n${differsIn(other, first)}\nand ${sides[0]?.name} with\n${differsIn(first, other)}`,
      )
    }
  }
}

/** The part of a text about the place where another begins to differ from it. */
function differsIn(text: string, other: string): string {
  const at = [...text].findIndex((letter, index) => letter !== other[index])
  return `… ${text.slice(Math.max(0, at - 100), at + 100)} …`
}

/** Every side in turn, so that what slows the machine for a while slows all; a round before does not count. */
async function run(
  sides: readonly Side[],
  question: Question,
  subjectsOf: (side: Side) => readonly Subject[],
  { connections, seconds, rounds }: Load,
): Promise<Result> {
  const paces = new Map<Side, Pace[]>(sides.map((side) => [side, []]))
  for (let round = -1; round < rounds; round += 1)
    for (const side of sides) {
      const ask = side.prepare(question)
      const subjects = subjectsOf(side)
      const pace = await drive(
        async (number) => {
          const subject = subjects[number % subjects.length]
          if (subject) await ask(subject)
        },
        { connections, seconds },
      )
      if (round >= 0) paces.get(side)?.push(pace)
    }
  return {
    question: question.name,
    title: question.title,
    connections,
    paces: Object.fromEntries([...paces].map(([{ name }, list]) => [name, medianPace(list)])),
  }
}
