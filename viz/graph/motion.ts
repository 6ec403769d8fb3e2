/** How long what moves takes, in ms. */
export const movement = 200

export function isReducedMotion(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches
}
