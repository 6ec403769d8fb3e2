import { describeViewer } from './running.ts'
import { annotatingTests } from './views-annotating.ts'
import { openingTests } from './views-opening.ts'
import { ownViewsTests } from './views-own.ts'
import { sharingTests } from './views-sharing.ts'
import { storyTests } from './views-story.ts'

describeViewer('views that are kept', sharingTests, annotatingTests, openingTests, ownViewsTests, storyTests)
