/** How long the first drawing waits for its faces at most, in milliseconds: then a stand-in is better than nothing. */
const patience = 2_000

/**
 * Comes when the faces that the page is written in are here, or do not come: they are fetched before its script, and
 * what is drawn before they are in moves when they are.
 */
export async function waitForFaces(): Promise<void> {
  // A letter of each part that a face is cut into.
  const faces = [400, 600].map((weight) => document.fonts.load(`${weight} 14px "Be Vietnam Pro"`, 'aạ'))
  const isOver = new Promise((resolve) => setTimeout(resolve, patience))
  await Promise.race([Promise.allSettled(faces), isOver])
}
