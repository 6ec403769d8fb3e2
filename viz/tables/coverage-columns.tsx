import { useMemo } from 'react'
import { useView } from '../app/use-view.tsx'
import { nameOf } from '../state/to-diagram.ts'
import { ActorCell, shortTitleOf } from './cells.tsx'
import type { Column } from './column.ts'
import type { CoverageRow } from './coverage-pane.tsx'
import { coverageSigns } from './coverage-signs.ts'
import { Sign } from './sign.tsx'

/** A pair, what is known of it, and why one would expect it. */
export function useCoverageColumns(): ReadonlyArray<Column<CoverageRow>> {
  const { view, words } = useView()
  const { language } = view
  return useMemo(() => {
    const say = words.coverage
    return [
      {
        id: 'actor',
        title: say.actor,
        share: 1.4,
        isRowHeader: true,
        valueOf: ({ actor }) => nameOf(actor, language),
        cellOf: ({ actor }) => <ActorCell actor={actor} language={language} />,
      },
      {
        id: 'counterpart',
        title: say.counterpart,
        share: 1.2,
        isRowHeader: true,
        valueOf: ({ counterpart }) => nameOf(counterpart, language),
        cellOf: ({ counterpart }) => <ActorCell actor={counterpart} language={language} />,
      },
      {
        id: 'state',
        title: say.state,
        share: 1.2,
        valueOf: ({ state }) => say.states[state],
        cellOf: ({ state }) => <Sign Icon={coverageSigns[state]} name={say.states[state]} />,
      },
      {
        id: 'agreements',
        title: say.agreements,
        share: 1.2,
        valueOf: ({ coordinations }) =>
          coordinations.map((coordination) => shortTitleOf(coordination, language)).join('; '),
      },
      {
        id: 'reason',
        title: say.reason,
        share: 2.8,
        valueOf: ({ reason, reasonEn }) => (language === 'en' ? reasonEn : reason),
      },
      {
        id: 'basis',
        title: say.basis,
        isOnlyExported: true,
        valueOf: ({ basis }) => words.terms.basis[basis],
      },
      {
        id: 'ids',
        title: words.tables.id,
        isOnlyExported: true,
        valueOf: ({ actor, counterpart }) => `${actor.id}; ${counterpart.id}`,
      },
      {
        id: 'citations',
        title: words.tables.citations,
        isOnlyExported: true,
        valueOf: ({ citations, coordinations }) =>
          [...citations, ...coordinations.flatMap((coordination) => coordination.citations)]
            .map(({ id }) => id)
            .join('; '),
      },
    ]
  }, [language, words])
}
