import { useMemo } from 'react'
import { useView } from '../app/use-view.tsx'
import { formatDay } from '../parts/format-day.ts'
import { nameOf } from '../state/to-diagram.ts'
import { ActorCell, CoordinationCell, fullTitleOf, shortTitleOf } from './cells.tsx'
import type { Change } from './change-pane.tsx'
import { changeSigns } from './change-signs.ts'
import type { Column } from './column.ts'
import { Sign } from './sign.tsx'

/** What happened, when, to which coordination, and which party or newer one it concerns. */
export function useChangeColumns(): ReadonlyArray<Column<Change>> {
  const { view, words } = useView()
  const { language } = view
  return useMemo(() => {
    const say = words.changes
    return [
      {
        id: 'on',
        title: say.on,
        share: 0.7,
        valueOf: ({ on }) => on,
        textOf: ({ on }) => formatDay(on, language),
      },
      {
        id: 'kind',
        title: say.kind,
        valueOf: ({ kind }) => say.kinds[kind],
        cellOf: ({ kind }) => <Sign Icon={changeSigns[kind]} name={say.kinds[kind]} />,
      },
      {
        id: 'coordination',
        title: say.coordination,
        share: 2,
        isRowHeader: true,
        valueOf: ({ coordination }) => shortTitleOf(coordination, language),
        cellOf: ({ coordination }) => <CoordinationCell coordination={coordination} language={language} />,
      },
      {
        id: 'concerns',
        title: say.concerns,
        share: 1.6,
        valueOf: ({ actor, by }) =>
          actor ? nameOf(actor, language) : by ? shortTitleOf(by, language) : undefined,
        cellOf: ({ actor, by }) =>
          actor ? (
            <ActorCell actor={actor} language={language} />
          ) : by ? (
            <CoordinationCell coordination={by} language={language} />
          ) : null,
      },
      {
        id: 'title',
        title: words.tables.fullTitle,
        isOnlyExported: true,
        isFound: true,
        valueOf: ({ coordination }) => fullTitleOf(coordination, language),
      },
      {
        id: 'id',
        title: words.tables.id,
        isOnlyExported: true,
        valueOf: ({ coordination }) => coordination.id,
      },
      {
        id: 'citations',
        title: words.tables.citations,
        isOnlyExported: true,
        valueOf: ({ citations }) => citations.map(({ id }) => id).join('; '),
      },
    ]
  }, [language, words])
}
