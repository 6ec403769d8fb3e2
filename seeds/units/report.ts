import { correctedNames, correctedNewCodes, correctedTargets } from './corrections.ts'
import type { Successions } from './successions.ts'
import type { Units } from './units.ts'

function countAt(units: Units, level: string): string {
  return units.all.filter((unit) => unit.level === level).length.toLocaleString('en')
}

/** What was joined, what was corrected and what did not join, as Markdown. */
export function renderReport(before: Units, after: Units, successions: Successions): string {
  const { communes, districts, provinces, unjoined } = successions
  const ended = new Set(communes.map(({ old }) => old)).size.toLocaleString('en')
  const partial = new Set(communes.filter(({ extent }) => extent === 'PARTIAL').map(({ old }) => old)).size
  const byNames = communes.filter(({ by }) => by.includes('names'))
  const corrections = Object.entries({ ...correctedNames, ...correctedTargets, ...correctedNewCodes })
  return `${[
    '# What joined and what did not',
    '',
    'Written by `npm run units`. Codes are those of the lists of January and July 2025.',
    '',
    `- January 2025: ${countAt(before, 'PROVINCE')} provinces, ${countAt(before, 'DISTRICT')} districts, ${countAt(before, 'COMMUNE')} communes.`,
    `- July 2025: ${countAt(after, 'PROVINCE')} provinces, ${countAt(after, 'COMMUNE')} communes.`,
    `- ${ended} communes became others in ${communes.length.toLocaleString('en')} steps; ${partial} of them went to more than one.`,
    `- ${districts.length.toLocaleString('en')} steps lead from districts to communes and ${provinces.length} from provinces to provinces, which follows from the communes.`,
    '',
    '## Corrected',
    '',
    ...corrections.map(([code, { was, is, why }]) => `- ${code}: ${was} → ${is}. ${why}`),
    '',
    '## Joined by name, as the packages differ in the code',
    '',
    ...byNames.map(({ old, new: next }) => `- ${old.id} → ${next.id}`),
    '',
    '## Not joined',
    '',
    ...unjoined.map((sentence) => `- ${sentence}`),
  ].join('\n')}\n`
}
