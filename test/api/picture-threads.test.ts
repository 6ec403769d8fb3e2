import { describe, expect, it } from 'vitest'
import { toAsked } from '../../api/export/parameters.ts'
import { drawPicture } from '../../api/export/pictures/draw-picture.ts'
import { holdNetwork, toNetwork as toHeld } from '../../api/export/pictures/held-network.ts'
import { drawOnThread } from '../../api/export/pictures/threads.ts'
import { createFileNode, toNetwork } from '../formats/support/networks.ts'
import { smallElements } from '../formats/support/small-network.ts'

const { picture } = toAsked(new URLSearchParams('scale=4&layout=layered'))
const crowd = Array.from({ length: 2_500 }, (_, at) => createFileNode(`org-n${at}`))

describe('a picture drawn on a thread of its own', () => {
  it.each(['svg', 'png', 'pdf'] as const)('is as %s the one that is drawn here', async (id) => {
    const network = toNetwork(smallElements)
    const [there, here] = [
      await drawOnThread(id, network, picture),
      await drawPicture(id, toHeld(await holdNetwork(network, 100)), picture),
    ]
    expect(Buffer.compare(there, here)).toBe(0)
  })

  it('leaves the thread that asks free for others', async () => {
    await drawOnThread('png', toNetwork(smallElements), picture)
    let longest = 0
    let last = performance.now()
    const began = last
    let isDrawn = false
    const look = () => {
      const now = performance.now()
      longest = Math.max(longest, now - last)
      last = now
      if (!isDrawn) setImmediate(look)
    }
    setImmediate(look)
    await drawOnThread('png', toNetwork(smallElements), picture)
    isDrawn = true
    look()
    expect(longest / (performance.now() - began)).toBeLessThan(0.5)
  })

  it('is refused with the reason where the network is too large for any', async () => {
    await expect(drawOnThread('svg', toNetwork({ nodes: crowd }), picture)).rejects.toMatchObject({
      name: 'BadUserInput',
      message: expect.stringMatching(/more than 2000 nodes/),
    })
  })
})
