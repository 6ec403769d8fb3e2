import { randomUUID } from 'node:crypto'
import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { z } from 'zod'
import type { DatasetNode } from '../../schema/nodes.ts'
import type { StoreSettings } from './environment.ts'

/** When and as what the graph was loaded that the note is about: it says nothing of another one that took its place. */
const noteSchema = z.object({ version: z.string(), loadedAt: z.string(), inputs: z.string() })

const toNotePath = (path: string) => `${path}.inputs`

/**
 * Fingerprint of the files that the data set of the store is known to be of: of a file as it was noted beside it since it
 * was loaded, or else as the graph itself says, if it does.
 */
export async function readInputs(settings: StoreSettings, dataset: DatasetNode): Promise<string | undefined> {
  if (settings.engine !== 'embedded') return dataset.inputs
  try {
    const note = noteSchema.parse(JSON.parse(await readFile(toNotePath(settings.path), 'utf8')))
    const isOfIt = note.version === dataset.version && note.loadedAt === dataset.loadedAt
    return isOfIt ? note.inputs : dataset.inputs
  } catch {
    // A note saves a reading of the records, and whatever is wrong with it costs one.
    return dataset.inputs
  }
}

/**
 * Notes beside the graph that other files have come to the same data set, as in the graph itself it would be another
 * file, for which servers would have to open it anew. Where the folder cannot be written to, nothing is noted: the
 * records are read again then, and found to be the same.
 */
export async function noteInputs(path: string, dataset: DatasetNode, inputs: string): Promise<void> {
  const { version, loadedAt } = dataset
  const unfinished = `${toNotePath(path)}.${randomUUID()}.part`
  try {
    await writeFile(unfinished, JSON.stringify({ version, loadedAt, inputs }))
    await rename(unfinished, toNotePath(path))
  } catch {
    await rm(unfinished, { force: true }).catch(() => undefined)
  }
}
