import type { ComponentProps } from 'react'
import { useView } from '../app/use-view.tsx'
import { Section } from '../panels/section.tsx'
import { Validity } from '../panels/validity.tsx'
import { Evidence } from '../parts/evidence.tsx'
import { evidenceOf } from '../state/fact-evidence.ts'

type ValidityProps = ComponentProps<typeof Validity>

interface ExistenceProps {
  readonly thing: ValidityProps['thing'] & {
    readonly aliases: readonly string[]
    readonly code?: string | null
    readonly codeList?: string | null
  }
  readonly facts: ValidityProps['facts']
}

/** Since when and until when an actor exists, and what else it is called. */
export function Existence({ thing, facts }: ExistenceProps) {
  const { words } = useView()
  const { aliases, code, codeList } = thing
  const described = evidenceOf(facts, 'DESCRIPTION')
  return (
    <Section title={words.pages.existence}>
      <Validity thing={thing} facts={facts} />
      {code && codeList ? (
        <p className="soft">
          {words.panel.code(code, codeList)}{' '}
          <Evidence citations={described} of={words.panel.code(code, codeList)} />
        </p>
      ) : null}
      {aliases.length > 0 ? (
        <p className="soft">
          {words.pages.names}: <span lang="vi">{aliases.join(' · ')}</span>{' '}
          <Evidence citations={described} of={words.pages.names} />
        </p>
      ) : null}
    </Section>
  )
}
