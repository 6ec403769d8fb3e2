import type { FormatOptions } from '../format.ts'
import { type HeadLine, toHead } from '../head.ts'
import type { Batches, CitedNetwork, NetworkMeta } from '../network.ts'
import { writeEach } from '../passes.ts'
import { toHtmlText, toWellFormed } from '../safe-text.ts'
import { htmlPolicy, htmlStyle } from './page.ts'
import {
  type HtmlTable,
  toCitationTable,
  toDateText,
  toEdgeTable,
  toInstantText,
  toIsolated,
  toNodeTable,
  toSourceTable,
  toWebLink,
} from './tables.ts'
import { htmlWords } from './words.ts'

/**
 * A page that opens without a network and without a server, and asks for nothing: the picture, where there is one, and all that
 * it is made of in tables. There is no script in it. The picture is an image, in which nothing can run either. It remembers
 * the names of all nodes, for the ends of edges.
 */

const sections = ['nodes', 'edges', 'citations', 'sources'] as const
type Section = (typeof sections)[number]

/** The picture as an address; in slices, as a call takes only so many arguments. */
function toImageAddress(svg: string): string {
  const bytes = new TextEncoder().encode(toWellFormed(svg))
  let binary = ''
  for (let at = 0; at < bytes.length; at += 8192)
    binary += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return `data:image/svg+xml;base64,${btoa(binary)}`
}

function toPageHead({ language, title }: NetworkMeta): string {
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${toHtmlText(htmlPolicy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${toHtmlText(title)}</title>
<style>${htmlStyle}</style>
</head>
`
}

/** What the page says elsewhere: in its heading, and by being in its language. */
const saidElsewhere = new Set(['report', 'title', 'language'])

function toMetaText({ id, text }: HeadLine, meta: NetworkMeta): string {
  const { language, permalink, projection, filters } = meta
  if (id === 'permalink') return toWebLink(permalink)
  if (id === 'asOf') return toDateText(meta.asOf, language)
  if (id === 'loadedAt') return toInstantText(meta.loadedAt, language)
  if (id === 'projection') return toHtmlText(htmlWords[language][projection])
  if (id === 'filters') return filters.map(toIsolated).join('<br>')
  return toIsolated(text)
}

function toAbout(meta: NetworkMeta): string {
  const { language } = meta
  const lines = toHead(meta)
    .filter(({ id }) => !saidElsewhere.has(id))
    .map((line) => `<dt>${toHtmlText(line.about[language])}</dt><dd>${toMetaText(line, meta)}</dd>\n`)
  return `<section><h2 id="about">${htmlWords[language].about}</h2>\n<dl>\n${lines.join('')}</dl></section>\n`
}

async function* writeTable<T>(
  section: Section,
  language: NetworkMeta['language'],
  { headings, toCells }: HtmlTable<T>,
  batches: Batches<T>,
): AsyncGenerator<string> {
  const words = htmlWords[language]
  const head = headings.map((heading) => `<th scope="col">${toHtmlText(heading)}</th>`).join('')
  yield `<section><h2 id="${section}">${words[section]}</h2>
<div class="table" role="region" aria-labelledby="${section}" tabindex="0"><table>
<thead><tr>${head}</tr></thead>
<tbody>
`
  let isEmpty = true
  yield* writeEach(batches, (element) => {
    isEmpty = false
    const [first = '', ...others] = toCells(element)
    return `<tr><th scope="row">${first}</th>${others.map((cell) => `<td>${cell}</td>`).join('')}</tr>\n`
  })
  if (isEmpty) yield `<tr><td colspan="${headings.length}">${words.none}</td></tr>\n`
  yield '</tbody></table></div></section>\n'
}

async function readNames({ nodes, meta: { language } }: CitedNetwork): Promise<Map<string, string>> {
  const names = new Map<string, string>()
  for await (const batch of nodes())
    for (const { id, label, labelEn } of batch) names.set(id, (language === 'en' && labelEn) || label)
  return names
}

export async function* writeHtml(
  network: CitedNetwork,
  { svg, mostDrawn }: FormatOptions = {},
): AsyncGenerator<string> {
  const { meta } = network
  const { language, title } = meta
  const words = htmlWords[language]
  const links = sections.map((section) => `<li><a href="#${section}">${words[section]}</a></li>`).join('')
  yield `${toPageHead(meta)}<body>
<header><h1>${toIsolated(title)}</h1><nav aria-label="${words.contents}"><ul>${links}</ul></nav></header>
<main>
${toAbout(meta)}`
  if (svg)
    // Shown whole at first; names of a large picture can be read at its own size.
    yield `<figure><label><input type="checkbox"> ${words.ownSize}</label><div role="region" aria-label="${words.picture}" tabindex="0"><img src="${toImageAddress(svg)}" alt="${words.picture}. ${words.pictureSays}"></div></figure>\n`
  else if (mostDrawn !== undefined) yield `<p>${words.noPicture(mostDrawn.toLocaleString(language))}</p>\n`
  yield* writeTable('nodes', language, toNodeTable(language), network.nodes())
  yield* writeTable('edges', language, toEdgeTable(language, await readNames(network)), network.edges())
  yield* writeTable('citations', language, toCitationTable(language), network.citations())
  yield* writeTable('sources', language, toSourceTable(language), network.sources())
  yield '</main>\n</body>\n</html>\n'
}
