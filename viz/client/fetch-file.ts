import { BadAnswer, ServerAway } from './errors.ts'
import { underWay } from './under-way.ts'

/**
 * The bytes of a file of our own server.
 * @throws {ServerAway | BadAnswer}
 */
export async function fetchFile(address: string): Promise<Uint8Array> {
  const response = await underWay.wait(fetch(address)).catch((cause) => {
    throw new ServerAway(cause)
  })
  if (!response.ok) throw new BadAnswer(response.status)
  try {
    return new Uint8Array(await response.arrayBuffer())
  } catch (cause) {
    throw new ServerAway(cause)
  }
}
