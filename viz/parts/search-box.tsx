import { Search } from 'lucide-react'
import { type ComponentType, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { isTyping } from '../app/is-typing.ts'
import { fetchTwice } from '../app/lazy-retry.ts'
import { useView } from '../app/use-view.tsx'
import type { SearchComboProps, SearchWish } from './search-combo.tsx'

/** How long the picture may keep suggestions waiting, in milliseconds. */
const longestWait = 3_000

/** Runs when the page has nothing else to do. @returns what ends it */
function whenIdle(act: () => void): () => void {
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(act, 200)
    return () => clearTimeout(timer)
  }
  const waiting = requestIdleCallback(act, { timeout: longestWait })
  return () => cancelIdleCallback(waiting)
}

/**
 * The search in the header: a plain field at first, so that one can type at once; with suggestions as soon as
 * their script has come, which the picture goes before.
 */
export function SearchBox() {
  const { words } = useView()
  const [text, setText] = useState('')
  const [Combo, setCombo] = useState<ComponentType<SearchComboProps>>()
  const [isReady, setReady] = useState(false)
  const [wish, setWish] = useState<SearchWish>()
  const input = useRef<HTMLInputElement>(null)
  const isComposing = useRef(false)
  /** Whether the plain field has the focus, to the moment in which it goes. */
  const had = useRef(false)

  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.key !== '/' || isTyping(event)) return
      event.preventDefault()
      input.current?.focus()
    }
    document.addEventListener('keydown', pressed)
    // On a phone the focus would bring up the keyboard over the picture.
    if (window.matchMedia('(min-width: 900px)').matches) input.current?.focus({ preventScroll: true })
    return () => document.removeEventListener('keydown', pressed)
  }, [])
  useEffect(() => {
    const take = ({ SearchCombo }: { SearchCombo: ComponentType<SearchComboProps> }) => {
      const field = input.current
      // A letter that is put together of several keys would be lost with its field.
      if (isComposing.current && field)
        return field.addEventListener('compositionend', () => take({ SearchCombo }), { once: true })
      // In a window that is behind others, it was not told.
      had.current = document.activeElement === field
      setCombo(() => SearchCombo)
    }
    return whenIdle(() => void fetchTwice(() => import('./search-combo.tsx')).then(take))
  }, [])
  useLayoutEffect(() => {
    if (!Combo) return
    if (had.current) input.current?.focus({ preventScroll: true })
    setReady(true)
  }, [Combo])
  useLayoutEffect(() => {
    if (isReady && had.current) input.current?.setSelectionRange(-1, -1)
  }, [isReady])

  // What was typed is given to it once it has the focus: it suggests something for what changes.
  if (Combo)
    return (
      <Combo text={isReady ? text : ''} wish={isReady ? wish : undefined} onText={setText} input={input} />
    )
  return (
    <div className="search">
      <div className="search-field">
        <Search size={16} aria-hidden="true" />
        <input
          ref={input}
          type="text"
          role="combobox"
          aria-label={words.search.label}
          aria-expanded={false}
          aria-controls="none"
          autoComplete="off"
          placeholder={words.search.placeholder}
          value={text}
          onChange={({ currentTarget }) => {
            setText(currentTarget.value)
            setWish(undefined)
          }}
          onKeyDown={({ key, shiftKey, nativeEvent }) => {
            if (key === 'Enter' && !nativeEvent.isComposing && text.trim() !== '')
              setWish({ text: text.trim(), isPage: shiftKey })
          }}
          onFocus={() => {
            had.current = true
          }}
          onBlur={() => {
            had.current = false
          }}
          onCompositionStart={() => {
            isComposing.current = true
          }}
          onCompositionEnd={() => {
            isComposing.current = false
          }}
        />
        <kbd>/</kbd>
      </div>
    </div>
  )
}
