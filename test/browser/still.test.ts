import { describeViewer } from './running.ts'
import { stillTests } from './still.ts'

describeViewer('the first picture', stillTests)
