import type { ReactNode } from 'react'

interface Side {
  readonly title: string
  readonly content: ReactNode
}

/** How something was on a day and is on another, side by side; one below the other where there is little room. */
export function BeforeAfter({ before, after }: { before: Side; after: Side }) {
  return (
    <div className="before-after">
      {[before, after].map(({ title, content }) => (
        <section key={title} className="side">
          <h3>{title}</h3>
          {content}
        </section>
      ))}
    </div>
  )
}
