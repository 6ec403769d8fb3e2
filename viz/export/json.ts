import { createEnvelope } from './envelope.ts'
import type { ExportFormat } from './format.ts'

/** The view as a file that the viewer opens again. */
export const jsonFormat: ExportFormat = {
  id: 'json',
  extension: 'json',
  mimeType: 'application/json',
  make: async ({ diagram, state, citations, now }) => {
    const { nodes, edges, positions, permalink, dataVersion, title, notes } = diagram
    const meta = { timestamp: now.toISOString(), source: permalink, sourceVersion: dataVersion }
    const places = Object.fromEntries(positions)
    const data = { state, network: { nodes, edges }, positions: places, citations, title, notes }
    const text = `${JSON.stringify(createEnvelope(meta, data), null, 2)}\n`
    return new Blob([text], { type: jsonFormat.mimeType })
  },
}
