import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { type FontFace, fontFaces, toFontFile } from '../../../viz/diagram/fonts.ts'
import { once } from '../../once.ts'

const require = createRequire(import.meta.url)

export interface FaceFile extends FontFace {
  readonly bytes: Buffer
}

const readFiles = (type: 'woff' | 'woff2'): Promise<FaceFile[]> =>
  Promise.all(
    fontFaces.map(async (face) => ({
      ...face,
      bytes: await readFile(require.resolve(`@fontsource/be-vietnam-pro/files/${toFontFile(face, type)}`)),
    })),
  )

/** The files of all faces, as WOFF2, read once. */
export const readFaces = once(() => readFiles('woff2'))
/** The same as WOFF: what takes subsets of fonts into a PDF loses the outlines of WOFF2. */
export const readPdfFaces = once(() => readFiles('woff'))
