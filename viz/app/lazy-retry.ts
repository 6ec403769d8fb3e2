import { type ComponentType, createElement, type LazyExoticComponent, lazy } from 'react'
import { readLaterWords } from '../locales/read-words.ts'

/** A part of the viewer that is fetched when it is first wanted did not come. */
export class PartAway extends Error {
  override readonly name = 'PartAway'
  constructor(cause: unknown) {
    super('A part of the viewer could not be fetched', { cause })
  }
}

/** How long to wait before a part is asked for again, in milliseconds: a short cut of the network is over by then. */
const pause = 400

/** What makes each part that did not come askable again. */
const away = new Set<() => void>()

/** Lets all parts that did not come be fetched anew, when they are next drawn. */
export function forgetAway(): void {
  for (const renew of away) renew()
  away.clear()
}

/** Asks a second time before it gives up. */
export async function fetchTwice<Part>(fetchPart: () => Promise<Part>): Promise<Part> {
  try {
    return await fetchPart()
  } catch {
    await new Promise((resolve) => setTimeout(resolve, pause))
    return fetchPart()
  }
}

/** What a part says may be among the words that come later. */
async function fetchWithWords<Part>(fetchPart: () => Promise<Part>): Promise<Part> {
  const [part] = await Promise.all([fetchPart(), readLaterWords()])
  return part
}

type Fetched<Props> = { readonly default: ComponentType<Props> }

/**
 * As React's `lazy`, but asks a second time before it gives up, and anew after {@link forgetAway}: React's own
 * never asks again. @throws {PartAway} while it is drawn
 */
export function lazyRetry<Props extends object>(
  fetchPart: () => Promise<Fetched<Props>>,
): ComponentType<Props> {
  const make = (): LazyExoticComponent<ComponentType<Props>> =>
    lazy(() =>
      fetchTwice(() => fetchWithWords(fetchPart)).catch((cause: unknown) => {
        away.add(() => {
          made = make()
        })
        throw new PartAway(cause)
      }),
    )
  let made = make()
  return (props) => createElement(made as unknown as ComponentType<Props>, props)
}
