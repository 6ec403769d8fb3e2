import { useView } from './use-view.tsx'

/** Brings the focus to a part of the page that holds none by itself. */
export function rest(element: HTMLElement): void {
  if (!element.matches('a[href], button, input, [tabindex]')) {
    element.tabIndex = -1
    element.dataset.focusRest = ''
  }
  element.focus({ preventScroll: true })
}

/** The first stops of the Tab key: past the header, to what the page is for. */
export function SkipLinks() {
  const { route, words } = useView()
  const stops =
    route.page === 'network'
      ? [
          [words.nav.skip, '.canvas-area [tabindex="0"], .canvas-area'],
          [words.nav.skipLegend, '.left'],
          [words.nav.skipPanel, '.right [role="tab"][tabindex="0"], .right'],
        ]
      : [[words.nav.skipPage, 'main h1']]
  return (
    <nav className="skip-links" aria-label={words.nav.skips}>
      {stops.map(([name, selector = 'main']) => (
        <a
          key={selector}
          href={window.location.href}
          onClick={(event) => {
            event.preventDefault()
            const found = document.querySelector<HTMLElement>(selector) ?? document.querySelector('main')
            if (found) rest(found)
          }}
        >
          {name}
        </a>
      ))}
    </nav>
  )
}
