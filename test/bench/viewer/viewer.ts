import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Browser } from 'playwright-core'
import { projectRoot } from '../../../schema/root.ts'
import { launchChromium } from '../../browser/chromium.ts'
import { median } from '../measure.ts'
import { benchMemory } from './memory.ts'
import { generateNetwork } from './network.ts'
import { openBenchPage, readTimes, type Times, traceLongestTask, waitForFirstPicture } from './page.ts'
import { benchPanning } from './pan.ts'
import { measureScripts } from './script-size.ts'
import { type BenchServer, startBenchServer } from './server.ts'

export const viewerParts = ['scripts', 'first-picture', 'layout', 'panning', 'memory'] as const
export type ViewerPart = (typeof viewerParts)[number]

export interface ViewerOptions {
  readonly only: readonly ViewerPart[]
  readonly rounds: number
  readonly cycles: number
  readonly onProgress: (what: string) => void
}

/** A figure beside what it should come to. */
export interface Figure {
  readonly title: string
  readonly value: number
  readonly unit: string
  /** At most so much, or with `isFloor` at least. */
  readonly goal: number
  readonly isFloor?: boolean
}

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

type Bench = (browser: Browser, server: BenchServer, options: ViewerOptions) => Promise<Figure[]>

const benches: Readonly<Record<ViewerPart, Bench>> = {
  async scripts() {
    const value = await measureScripts()
    return [{ title: 'scripts of the first picture, gzipped', value, unit: 'kB', goal: 220 }]
  },
  async 'first-picture'(browser, server, { rounds }) {
    server.give(generateNetwork(500, 900))
    const times = await loadRounds(browser, server, rounds, 4)
    const seen = median(times.map(({ firstPicture }) => firstPicture))
    const complete = median(times.map((time) => time.complete))
    return [
      { title: 'first picture of 500/900, 4 × slower', value: seen, unit: 'ms', goal: 1500 },
      { title: 'the same until it can be acted on', value: complete, unit: 'ms', goal: 3000 },
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
      { title: 'layout of 1,000/2,000, answer to picture', value: arranged, unit: 'ms', goal: 1000 },
      { title: 'longest task of the page, processor time', value: median(longest), unit: 'ms', goal: 100 },
    ]
  },
  async panning(browser, server, { rounds }) {
    const some = await benchPanning(browser, server, generateNetwork(3000, 6000), rounds)
    const most = await benchPanning(browser, server, generateNetwork(4000, 6000), rounds)
    return [
      { title: 'panning 3,000/6,000', value: some.ours, unit: 'fps', goal: 30, isFloor: true },
      {
        title: 'panning 3,000/6,000 against bare Cytoscape',
        value: some.ours / some.bare,
        unit: '×',
        goal: 0.9,
        isFloor: true,
      },
      { title: 'panning 10,000 elements', value: most.ours, unit: 'fps', goal: 30, isFloor: true },
    ]
  },
  async memory(browser, server, { cycles, onProgress }) {
    server.give(generateNetwork(500, 900))
    const stops = [Math.min(100, Math.ceil(cycles / 10)), cycles]
    const [early, late] = await benchMemory(browser, server, stops, (cycle) => onProgress(`memory, ${cycle}`))
    const growth = (late?.megabytes ?? Number.NaN) / (early?.megabytes ?? Number.NaN)
    return [
      {
        title: `heap after ${stops[0]} cycles`,
        value: early?.megabytes ?? Number.NaN,
        unit: 'MB',
        goal: 100,
      },
      { title: `heap after ${cycles} against it`, value: growth, unit: '×', goal: 1.1 },
    ]
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

/** The figures as a table. */
export function renderViewer(figures: readonly Figure[]): string {
  return figures
    .map(({ title, value, unit, goal, isFloor }) =>
      [
        title.padEnd(46),
        `${value.toFixed(unit === '×' ? 2 : 0)} ${unit}`.padStart(10),
        `${isFloor ? 'at least' : 'at most'} ${goal} ${unit}`.padStart(18),
        (isFloor ? value >= goal : value <= goal) ? '' : '  missed',
      ].join(' '),
    )
    .join('\n')
}
