import { exploreTests } from './explore.ts'
import { exportTests } from './exports.ts'
import { fullTests } from './full.ts'
import { linkTests } from './links.ts'
import { describeViewer } from './running.ts'

describeViewer('the viewer', exploreTests, linkTests, exportTests, fullTests)
