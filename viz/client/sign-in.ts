/**
 * Where readers sign in, and come back from to the address where they are; undefined where the page does not say. The server that
 * gives the page allows a path of its own or an https address alone.
 */
export function toSignIn({
  pathname,
  search,
  hash,
}: Pick<Location, 'pathname' | 'search' | 'hash'>): string | undefined {
  const told = document.querySelector<HTMLMetaElement>('meta[name="sign-in"]')?.content
  return told?.replaceAll('{here}', encodeURIComponent(`${pathname}${search}${hash}`))
}
