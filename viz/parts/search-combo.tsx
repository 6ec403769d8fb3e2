import { LoaderCircle, Search, X } from 'lucide-react'
import { type RefObject, useEffect, useRef } from 'react'
import { Button } from 'react-aria-components/Button'
import { ComboBox } from 'react-aria-components/ComboBox'
import { Group } from 'react-aria-components/Group'
import { Header } from 'react-aria-components/Header'
import { Input } from 'react-aria-components/Input'
import { ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { useSettled } from '../app/use-settled.ts'
import { useView } from '../app/use-view.tsx'
import { fetchGraph } from '../client/fetch-graph.ts'
import { SearchDocument } from '../client/generated.ts'
import { useQuery } from '../client/use-query.ts'
import { descriptorOf } from '../pages/registry.ts'
import { toPageOf } from '../state/route.ts'
import { NodeIcon } from './mark-icon.tsx'
import { type Suggestion, toSuggestionGroups } from './suggestions.ts'

const wait = 180
const most = 20

export interface SearchComboProps {
  readonly text: string
  readonly onText: (text: string) => void
  readonly input: RefObject<HTMLInputElement | null>
}

/** Search with suggestions; Enter puts what is found into the picture and selects it, Shift+Enter opens its page. */
export function SearchCombo({ text, onText, input }: SearchComboProps) {
  const { view, words, dispatch, navigate } = useView()
  const asked = useSettled(text.trim(), wait)
  const found = useQuery(asked === '' ? undefined : asked, (signal) =>
    fetchGraph(
      SearchDocument,
      { text: asked, first: most, kinds: ['ORGANIZATION', 'PLACE', 'COORDINATION'] },
      signal,
    ),
  )
  const edges = text.trim() === '' ? [] : (found.data?.search.edges ?? [])
  const groups = toSuggestionGroups(edges, view.language, words)
  const waiting = found.loading || asked !== text.trim()
  const wantsPage = useRef(false)
  useEffect(() => {
    // The box says which suggestion was chosen, but not by which keys.
    const pressed = ({ key, shiftKey }: KeyboardEvent) => {
      wantsPage.current = key === 'Enter' && shiftKey
    }
    document.addEventListener('keydown', pressed, { capture: true })
    return () => document.removeEventListener('keydown', pressed, { capture: true })
  }, [])
  const choose = (id: string) => {
    onText('')
    const page = wantsPage.current ? toPageOf(id) : undefined
    if (page && descriptorOf(page.page)) return navigate(page)
    navigate({ page: 'network', params: {} })
    dispatch({ type: 'added', id })
  }
  return (
    <ComboBox
      className="search"
      aria-label={words.search.label}
      inputValue={text}
      onInputChange={onText}
      value={null}
      onChange={(key) => key !== null && choose(String(key))}
      items={groups}
      menuTrigger="input"
      allowsCustomValue
      allowsEmptyCollection={text.trim() !== ''}
    >
      <Group className="search-field">
        <Search size={16} aria-hidden="true" />
        <Input ref={input} placeholder={words.search.placeholder} />
        {waiting ? <LoaderCircle className="spin" size={16} aria-hidden="true" /> : null}
        {text === '' ? (
          <kbd>/</kbd>
        ) : (
          <Button
            slot={null}
            className="button icon plain"
            aria-label={words.search.clear}
            onPress={() => {
              onText('')
              input.current?.focus()
            }}
          >
            <X size={14} aria-hidden="true" />
          </Button>
        )}
      </Group>
      <Popover className="popover suggestions" offset={4}>
        {found.failure ? (
          <div className="suggestion-note" role="alert">
            <span>{words.search.failed}</span>
            <Button slot={null} className="button" onPress={found.retry}>
              {words.failure.retry}
            </Button>
          </div>
        ) : null}
        <ListBox
          items={groups}
          aria-label={words.search.label}
          renderEmptyState={() =>
            found.failure ? null : (
              <div className="suggestion-note">
                {waiting ? words.search.loading : <Nothing text={asked} />}
              </div>
            )
          }
        >
          {(group) => (
            <ListBoxSection id={group.id}>
              <Header className="suggestion-head">{words.search[group.id]}</Header>
              {group.items.map((item) => (
                <SuggestionItem key={item.id} item={item} />
              ))}
            </ListBoxSection>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}

function SuggestionItem({ item }: { item: Suggestion }) {
  return (
    <ListBoxItem id={item.id} textValue={item.name} className="suggestion">
      <NodeIcon node={item} />
      <span className="suggestion-name">{item.name}</span>
      <span className="suggestion-apart">{item.apart.join(' · ')}</span>
    </ListBoxItem>
  )
}

function Nothing({ text }: { text: string }) {
  const { words } = useView()
  return (
    <>
      <strong>{words.search.nothing(text)}</strong>
      <span>{words.search.tryThis}</span>
    </>
  )
}
