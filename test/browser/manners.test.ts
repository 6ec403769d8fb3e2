import { accessTests } from './access.ts'
import { failureTests } from './failures.ts'
import { describeViewer } from './running.ts'

describeViewer('the manners of the viewer', failureTests, accessTests)
