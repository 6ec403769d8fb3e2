import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'

/** The project's own folder, whether its programs run as they are written or as they are built into `dist/`. */
export const projectRoot = new URL(
  './',
  pathToFileURL(createRequire(import.meta.url).resolve('#project/package.json')),
)
