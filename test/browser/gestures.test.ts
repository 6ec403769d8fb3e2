import { gestureTests } from './gestures.ts'
import { describeViewer } from './running.ts'

describeViewer('gestures', gestureTests)
