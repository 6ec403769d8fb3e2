import type { RequestListener } from 'node:http'
import type { Origins } from './cross-origin.ts'
import { toEmbeddedPolicy } from './security-headers.ts'

/**
 * The viewer, whose pages may be shown in a frame by pages of the origins where they are asked for with `embed=1`. All others
 * stay without a frame, so that no page can lay itself over them.
 */
export function createEmbeddedViewer(viewer: RequestListener, origins: Origins): RequestListener {
  if (origins.length === 0) return viewer
  const policy = toEmbeddedPolicy(origins)
  return (request, response) => {
    const { searchParams } = new URL(request.url ?? '/', 'http://localhost')
    if (searchParams.get('embed') === '1') {
      response.removeHeader('x-frame-options')
      response.setHeader('content-security-policy', policy)
    }
    viewer(request, response)
  }
}
