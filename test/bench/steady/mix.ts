import { pickHubs, pickSubjects, questions, type Subject } from '../api/questions.ts'
import { createRandom } from '../world/random.ts'
import type { World } from '../world/world.ts'
import { createKnownAnswers } from './known-answers.ts'

/** A request over HTTP, and how its right answer is told from a wrong one. */
export interface Request {
  /** What is asked for, in a word or two. */
  readonly name: string
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  /** Sent by POST; without it, the request is a GET. */
  readonly body?: string
  readonly status: number
  isRight(text: string): boolean
}

/** What readers and their tools ask for, each time another of its kind. */
export type Mix = () => Request

const json = { 'content-type': 'application/json' }
const searched = 'query ($text: String!) { search(text: $text, first: 5) { edges { node { id } } } }'
/** Actors that are asked about: more than there is room to keep answers of, so that most are made anew. */
const subjectCount = 5_000
/** Saved views of one hub that differ: few, so that hours of saving fill no disk. */
const viewsOfHub = 50

/** Requests of all kinds over the world, in shares like those of real use; the same ones for the same seed. */
export function createMix(world: World, seed = 11): Mix {
  const random = createRandom(seed)
  const isRightAnswer = createKnownAnswers(world)
  const subjects = pickSubjects(world, subjectCount)
  const hubs = pickHubs(world, 10)
  const names = new Map<string, string>(
    Array.from(world.nodes(), ({ id, properties }) => [id, String(properties.name)]),
  )
  const savedKeys = new Map<string, string>()
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T

  function toGraphql(name: string, query: string, variables: object, isRight: (data: never) => boolean) {
    return {
      name,
      path: '/graphql',
      headers: json,
      body: JSON.stringify({ query, variables }),
      status: 200,
      isRight(text: string) {
        const { data, errors } = JSON.parse(text) as { data: never; errors?: unknown }
        return !errors && isRight(data)
      },
    }
  }

  const toQuestion = (wanted: string, from: readonly Subject[]) => (): Request => {
    const question = questions.find(({ name }) => name === wanted)
    if (!question) throw new Error(`There is no question ${wanted}`)
    const subject = pick(from)
    const declared = Object.entries(question.variables(subject)).filter(([name]) =>
      question.ours.includes(`$${name}:`),
    )
    return toGraphql(question.name, question.ours, Object.fromEntries(declared), (data) =>
      isRightAnswer(question.name, subject, data),
    )
  }

  function toSearch(): Request {
    const { id } = pick(subjects)
    const isRight = ({ search }: { search: { edges: Array<{ node: { id: string } }> } }) =>
      search.edges[0]?.node.id === id
    return toGraphql('search', searched, { text: names.get(id) }, isRight)
  }

  function toExport(format: string, limit: number, isRight: (text: string, id: string) => boolean): Request {
    const { id } = pick(subjects)
    const path = `/export/${format}?focus=${id}&limit=${limit}`
    return { name: `export ${format}`, path, status: 200, isRight: (text) => isRight(text, id) }
  }

  /** A busy server gives the page without its link preview. */
  function toPage(): Request {
    const { id } = pick(subjects)
    const isRight = (text: string) =>
      text.trimEnd().endsWith('</html>') &&
      (!text.includes('property="og:title"') || text.includes(names.get(id) ?? ''))
    return {
      name: 'page',
      path: `/organizations/${id}`,
      headers: { accept: 'text/html' },
      status: 200,
      isRight,
    }
  }

  function toSaving(): Request {
    const query = `focus=${pick(hubs).id}&limit=${1 + Math.floor(random() * viewsOfHub)}`
    const view = JSON.stringify({ kind: 'coordination-atlas/view-link', version: 1, query })
    return {
      name: 'save a view',
      path: '/views',
      headers: json,
      body: view,
      status: 201,
      isRight(text) {
        const { key } = JSON.parse(text) as { key: string }
        const isOwn = (savedKeys.get(key) ?? view) === view
        savedKeys.set(key, view)
        return isOwn
      },
    }
  }

  function toSaved(): Request {
    const [key, view] = pick([...savedKeys])
    return { name: 'open a view', path: `/views/${key}`, status: 200, isRight: (text) => text === view }
  }

  const shares: ReadonlyArray<readonly [number, () => Request]> = [
    [20, toQuestion('a', subjects)],
    [15, toQuestion('b', subjects)],
    [10, toQuestion('c', subjects)],
    [10, toQuestion('d', subjects)],
    [5, toQuestion('network', hubs)],
    [15, toSearch],
    [15, toPage],
    [2, () => toExport('json', 100, (text, id) => isNetworkAround(id, JSON.parse(text)))],
    [
      0.5,
      () => toExport('svg', 25, (text, id) => text.startsWith('<') && text.includes(names.get(id) ?? '')),
    ],
    [2, toSaving],
    [5, () => (savedKeys.size > 0 ? toSaved() : toSaving())],
  ]
  const whole = shares.reduce((sum, [share]) => sum + share, 0)
  return () => {
    let left = random() * whole
    for (const [share, make] of shares) {
      left -= share
      if (left < 0) return make()
    }
    return toSearch()
  }
}

interface NetworkFile {
  readonly data: {
    readonly nodes: ReadonlyArray<{ readonly id: string }>
    readonly edges: ReadonlyArray<{ readonly source: string; readonly target: string }>
  }
}

function isNetworkAround(id: string, { data: { nodes, edges } }: NetworkFile): boolean {
  const ids = new Set(nodes.map((node) => node.id))
  return ids.has(id) && edges.every(({ source, target }) => ids.has(source) && ids.has(target))
}
