import type { ReactNode } from 'react'

interface FactListProps {
  /** What is told of a thing, each by its name; what has no value is left out. */
  readonly facts: ReadonlyArray<{ readonly name: string; readonly value: ReactNode }>
}

/** Short facts of a thing, each with its name before it. */
export function FactList({ facts }: FactListProps) {
  const told = facts.filter(({ value }) => Boolean(value))
  if (told.length === 0) return null
  return (
    <dl className="facts facts-of">
      {told.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
