import latin400 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-400-normal.woff2?url'
import latin600 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-600-normal.woff2?url'
import vietnamese400 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-400-normal.woff2?url'
import vietnamese600 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-600-normal.woff2?url'
import { fetchFile } from '../client/fetch-file.ts'
import { type FontFace as Face, fontFaces, toFontCss } from '../diagram/fonts.ts'
import { ExportError } from './format.ts'

const addresses = {
  latin: { 400: latin400, 600: latin600 },
  vietnamese: { 400: vietnamese400, 600: vietnamese600 },
} as const

/** The bytes in base 64. */
function toBase64(bytes: Uint8Array): string {
  let binary = ''
  // In slices, as a call takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 8192)
    binary += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return btoa(binary)
}

/** A face with its file. */
export interface FaceFile extends Face {
  readonly bytes: Uint8Array
}

type Addresses = Readonly<Record<Face['subset'], Readonly<Record<Face['weight'], string>>>>
const fetched = new Map<Addresses, Promise<readonly FaceFile[]>>()

/** The files of all faces at the addresses, fetched once from our own server. @throws {ExportError} */
export function readFacesAt(addresses: Addresses): Promise<readonly FaceFile[]> {
  const known = fetched.get(addresses)
  if (known) return known
  const files = Promise.all(
    fontFaces.map(async (face) => ({ ...face, bytes: await fetchFile(addresses[face.subset][face.weight]) })),
  ).catch((cause: unknown) => {
    fetched.delete(addresses)
    throw new ExportError('fonts', 'The fonts of the picture could not be fetched; try again.', { cause })
  })
  fetched.set(addresses, files)
  return files
}

/** The files of all faces, as WOFF2. @throws {ExportError} */
export const readFaces = (): Promise<readonly FaceFile[]> => readFacesAt(addresses)

/** The `@font-face` rules that carry the fonts within a picture. @throws {ExportError} */
export async function readFontCss(): Promise<string> {
  return toFontCss((await readFaces()).map(({ bytes, ...face }) => ({ ...face, base64: toBase64(bytes) })))
}
