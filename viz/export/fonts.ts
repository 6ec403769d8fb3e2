import latin400 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-400-normal.woff2?url'
import latin600 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-600-normal.woff2?url'
import vietnamese400 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-400-normal.woff2?url'
import vietnamese600 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-600-normal.woff2?url'
import { fetchFile } from '../client/fetch-file.ts'
import { type FontFace, fontFaces, toFontCss } from '../diagram/fonts.ts'
import { ExportError } from './format.ts'

const addresses = {
  latin: { 400: latin400, 600: latin600 },
  vietnamese: { 400: vietnamese400, 600: vietnamese600 },
} as const

/** The bytes in base 64. */
export function toBase64(bytes: Uint8Array): string {
  let binary = ''
  // In slices, as a call takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 8192)
    binary += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return btoa(binary)
}

async function readFace(face: FontFace) {
  const address = addresses[face.subset][face.weight]
  return { ...face, base64: toBase64(await fetchFile(address)) }
}

let fontCss: Promise<string> | undefined

/** The `@font-face` rules that carry the fonts within a picture, fetched once from our own server. */
export function readFontCss(): Promise<string> {
  fontCss ??= Promise.all(fontFaces.map(readFace)).then(toFontCss, (cause: unknown) => {
    fontCss = undefined
    throw new ExportError('fonts', 'The fonts of the picture could not be fetched; try again.', { cause })
  })
  return fontCss
}
