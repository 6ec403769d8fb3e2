import { createContext, type ReactNode, useContext } from 'react'

/** The level of a section's heading: below the title of the panel, or of a page, which has none between. */
export const SectionLevel = createContext<'h2' | 'h3'>('h3')

/** A titled part of the panel, or of a page. */
export function Section({ title, children }: { title: ReactNode; children: ReactNode }) {
  const Heading = useContext(SectionLevel)
  return (
    <section className="panel-section">
      <Heading>{title}</Heading>
      {children}
    </section>
  )
}
