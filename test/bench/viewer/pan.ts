import type { Browser, Page } from 'playwright-core'
import type { NetworkPartsFragment } from '../../../viz/client/generated.ts'
import { toLayoutGraph } from '../../../viz/diagram/layouts/to-layout-graph.ts'
import { toPositions } from '../../../viz/layout-worker/to-positions.ts'
import { toLoadedNetwork } from '../../../viz/state/network.ts'
import { toLayoutElements } from '../../../viz/state/to-diagram.ts'
import { openBenchPage, waitForFirstPicture } from './page.ts'
import type { BenchServer } from './server.ts'

/** Frames per second while the picture is dragged about. */
export interface Panning {
  readonly ours: number
  readonly bare: number
}

const framesOnPage = 120

/** A page with the same nodes, edges and places, and Cytoscape as it comes. */
function toBarePage(network: NetworkPartsFragment): string {
  const { nodes, edges } = toLayoutElements(toLoadedNetwork(network), 'BIPARTITE')
  const graph = toLayoutGraph(nodes, edges)
  const positions = toPositions({ layout: 'force', graph, options: { aspect: 1.15 } })
  const elements = [
    ...nodes.map(({ id }) => ({ data: { id }, position: positions.get(id) })),
    ...edges.map(({ id, source, target }) => ({ data: { id, source, target } })),
  ]
  return `<!doctype html><html lang="en"><title>bare</title>
<style>html, body { margin: 0 } #cy { position: absolute; left: 264px; top: 104px; width: 804px; height: 716px }</style>
<div id="cy" class="graph-canvas"></div>
<script src="/cytoscape.min.js"></script>
<script>
const cy = cytoscape({ container: document.getElementById('cy'), elements: ${JSON.stringify(elements)}, layout: { name: 'preset' } })
cy.fit(undefined, 40)
</script>`
}

/** Drags the picture from its empty corner in circles, one move for each frame, and counts the frames. */
async function measurePanning(page: Page): Promise<number> {
  return page.evaluate(async (frames) => {
    const canvas = document.querySelector('.graph-canvas')
    if (!canvas) throw new Error('there is no canvas')
    const { left, top } = canvas.getBoundingClientRect()
    const target = canvas.querySelector('canvas') ?? canvas
    const tell = (type: string, x: number, y: number, on: EventTarget) =>
      on.dispatchEvent(
        new MouseEvent(type, {
          bubbles: true,
          cancelable: true,
          view: window,
          button: 0,
          buttons: type === 'mouseup' ? 0 : 1,
          clientX: left + x,
          clientY: top + y,
        }),
      )
    const nextFrame = () => new Promise<number>((drawn) => requestAnimationFrame(drawn))
    tell('mousemove', 4, 4, target)
    tell('mousedown', 4, 4, target)
    const began = await nextFrame()
    let now = began
    for (let frame = 0; frame < frames; frame++) {
      const angle = (frame / 30) * Math.PI
      tell('mousemove', 4 + 200 * Math.sin(angle) ** 2, 4 + 100 * (1 - Math.cos(angle)), window)
      now = await nextFrame()
    }
    tell('mouseup', 4, 4, window)
    return (frames * 1000) / (now - began)
  }, framesOnPage)
}

/** Panning of the whole picture, in turn with a bare page of the same elements; the better half of the rounds. */
export async function benchPanning(
  browser: Browser,
  server: BenchServer,
  network: NetworkPartsFragment,
  rounds: number,
): Promise<Panning> {
  server.give(network)
  server.addPage('/bare', toBarePage(network))
  const ours = await openBenchPage(browser)
  await ours.page.goto(server.address)
  await waitForFirstPicture(ours.page)
  const bare = await openBenchPage(browser)
  await bare.page.goto(`${server.address}/bare`)
  const paces: { ours: number[]; bare: number[] } = { ours: [], bare: [] }
  for (let round = 0; round <= rounds; round++)
    for (const [name, { page }] of [['ours', ours] as const, ['bare', bare] as const]) {
      await page.bringToFront()
      const pace = await measurePanning(page)
      // The first round warms up.
      if (round > 0) paces[name].push(pace)
    }
  await ours.close()
  await bare.close()
  return { ours: toMedian(paces.ours), bare: toMedian(paces.bare) }
}

function toMedian(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}
