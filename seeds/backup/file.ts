import { createReadStream, createWriteStream } from 'node:fs'
import { access, rename, rm } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import type { z } from 'zod'
import type { NodeRow, RelationRow } from '../../api/graph/store.ts'
import { digestOf } from '../plan/canonical.ts'
import { versionOf } from '../plan.ts'
import {
  type Backup,
  BackupFailed,
  formatVersion,
  type Head,
  headSchema,
  type Line,
  lineSchema,
} from './backup.ts'

function* toLines({ head, nodes, relations, views }: Backup): Generator<string> {
  const toText = (line: Head | Line) => `${JSON.stringify(line)}\n`
  yield toText(head)
  for (const { id, type, properties, digest } of nodes)
    yield toText(['node', { id, type, properties: toMutable(properties), digest }])
  for (const { id, type, from, to, properties, digest } of relations)
    yield toText(['relation', { id, type, from, to, properties: toMutable(properties), digest }])
  for (const [key, text] of views) yield toText(['view', { key, text }])
  yield toText(['end', { nodes: nodes.length, relations: relations.length, views: views.size }])
}

const toMutable = (properties: NodeRow['properties']) =>
  properties as Extract<Line, ['node', object]>[1]['properties']

/**
 * Writes the backup as lines of JSON, compressed with gzip: whole, or not at all.
 * @param signal aborted when it is not wanted any more
 * @returns whether it was written
 * @throws {BackupFailed} when there is a file of that name, or it cannot be written
 */
export async function writeBackup(path: string, backup: Backup, signal: AbortSignal): Promise<boolean> {
  if (await exists(path)) throw new BackupFailed(`${path} is there already: name another file.`)
  const written = `${path}.${process.pid}.part`
  try {
    const lines = Readable.from(toLines(backup))
    await pipeline(lines, createGzip(), createWriteStream(written, { flags: 'wx' }), { signal })
    await rename(written, path)
    return true
  } catch (cause) {
    await rm(written, { force: true })
    if (signal.aborted) return false
    throw new BackupFailed(`${path} cannot be written: ${toReason(cause)}.`, { cause })
  }
}

/** What the codes of the system and of zlib mean here. */
const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'it or its folder is not there',
  ENOTDIR: 'what should be its folder is a file',
  EISDIR: 'it is a folder',
  EACCES: 'this user may not',
  ENOSPC: 'there is no room on the disk',
  Z_DATA_ERROR: 'it is none, or was changed; name a file that npm run backup made',
  Z_BUF_ERROR: 'its end is missing; take another backup',
}

function toReason(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause)
  return reasons['code' in cause ? String(cause.code) : ''] ?? cause.message
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}

/**
 * The backup in a file, of which every row has been proved by its digest and all of them by the version.
 * @throws {BackupFailed} when the file cannot be read, is no backup, is not whole or was changed
 */
export async function readBackup(path: string): Promise<Backup> {
  const input = createReadStream(path)
  const text = input.pipe(createGunzip())
  // What fails before the other ends it as well; readline hears of neither.
  input.on('error', (error) => text.destroy(error))
  try {
    return await collect(path, createInterface({ input: text, crlfDelay: Number.POSITIVE_INFINITY }), text)
  } catch (cause) {
    if (cause instanceof BackupFailed) throw cause
    throw new BackupFailed(`${path} cannot be read as a backup: ${toReason(cause)}.`, { cause })
  } finally {
    input.destroy()
    text.destroy()
  }
}

async function collect(path: string, lines: AsyncIterable<string>, text: Readable): Promise<Backup> {
  const failed = new Promise<never>((_, reject) => text.once('error', reject))
  failed.catch(() => undefined)
  let number = 0
  let head: Head | undefined
  let end: Extract<Line, ['end', object]>[1] | undefined
  const nodes: NodeRow[] = []
  const relations: RelationRow[] = []
  const views = new Map<string, string>()
  const reading = (async () => {
    for await (const written of lines) {
      const where = `Line ${++number} of ${path}`
      if (!head) {
        head = toHead(where, written)
        continue
      }
      if (end) throw new BackupFailed(`${where} comes after the end: it is no part of the backup.`)
      const [kind, value] = parse(where, lineSchema, written)
      if (kind === 'end') end = value
      else if (kind === 'view') views.set(value.key, value.text)
      else {
        const { digest, ...row } = value
        if (digestOf({ derivationVersion: head.derivationVersion, ...row }) !== digest)
          throw new BackupFailed(`${where} was changed: ${row.id} is not what was kept. Take another backup.`)
        if (kind === 'node') nodes.push(value)
        else relations.push(value)
      }
    }
  })()
  await Promise.race([reading, failed])
  const isWhole =
    end?.nodes === nodes.length && end.relations === relations.length && end.views === views.size
  if (!head || !isWhole || versionOf([...nodes, ...relations]) !== head.version)
    throw new BackupFailed(`${path} is not whole: lines are missing. Take another backup.`)
  return { head, nodes, relations, views, version: head.version, counts: head.counts }
}

function toHead(where: string, written: string): Head {
  const head = parse(where, headSchema, written)
  if (head.atlasBackup === formatVersion) return head
  throw new BackupFailed(
    `${where} is of version ${head.atlasBackup} of backups, and this program reads version ${formatVersion}: restore it with the release that made it.`,
  )
}

function parse<T extends z.ZodType>(where: string, schema: T, written: string): z.infer<T> {
  try {
    return schema.parse(JSON.parse(written))
  } catch (cause) {
    throw new BackupFailed(`${where} is no line of a backup: name a file that npm run backup made.`, {
      cause,
    })
  }
}
