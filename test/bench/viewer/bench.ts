import { type Bench, toCount, toSome } from '../bench.ts'
import { benchViewer, type ViewerOptions, viewerParts } from './viewer.ts'

/** The built viewer in Chromium. */
export const viewerBench: Bench = {
  name: 'viewer',
  description:
    'the built viewer in Chromium over made-up networks: size, first picture, layout, panning, memory; and clicks on the real server',
  small: ['--rounds', '2', '--cycles', '60', '--clicks', '3'],
  addOptions: (command) =>
    command
      .option('--rounds <count>', 'rounds of each; medians are printed', toCount, 5)
      .option('--cycles <count>', 'times that a node is expanded and hidden', toCount, 1_000)
      .option('--clicks <count>', 'times that a reader clicks through everything', toCount, 200)
      .option('--only <parts>', `some of ${viewerParts.join(', ')}`, toSome(viewerParts), [...viewerParts]),
  async run(options: Omit<ViewerOptions, 'onProgress'>, say) {
    return [{ title: 'viewer', figures: await benchViewer({ ...options, onProgress: say }) }]
  },
}
