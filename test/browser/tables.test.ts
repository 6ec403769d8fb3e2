import { describeViewer } from './running.ts'
import { tablePageTests } from './tables-pages.ts'

describeViewer('the tables', tablePageTests)
