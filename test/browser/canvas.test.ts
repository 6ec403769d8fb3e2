import { arrangingTests } from './arranging.ts'
import { canvasTests } from './canvas.ts'
import { largeTests } from './large.ts'
import { describeViewer } from './running.ts'
import { stillTests } from './still.ts'
import { timeBarTests } from './time-bar.ts'

describeViewer('the canvas', canvasTests, stillTests, arrangingTests, timeBarTests, largeTests)
