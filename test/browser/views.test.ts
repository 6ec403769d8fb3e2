import { describeViewer } from './running.ts'
import { sharingTests } from './views-sharing.ts'

describeViewer('views that are kept', sharingTests)
