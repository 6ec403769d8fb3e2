import { describeViewer } from './running.ts'
import { tableAccessTests } from './tables-access.ts'
import { tableListTests } from './tables-list.ts'
import { tableMatrixTests } from './tables-matrix.ts'
import { tablePageTests } from './tables-pages.ts'

describeViewer('the tables', tablePageTests, tableMatrixTests, tableListTests, tableAccessTests)
