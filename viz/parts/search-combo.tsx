import { LoaderCircle, Search, X } from 'lucide-react'
import { type KeyboardEvent, type RefObject, useContext, useEffect, useRef } from 'react'
import { Button } from 'react-aria-components/Button'
import { ComboBox, ComboBoxStateContext } from 'react-aria-components/ComboBox'
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

/** Enter that came before what was found: for which text, and whether it asks for a page. */
export interface SearchWish {
  readonly text: string
  readonly isPage: boolean
}

export interface SearchComboProps {
  readonly text: string
  /** What was entered before this was there. */
  readonly wish: SearchWish | undefined
  readonly onText: (text: string) => void
  readonly input: RefObject<HTMLInputElement | null>
}

/** Search with suggestions; Enter puts what is pointed at, or else the first, into the picture and selects it, Shift+Enter opens its page. */
export function SearchCombo({ text, wish: early, onText, input }: SearchComboProps) {
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
  const add = (id: string) => {
    onText('')
    navigate({ page: 'network', params: {} })
    dispatch({ type: 'added', id })
  }
  const openPage = (id: string) => {
    const page = toPageOf(id)
    if (!page || !descriptorOf(page.page)) return add(id)
    onText('')
    navigate(page)
  }
  const wish = useRef<SearchWish>(undefined)
  const enter = (chosen: string | undefined, isPage: boolean) => {
    if (found.failure) return found.retry()
    wish.current = undefined
    if (chosen === undefined && waiting) wish.current = { text: text.trim(), isPage }
    const id = chosen ?? (waiting ? undefined : groups[0]?.items[0]?.id)
    if (id !== undefined) (isPage ? openPage : add)(id)
  }
  useEffect(() => {
    wish.current = early
  }, [early])
  useEffect(() => {
    if (waiting || wish.current === undefined) return
    const { text: wanted, isPage } = wish.current
    wish.current = undefined
    if (wanted === asked) enter(undefined, isPage)
  })
  return (
    <ComboBox
      className="search"
      aria-label={words.search.label}
      inputValue={text}
      onInputChange={onText}
      value={null}
      onChange={(key) => key !== null && add(String(key))}
      items={groups}
      menuTrigger="input"
      allowsCustomValue
      allowsEmptyCollection={text.trim() !== ''}
    >
      <Group className="search-field">
        <Search size={16} aria-hidden="true" />
        <SearchInput input={input} onEnter={enter} />
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
            <Button slot={null} className="button" preventFocusOnPress onPress={found.retry}>
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

interface SearchInputProps {
  readonly input: RefObject<HTMLInputElement | null>
  /** Enter, with the suggestion that is pointed at, where one is. */
  readonly onEnter: (id: string | undefined, isPage: boolean) => void
}

/** The field, with what the box leaves alone: Shift+Enter, and Enter while no suggestion is pointed at. */
function SearchInput({ input, onEnter }: SearchInputProps) {
  const { words } = useView()
  const box = useContext(ComboBoxStateContext)
  const pressed = ({ key, shiftKey, nativeEvent }: KeyboardEvent) => {
    if (key !== 'Enter' || nativeEvent.isComposing) return
    const pointed = box?.selectionManager.focusedKey ?? undefined
    if (shiftKey || pointed === undefined)
      onEnter(pointed === undefined ? undefined : String(pointed), shiftKey)
  }
  return <Input ref={input} placeholder={words.search.placeholder} onKeyDown={pressed} />
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
