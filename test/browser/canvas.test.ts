import { canvasTests } from './canvas.ts'
import { describeViewer } from './running.ts'

describeViewer('the canvas', canvasTests)
