/** What a server of Bolt says in answer to ROUTE: as much of PackStream as that takes. */

export type Packed = string | number | readonly Packed[] | { readonly [key: string]: Packed }

function head(tiny: number, large: number, size: number): Buffer {
  return size < 16 ? Buffer.from([tiny + size]) : Buffer.from([large, size])
}

/** Numbers are whole and from 0 to 32,767; texts, lists and maps have at most 255 parts. */
function pack(value: Packed): Buffer {
  if (typeof value === 'number') return Buffer.from([0xc9, value >> 8, value & 0xff])
  if (typeof value === 'string') {
    const bytes = Buffer.from(value)
    return Buffer.concat([head(0x80, 0xd0, bytes.length), bytes])
  }
  if (Array.isArray(value)) return Buffer.concat([head(0x90, 0xd4, value.length), ...value.map(pack)])
  const entries = Object.entries(value)
  return Buffer.concat([
    head(0xa0, 0xd8, entries.length),
    ...entries.flatMap(([key, part]) => [pack(key), pack(part)]),
  ])
}

/** A message of one field, in the chunks that it travels in. */
export function toMessage(tag: number, field: Packed): Buffer {
  const body = Buffer.concat([Buffer.from([0xb1, tag]), pack(field)])
  const size = Buffer.from([body.length >> 8, body.length & 0xff])
  return Buffer.concat([size, body, Buffer.from([0, 0])])
}

export const success = 0x70
