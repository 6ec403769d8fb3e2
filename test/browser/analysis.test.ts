import { analysisTests } from './analysis.ts'
import { comparisonTests } from './comparison.ts'
import { describeViewer } from './running.ts'

describeViewer('analysis and comparison', analysisTests, comparisonTests)
