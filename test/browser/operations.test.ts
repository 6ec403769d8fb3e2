import { keyTests } from './keys.ts'
import { operationTests } from './operations.ts'
import { describeViewer } from './running.ts'
import { searchTests } from './searching.ts'

describeViewer('what a reader does to the picture', operationTests, keyTests, searchTests)
