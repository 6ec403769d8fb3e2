import { crc32, inflateRawSync } from 'node:zlib'
import { refuse } from '../refused.ts'
import { limits } from './limits.ts'

/** One file in the archive, as the directory at its end has it. */
export interface ZipEntry {
  readonly name: string
  readonly method: number
  readonly packedBytes: number
  readonly bytes: number
  readonly crc: number
  readonly offset: number
}

const endMark = 0x06054b50
const entryMark = 0x02014b50
const fileMark = 0x04034b50
const cutOff = 'Open it in the spreadsheet program and save it again; if it was cut off, fetch it again.'

/** Where the directory begins and how many entries it has. */
function findDirectory(file: string, bytes: Buffer): { offset: number; count: number } {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 65_557); at--) {
    if (bytes.readUInt32LE(at) !== endMark) continue
    const count = bytes.readUInt16LE(at + 10)
    const offset = bytes.readUInt32LE(at + 16)
    if (count === 0xffff || offset === 0xffffffff)
      refuse(file, 'is an archive of the large kind (ZIP64)', 'Split the workbook into smaller ones.')
    return { offset, count }
  }
  return refuse(file, 'is cut off: the directory at its end is missing', cutOff)
}

/**
 * The directory of the archive. Nothing is unpacked.
 *
 * @throws {ImportRefused} when it is no archive, is damaged, encrypted, or holds more than is read.
 */
export function readZipDirectory(file: string, bytes: Buffer): ReadonlyMap<string, ZipEntry> {
  const { offset, count } = findDirectory(file, bytes)
  if (count > limits.entries)
    refuse(file, `holds ${count} parts; at most ${limits.entries} are read`, 'Save it as a plain workbook.')
  const entries = new Map<string, ZipEntry>()
  let at = offset
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== entryMark)
      refuse(file, 'is damaged: its directory cannot be read', cutOff)
    const nameLength = bytes.readUInt16LE(at + 28)
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength)
    if ((bytes.readUInt16LE(at + 8) & 1) !== 0) refuse(file, 'is encrypted', 'Save it without a password.')
    if (entries.has(name)) refuse(file, `holds the part ${name} twice`, cutOff)
    entries.set(name, {
      name,
      method: bytes.readUInt16LE(at + 10),
      crc: bytes.readUInt32LE(at + 16),
      packedBytes: bytes.readUInt32LE(at + 20),
      bytes: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return entries
}

function inflate(file: string, packed: Buffer, entry: ZipEntry): Buffer {
  if (entry.method === 0) return packed
  if (entry.method !== 8) refuse(file, `holds ${entry.name}, packed in an unknown way`, cutOff)
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.bytes) })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE')
      return refuse(file, `holds ${entry.name}, which is larger than it says`, 'Do not trust this file.')
    return refuse(file, `is damaged: ${entry.name} cannot be unpacked`, cutOff)
  }
}

/**
 * Unpacks one part. It never takes more memory than the directory says that the part has.
 *
 * @throws {ImportRefused} when the part is damaged or is not what the directory says.
 */
export function unpack(file: string, bytes: Buffer, entry: ZipEntry): Buffer {
  const { offset, packedBytes } = entry
  if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== fileMark)
    refuse(file, `is damaged: ${entry.name} is not where it should be`, cutOff)
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28)
  if (start + packedBytes > bytes.length) refuse(file, `is cut off within ${entry.name}`, cutOff)
  const content = inflate(file, bytes.subarray(start, start + packedBytes), entry)
  if (content.length !== entry.bytes || crc32(content) !== entry.crc)
    refuse(file, `is damaged: ${entry.name} is not what it was when it was saved`, cutOff)
  return content
}

/** An archive of the parts, not compressed. */
export function packStored(parts: ReadonlyMap<string, Buffer>): ArrayBuffer {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, content] of parts) {
    const path = Buffer.from(name, 'utf8')
    const shared = Buffer.alloc(26)
    shared.writeUInt16LE(20, 0)
    shared.writeUInt32LE(crc32(content), 10)
    shared.writeUInt32LE(content.length, 14)
    shared.writeUInt32LE(content.length, 18)
    shared.writeUInt16LE(path.length, 22)
    const head = Buffer.alloc(4)
    head.writeUInt32LE(fileMark)
    const entry = Buffer.alloc(6)
    entry.writeUInt32LE(entryMark)
    entry.writeUInt16LE(20, 4)
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    files.push(head, shared, path, content)
    directory.push(entry, shared, tail, path)
    offset += 30 + path.length + content.length
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(endMark)
  end.writeUInt16LE(parts.size, 8)
  end.writeUInt16LE(parts.size, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(offset, 16)
  const archive = new Uint8Array(offset + size + end.length)
  let at = 0
  for (const part of [...files, ...directory, end]) {
    archive.set(part, at)
    at += part.length
  }
  return archive.buffer
}
