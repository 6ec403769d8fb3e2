import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Browser } from 'playwright-core'
import { projectRoot } from '../../../schema/root.ts'
import { launchChromium } from '../../browser/chromium.ts'
import type { Figure, Target } from '../figures.ts'
import { median } from '../measure.ts'
import { benchClicking } from './clicking.ts'
import { benchMemory, type MemoryAt } from './memory.ts'
import { generateNetwork } from './network.ts'
import { openBenchPage, readTimes, type Times, traceLongestTask, waitForFirstPicture } from './page.ts'
import { benchPanning } from './pan.ts'
import { measureScripts } from './script-size.ts'
import { type BenchServer, startBenchServer } from './server.ts'

export const viewerParts = ['scripts', 'first-picture', 'layout', 'panning', 'memory', 'clicking'] as const
export type ViewerPart = (typeof viewerParts)[number]

export interface ViewerOptions {
  readonly only: readonly ViewerPart[]
  readonly rounds: number
  readonly cycles: number
  readonly clicks: number
  readonly onProgress: (what: string) => void
}

/** A figure of ours alone beside what it should come to. */
function toFigure(what: string, value: number, unit: string, target?: Target): Figure {
  return { what, sides: { ours: value }, unit, target }
}

const atMost = (goal: number): Target => ({ goal, isCeiling: true })
const atLeast = (goal: number): Target => ({ goal })

/** Times of fresh pages one after the other. */
async function loadRounds(
  browser: Browser,
  { address }: BenchServer,
  rounds: number,
  slowDown: number,
): Promise<Times[]> {
  const times: Times[] = []
  for (let round = 0; round < rounds; round++) {
    const { page, close } = await openBenchPage(browser, slowDown)
    await page.goto(address)
    await waitForFirstPicture(page)
    times.push(await readTimes(page))
    await close()
  }
  return times
}

/** After fewer, what is kept is still being asked for, and the heap says nothing of what is never let go. */
const fewest = 30

type Told = (found: MemoryAt) => void

/** How large the heap is once all that is kept has been asked for, a third of the way, and what it is at the end against that. */
async function toGrowth(
  what: string,
  count: number,
  run: (every: number, tell: Told) => Promise<MemoryAt[]>,
  onProgress: (what: string) => void,
): Promise<Figure[]> {
  const found = await run(Math.max(1, Math.floor(count / 20)), ({ cycles, megabytes }) =>
    onProgress(`heap after ${cycles} ${what}: ${megabytes.toFixed(2)} MB`),
  )
  const early = found.find(({ cycles }) => cycles >= count / 3)
  const growth = (found.at(-1)?.megabytes ?? Number.NaN) / (early?.megabytes ?? Number.NaN)
  return [
    toFigure(`heap after ${early?.cycles} ${what}`, early?.megabytes ?? Number.NaN, 'MB', atMost(100)),
    toFigure(`heap after ${count} against it`, growth, '×', count >= fewest ? atMost(1.1) : undefined),
  ]
}

type Bench = (browser: Browser, server: BenchServer, options: ViewerOptions) => Promise<Figure[]>

const benches: Readonly<Record<ViewerPart, Bench>> = {
  async scripts() {
    const value = await measureScripts()
    return [toFigure('scripts of the first picture, gzipped', value, 'kB', { floor: 300, ...atMost(220) })]
  },
  async 'first-picture'(browser, server, { rounds }) {
    server.give(generateNetwork(500, 900))
    const times = await loadRounds(browser, server, rounds, 4)
    const seen = median(times.map(({ firstPicture }) => firstPicture))
    const complete = median(times.map((time) => time.complete))
    return [
      toFigure('first picture of 500/900, 4 × slower', seen, 'ms', { floor: 1500, ...atMost(1000) }),
      toFigure('the same until it can be acted on', complete, 'ms', atMost(3000)),
    ]
  },
  async layout(browser, server, { rounds }) {
    server.give(generateNetwork(1000, 2000))
    const times = await loadRounds(browser, server, rounds, 1)
    const arranged = median(times.map((time) => time.arranged))
    const longest: number[] = []
    for (let round = 0; round < rounds; round++) {
      const opened = await openBenchPage(browser)
      longest.push(await traceLongestTask(browser, opened, server.address))
      await opened.close()
    }
    return [
      toFigure('layout of 1,000/2,000, answer to picture', arranged, 'ms', atMost(1000)),
      toFigure('longest task of the page, processor time', median(longest), 'ms', {
        floor: 100,
        ...atMost(50),
      }),
    ]
  },
  async panning(browser, server, { rounds }) {
    const some = await benchPanning(browser, server, generateNetwork(3000, 6000), rounds)
    const most = await benchPanning(browser, server, generateNetwork(4000, 6000), rounds)
    return [
      {
        what: 'panning 3,000/6,000',
        sides: { ours: some.ours, peer: some.bare },
        unit: 'fps',
        ratio: { to: 'bare Cytoscape', value: some.ours / some.bare },
        target: atLeast(0.9),
      },
      toFigure('panning 10,000 elements', most.ours, 'fps', atLeast(30)),
    ]
  },
  async memory(browser, server, { cycles, onProgress }) {
    server.give(generateNetwork(500, 900))
    return toGrowth(
      'cycles',
      cycles,
      (every, tell) => benchMemory(browser, server, cycles, every, tell),
      onProgress,
    )
  },
  async clicking(browser, _, { clicks, onProgress }) {
    return toGrowth(
      'rounds of clicks',
      clicks,
      (every, tell) => benchClicking(browser, clicks, every, tell),
      onProgress,
    )
  },
}

/** The built viewer in Chromium over made-up networks. */
export async function benchViewer(options: ViewerOptions): Promise<Figure[]> {
  const cwd = fileURLToPath(projectRoot)
  await promisify(execFile)(process.execPath, ['--import', 'tsx', 'build.ts', '--if-stale'], { cwd })
  const server = await startBenchServer()
  const browser = await launchChromium()
  try {
    const figures: Figure[] = []
    for (const part of options.only) {
      options.onProgress(part)
      figures.push(...(await benches[part](browser, server, options)))
    }
    return figures
  } finally {
    await browser.close()
    await server.stop()
  }
}
