import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import type { Plugin } from 'vite'

const compressWithBrotli = promisify(brotliCompress)
const compressWithGzip = promisify(gzip)

/** Files that are shorter compressed: fonts and pictures are so already, and maps are for few. */
const worthwhile = /\.(?:html|js|css|svg|json)$/

/** Writes compressed copies beside what is built, as small as can be, so that the server need not compress it. */
export function compressedCopies(): Plugin {
  return {
    name: 'compressed-copies',
    apply: 'build',
    async writeBundle({ dir = '' }, bundle) {
      await Promise.all(
        Object.values(bundle)
          .filter(({ fileName }) => worthwhile.test(fileName))
          .flatMap((file) => {
            const content = Buffer.from(file.type === 'chunk' ? file.code : file.source)
            const write = async (ending: string, compressed: Promise<Buffer>) =>
              writeFile(join(dir, `${file.fileName}.${ending}`), await compressed)
            return [
              write('br', compressWithBrotli(content)),
              write('gz', compressWithGzip(content, { level: 9 })),
            ]
          }),
      )
    },
  }
}
