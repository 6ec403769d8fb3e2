import type { Words } from '../vi.ts'

export const help: Words['help'] = {
  title: 'Keys',
  close: 'Close',
  ofSelected: 'What is selected',
  ofPicture: 'The diagram',
  around: 'Searching, pointing and walking',
}
