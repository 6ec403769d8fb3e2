import type { Words } from '../vi.ts'

export const exports: Words['exports'] = {
  title: 'Export the picture',
  close: 'Close',
  format: 'Format',
  formats: {
    svg: 'SVG, vector picture',
    png: 'PNG, image',
    pdf: 'PDF, pages to print',
    json: 'JSON, data of the picture',
  },
  size: 'Size',
  sizes: { screen: 'Screen, as large as the picture', a4: 'A4 paper', a3: 'A3 paper' },
  palette: 'Colours',
  palettes: { screen: 'As on the screen', light: 'Light', dark: 'Dark', grey: 'Greys, for print' },
  scale: 'Resolution',
  scales: { 1: '1×', 2: '2×', 4: '4×' },
  qrCode: 'With a QR code that leads to this picture',
  run: 'Export the file',
  cancel: 'Stop',
  cancelled: 'Stopped; no file was saved.',
  running: 'Exporting…',
  done: (name) => `Exported ${name}.`,
  failed: (reason) => `The export did not work: ${reason}`,
  reasons: {
    fonts: 'the fonts of the picture could not be fetched or shown; try again or export it as SVG',
    size: 'the picture is too large for this browser; filter it or export it as SVG',
    picture: 'the browser could not draw the picture; export it as SVG',
    code: 'the address of the picture is too long for a QR code; leave the code out, or share the picture and export it from its short link',
    defect: 'something unexpected went wrong',
  },
}
