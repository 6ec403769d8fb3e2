import { operationTests } from './operations.ts'
import { describeViewer } from './running.ts'

describeViewer('what a reader does to the picture', operationTests)
