import { type ReactNode, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Popover } from 'react-aria-components/Popover'
import { useView } from '../app/use-view.tsx'
import type { Basis, CitationPartsFragment } from '../client/generated.ts'
import { Citations } from '../panels/citation-list.tsx'

interface EvidenceProps {
  /** What the fact rests on; nothing is shown for a fact without citations. */
  readonly citations: readonly CitationPartsFragment[]
  /** How far the fact is the sources' own; when absent, as its citations have it. */
  readonly basis?: Basis
  /** The fact in words, for whoever does not see beside what the button stands. */
  readonly of: string
}

/** A small button after a fact: how many sources say it, or that it is inferred. It opens the citations. */
export function Evidence({ citations, basis, of }: EvidenceProps) {
  const { words } = useView()
  const unique = [...new Map(citations.map((citation) => [citation.id, citation])).values()]
  if (unique.length === 0) return null
  return (
    <EvidenceButton
      label={words.evidence.sources(new Set(unique.map(({ source }) => source.id)).size)}
      isInferred={isInferred(unique, basis)}
      of={of}
    >
      <Citations citations={unique} />
    </EvidenceButton>
  )
}

/** Whether a fact is inferred: by its own basis, or where no citation states it. */
export function isInferred(
  citations: ReadonlyArray<{ readonly basis: Basis }>,
  basis: Basis | undefined,
): boolean {
  return basis ? basis === 'INFERRED' : citations.every((citation) => citation.basis === 'INFERRED')
}

interface EvidenceButtonProps {
  readonly label: string
  /** Unknown when absent: the citations tell. */
  readonly isInferred?: boolean
  readonly of: string
  /** Shown in place of the label, where many of them would drown what they stand beside. */
  readonly sign?: ReactNode
  readonly children: ReactNode
}

/** The button and what it opens; the content is made when it is opened. */
export function EvidenceButton({ label, isInferred, of, sign, children }: EvidenceButtonProps) {
  const { words } = useView()
  const [isOpen, setOpen] = useState(false)
  const said = isInferred ? words.evidence.inferred : label
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button
        className="evidence"
        data-basis={isInferred === undefined ? undefined : isInferred ? 'INFERRED' : 'STATED'}
        aria-label={`${said}: ${of}`}
        onKeyDown={(event) => {
          // Before the focus has come into what is opened, the key would reach the page behind it.
          if (isOpen && event.key === 'Escape') setOpen(false)
          else event.continuePropagation()
        }}
      >
        {sign ?? said}
      </Button>
      <Popover className="popover evidence-popover" placement="bottom end">
        <Dialog className="evidence-dialog">
          <Heading slot="title" className="evidence-title">
            {words.evidence.of(of)}
          </Heading>
          {children}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
