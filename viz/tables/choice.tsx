import { Check, ChevronDown } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import { Label } from 'react-aria-components/Label'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { Select, SelectValue } from 'react-aria-components/Select'

interface ChoiceProps<Id extends string> {
  readonly label: string
  readonly value: Id
  readonly choices: ReadonlyArray<{ readonly id: Id; readonly name: string }>
  readonly onChoose: (id: Id) => void
}

/** One of several, chosen from a list. */
export function Choice<Id extends string>({ label, value, choices, onChoose }: ChoiceProps<Id>) {
  return (
    <Select
      className="choice"
      value={value}
      onChange={(key) => {
        const chosen = choices.find(({ id }) => id === key)
        if (chosen) onChoose(chosen.id)
      }}
    >
      <Label className="choice-label">{label}</Label>
      <Button className="button">
        <SelectValue className="choice-value" />
        <ChevronDown size={14} aria-hidden="true" />
      </Button>
      <Popover className="popover">
        <ListBox className="menu" items={choices}>
          {({ id, name }) => (
            <ListBoxItem id={id} textValue={name} className="menu-item choice-item">
              {({ isSelected }) => (
                <>
                  <span>{name}</span>
                  {isSelected ? <Check size={14} aria-hidden="true" /> : null}
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  )
}
