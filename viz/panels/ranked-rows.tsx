import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { useView } from '../app/use-view.tsx'

/** One line of a ranking; a press leads to what it is of. */
export interface RankedRow {
  readonly id: string
  readonly icon: ReactNode
  readonly name: string
  /** What the name is short for. */
  readonly fullName?: string
  readonly note: string
  /** Its share of the greatest, from 0 to 1: drawn as a bar. */
  readonly share: number
  readonly onPress: () => void
}

const most = 10

/** The first ten, each with its number; how many more there are. */
export function RankedRows({ label, rows }: { readonly label: string; readonly rows: readonly RankedRow[] }) {
  const { words } = useView()
  return (
    <>
      <ol className="rows ranked" aria-label={label}>
        {rows.slice(0, most).map(({ id, icon, name, fullName = name, note, share, onPress }) => (
          <li key={id}>
            <Button className="row-link" onPress={onPress} aria-label={`${fullName}: ${note}`}>
              {icon}
              <span className="row-name" title={fullName}>
                {name}
              </span>
              <span className="row-note">{note}</span>
              <span className="row-bar" style={{ width: `${share * 100}%` }} aria-hidden="true" />
            </Button>
          </li>
        ))}
      </ol>
      {rows.length > most ? <p className="soft">{words.analysis.more(rows.length - most)}</p> : null}
    </>
  )
}
