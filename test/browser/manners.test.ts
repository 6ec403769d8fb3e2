import { badInputTests } from './bad-input.ts'
import { embeddingTests } from './embedding.ts'
import { failureTests } from './failures.ts'
import { focusTests } from './focus.ts'
import { looksTests } from './looks.ts'
import { policyTests } from './policy.ts'
import { describeViewer } from './running.ts'
import { signingInTests } from './signing-in.ts'
import { stillnessTests } from './stillness.ts'

describeViewer(
  'the manners of the viewer',
  stillnessTests,
  focusTests,
  badInputTests,
  failureTests,
  signingInTests,
  policyTests,
  embeddingTests,
  looksTests,
)
