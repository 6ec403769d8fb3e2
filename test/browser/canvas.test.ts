import { canvasTests } from './canvas.ts'
import { describeViewer } from './running.ts'
import { stillTests } from './still.ts'

describeViewer('the canvas', canvasTests)
describeViewer('the first picture', stillTests)
