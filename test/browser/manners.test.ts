import { badInputTests } from './bad-input.ts'
import { embeddingTests } from './embedding.ts'
import { failureTests } from './failures.ts'
import { focusTests } from './focus.ts'
import { looksTests } from './looks.ts'
import { describeViewer } from './running.ts'
import { stillnessTests } from './stillness.ts'

describeViewer(
  'the manners of the viewer',
  stillnessTests,
  focusTests,
  badInputTests,
  failureTests,
  embeddingTests,
  looksTests,
)
