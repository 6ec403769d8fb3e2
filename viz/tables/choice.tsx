import { Check, ChevronDown } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import { Collection } from 'react-aria-components/Collection'
import { Header } from 'react-aria-components/Header'
import { Label } from 'react-aria-components/Label'
import { ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { Select, SelectValue } from 'react-aria-components/Select'

type Choices<Id extends string> = ReadonlyArray<{ readonly id: Id; readonly name: string }>

interface ChoiceProps<Id extends string> {
  readonly label: string
  readonly value: Id
  /** All of them, or in groups under headings. */
  readonly choices: Choices<Id> | ReadonlyArray<{ readonly heading: string; readonly choices: Choices<Id> }>
  readonly onChoose: (id: Id) => void
}

/** One of several, chosen from a list. */
export function Choice<Id extends string>({ label, value, choices, onChoose }: ChoiceProps<Id>) {
  const all = choices.flatMap((one) => ('choices' in one ? one.choices : one))
  return (
    <Select
      className="choice"
      value={value}
      onChange={(key) => {
        const chosen = all.find(({ id }) => id === key)
        if (chosen) onChoose(chosen.id)
      }}
    >
      <Label className="choice-label">{label}</Label>
      <Button className="button">
        <SelectValue className="choice-value" />
        <ChevronDown size={14} aria-hidden="true" />
      </Button>
      <Popover className="popover">
        <ListBox className="menu">
          {choices.map((one) =>
            'choices' in one ? (
              <ListBoxSection key={one.heading} id={one.heading}>
                <Header className="choice-heading">{one.heading}</Header>
                <Collection items={one.choices}>{toItem}</Collection>
              </ListBoxSection>
            ) : (
              toItem(one)
            ),
          )}
        </ListBox>
      </Popover>
    </Select>
  )
}

function toItem({ id, name }: { readonly id: string; readonly name: string }) {
  return (
    <ListBoxItem key={id} id={id} textValue={name} className="menu-item choice-item">
      {({ isSelected }) => (
        <>
          <span>{name}</span>
          {isSelected ? <Check size={14} aria-hidden="true" /> : null}
        </>
      )}
    </ListBoxItem>
  )
}
