import { arrangingTests } from './arranging.ts'
import { canvasTests } from './canvas.ts'
import { largeTests } from './large.ts'
import { describeViewer } from './running.ts'
import { timeBarTests } from './time-bar.ts'

describeViewer('the canvas', canvasTests, arrangingTests, timeBarTests, largeTests)
