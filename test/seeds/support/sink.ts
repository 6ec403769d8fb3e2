import { Writable } from 'node:stream'

/** A stream in the place of one of the process, with what was written to it. */
export function createSink(): { readonly stream: NodeJS.WriteStream; text(): string } {
  const written: string[] = []
  const stream = new Writable({
    write(chunk, _encoding, done) {
      written.push(String(chunk))
      done()
    },
  })
  return { stream: stream as unknown as NodeJS.WriteStream, text: () => written.join('') }
}
