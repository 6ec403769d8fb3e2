/** Where the messages begin of what a server of Bolt sends: after its part of the greeting; undefined before it is whole. */
function findGreetingEnd(bytes: Buffer): number | undefined {
  if (bytes.length < 4) return undefined
  // Unless it names one version, it lists those that it knows, four bytes each, and what it can besides.
  if (bytes.readUInt32BE(0) !== 0x1ff) return 4
  const count = bytes[4]
  if (count === undefined) return undefined
  let end = 5 + 4 * count
  while (((bytes[end] ?? 0) & 0x80) !== 0) end++
  return bytes.length > end ? end + 1 : undefined
}

/** The end of the first message, which may be of several chunks; undefined before it is whole. */
function findMessageEnd(bytes: Buffer): number | undefined {
  for (let at = 0; at + 2 <= bytes.length; ) {
    const size = bytes.readUInt16BE(at)
    at += 2 + size
    // Chunks without bytes before a message keep the connection alive.
    if (size === 0 && at > 2) return at
  }
  return undefined
}

/**
 * Cuts what a server sends into messages with their chunks, and gives on what `replace` makes of each; the greeting
 * goes as it is.
 */
export function createMessageRewriting(replace: (message: Buffer) => Buffer): (chunk: Buffer) => Buffer {
  let rest = Buffer.alloc(0)
  let isGreeted = false
  return (chunk) => {
    rest = Buffer.concat([rest, chunk])
    const given: Buffer[] = []
    if (!isGreeted) {
      const end = findGreetingEnd(rest)
      if (end === undefined) return Buffer.alloc(0)
      given.push(rest.subarray(0, end))
      rest = rest.subarray(end)
      isGreeted = true
    }
    for (let end = findMessageEnd(rest); end !== undefined; end = findMessageEnd(rest)) {
      given.push(replace(rest.subarray(0, end)))
      rest = rest.subarray(end)
    }
    return Buffer.concat(given)
  }
}
