import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Command } from 'commander'
import { InvalidArgumentError, Option } from 'commander'
import { startOurs } from '../api/processes.ts'
import { arenas } from '../engines.ts'
import { median } from '../measure.ts'
import { type ProcessFigures, readProcessFigures } from '../server-memory.ts'
import { createWorld } from '../world/world.ts'
import { writeWorld } from '../world/write.ts'
import { driveSteadily, emptyTally, type Tally } from './drive.ts'
import { createMix } from './mix.ts'

export interface SteadyOptions {
  readonly engine: keyof typeof arenas
  readonly minutes: number
  /** Requests under way at a time, at most. */
  readonly connections: number
  /** Requests begun in a second. */
  readonly rate: number
  /** Of the world that is asked about. */
  readonly relations: number
  onLine(line: string): void
}

/** The process at one time, in seconds since the first request. */
interface Sample extends ProcessFigures {
  readonly at: number
}

/**
 * Memory in the first tenth after the warm-up and in the last, in bytes: of the process the median; of the heap the least, which
 * is what there was just after garbage was collected.
 */
export interface Growth {
  readonly rss: readonly [from: number, to: number]
  readonly heap: readonly [from: number, to: number]
}

export interface SteadyOutcome extends Growth {
  readonly tally: Tally
}

/** The part of the time in which caches fill and code is compiled. */
const warmUp = 0.1
/** Of what is bad, so many are told. */
const mostTold = 20

/** Asks our server, in a process of its own, for so many minutes, and tells each minute what came of it and what it takes. */
async function benchSteady(options: SteadyOptions): Promise<SteadyOutcome> {
  const { engine, minutes, connections, rate, relations, onLine } = options
  const world = createWorld(relations)
  const arena = await arenas[engine]()
  const views = await mkdtemp(join(tmpdir(), 'atlas-views-'))
  try {
    await writeWorld(arena.store, world)
    await arena.store.close()
    const server = await startOurs(arena.settings, { keeps: true, variables: { ATLAS_VIEWS: views } })
    try {
      const tally = emptyTally()
      const end = performance.now() + minutes * 60_000
      const isGoing = () => performance.now() < end
      let told = 0
      const onBad = (what: string) => void (told++ < mostTold && onLine(what))
      onLine(head)
      const [samples] = await Promise.all([
        watch(server.url, minutes, tally, onLine, isGoing),
        driveSteadily(server.url, createMix(world), tally, { connections, rate, isGoing, onBad }),
      ])
      return { tally, ...toGrowth(samples, minutes * 60) }
    } finally {
      await server.stop()
    }
  } finally {
    await rm(views, { recursive: true, force: true })
    await arena.close()
  }
}

/** Looks at the process again and again, and tells each minute. */
async function watch(
  url: URL,
  minutes: number,
  tally: Tally,
  onLine: (line: string) => void,
  isGoing: () => boolean,
): Promise<Sample[]> {
  const interval = Math.min(5_000, (minutes * 60_000) / 200)
  const begin = performance.now()
  const samples: Sample[] = []
  let before = { ...tally }
  let from = 0
  while (isGoing()) {
    await pause(interval)
    samples.push({ ...(await readProcessFigures(url)), at: (performance.now() - begin) / 1_000 })
    const whole = Math.floor((performance.now() - begin) / 60_000)
    if (whole > from || !isGoing()) {
      onLine(toLine(whole, before, tally, samples.slice(-1 - Math.ceil(60_000 / interval))))
      before = { ...tally }
      from = whole
    }
  }
  return samples
}

function toGrowth(samples: readonly Sample[], seconds: number): Growth {
  const first = samples.filter(({ at }) => at >= warmUp * seconds && at < 2 * warmUp * seconds)
  const last = samples.filter(({ at }) => at >= (1 - warmUp) * seconds)
  return {
    rss: [median(first.map(({ rss }) => rss)), median(last.map(({ rss }) => rss))],
    heap: [Math.min(...first.map(({ heap }) => heap)), Math.min(...last.map(({ heap }) => heap))],
  }
}

const megabytes = (bytes: number) => (bytes / 1024 ** 2).toFixed(0)
const head =
  'minute     sent   right    busy  failed   wrong    req/s    CPU   RSS MB  heap MB, least  external MB  files'

function toLine(minute: number, before: Tally, { ...now }: Tally, samples: readonly Sample[]): string {
  const [first, last] = [samples[0], samples.at(-1)]
  if (!first || !last) return ''
  const seconds = last.at - first.at
  const right = now.right - before.right
  return [
    String(minute).padStart(6),
    String(now.sent).padStart(8),
    String(now.right).padStart(7),
    String(now.busy).padStart(7),
    String(now.failed).padStart(7),
    String(now.wrong).padStart(7),
    (right / (seconds || 1)).toFixed(1).padStart(8),
    `${(((last.processor - first.processor) / (seconds || 1)) * 100).toFixed(0)} %`.padStart(6),
    megabytes(median(samples.map(({ rss }) => rss))).padStart(8),
    megabytes(median(samples.map(({ heap }) => heap))).padStart(8),
    megabytes(Math.min(...samples.map(({ heap }) => heap))).padStart(6),
    megabytes(median(samples.map(({ external }) => external))).padStart(12),
    String(last.openFiles).padStart(6),
  ].join(' ')
}

function renderSteady({ tally: { sent, right, busy, failed, wrong }, rss, heap }: SteadyOutcome): string {
  const grown = ([from, to]: readonly [number, number]) =>
    `${megabytes(from)} → ${megabytes(to)} MB (${(((to - from) / from) * 100).toFixed(1)} %)`
  return `${sent} sent, ${right} right, ${busy} refused for now, ${failed} failed, ${wrong} wrong\nfrom the first tenth after the warm-up to the last: RSS ${grown(rss)}, heap ${grown(heap)}`
}

function toPositive(text: string): number {
  const number = Number(text)
  if (!(number > 0)) throw new InvalidArgumentError('expected a number above 0')
  return number
}

/** Adds the command to the program. It ends with 1 when a request failed or was answered wrongly. */
export function addSteady(program: Command): void {
  program
    .command('steady')
    .description(
      'our server under a steady load of all kinds: what fails, what is wrong, and whether memory grows',
    )
    .addOption(
      new Option('--engine <name>', 'what holds the world').choices(Object.keys(arenas)).default('embedded'),
    )
    .option('--minutes <number>', 'how long', toPositive, 60)
    .option('--connections <count>', 'requests under way at a time, at most', toPositive, 16)
    .option('--rate <number>', 'requests in a second', toPositive, 30)
    .option('--relations <count>', 'size of the generated world', toPositive, 30_000)
    .action(async (given: Omit<SteadyOptions, 'onLine'>) => {
      const outcome = await benchSteady({ ...given, onLine: (line) => console.log(line) })
      console.log(renderSteady(outcome))
      if (outcome.tally.failed + outcome.tally.wrong > 0) process.exitCode = 1
    })
}
