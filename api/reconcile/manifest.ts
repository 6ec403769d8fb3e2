import { mostQueries } from './requests.ts'
import { toTypes } from './types.ts'
import type { Words } from './words.ts'

/** Size of the frame that a preview is made for, in px. */
const preview = { width: 420, height: 170 }

/**
 * What the service says of itself. Its spaces name what ids and types are, and no address of a server: all that serve the
 * same records know the same ids.
 *
 * @param endpoint the address of the service @param origin that of the viewer
 */
export function toManifest(endpoint: string, origin: string, words: Words) {
  const service = (service_path: string) => ({ service_url: endpoint, service_path })
  return {
    versions: ['0.1', '0.2'],
    name: words.service,
    identifierSpace: 'urn:coordination-atlas:id:',
    schemaSpace: 'urn:coordination-atlas:schema:',
    documentation: `${origin}/data`,
    defaultTypes: toTypes(words).map(({ id, name }) => ({ id, name })),
    view: { url: `${endpoint}/view?id={{id}}` },
    preview: { url: `${endpoint}/preview?id={{id}}`, ...preview },
    suggest: {
      entity: service('/suggest/entity'),
      type: service('/suggest/type'),
      property: service('/suggest/property'),
    },
    extend: { propose_properties: service('/properties'), property_settings: [] },
    batchSize: mostQueries,
  }
}
