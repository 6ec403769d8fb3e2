/** Says how many rows have been read. */
export interface RowProgress {
  show(rows: number): void
  end(): void
}

const step = 10_000

/** A line that counts on a terminal, a line for every ten thousand rows elsewhere, nothing when quiet. */
export function createRowProgress(stream: NodeJS.WriteStream, quiet: boolean): RowProgress {
  if (quiet) return { show() {}, end() {} }
  let shown = false
  return {
    show(rows) {
      if (rows === 0 || rows % (stream.isTTY ? 500 : step) !== 0) return
      const text = `${rows.toLocaleString('en')} rows`
      stream.write(stream.isTTY ? `\r${text}` : `${text}\n`)
      shown = stream.isTTY
    },
    end() {
      if (shown) stream.write('\r\u001b[K')
      shown = false
    },
  }
}
