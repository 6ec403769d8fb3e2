import { graphFileTests } from './graph-files.ts'
import { describeViewer } from './running.ts'

describeViewer('graph files', graphFileTests)
