/**
 * The viewer shown in a frame of another page: `embed=1` in its address, which the server lets be framed. It belongs to the
 * window and not to the view: what is shown has the same address with it and without.
 */
export const embedParam = 'embed'

/** Whether the address of the window, by its query, is one to be framed. */
export function isEmbedded(query: string): boolean {
  return new URLSearchParams(query).get(embedParam) === '1'
}

/** The address as one to be framed, so that it still can be when the frame is loaded again. */
export function toEmbedded(path: string): string {
  return `${path}${path.includes('?') ? '&' : '?'}${embedParam}=1`
}
