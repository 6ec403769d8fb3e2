import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { writeHtml } from '../../schema/formats/html/html.ts'
import { htmlPolicy, htmlStyle } from '../../schema/formats/html/page.ts'
import { nastyElements, nastyMeta } from './support/nasty.ts'
import { noElements, toNetwork } from './support/networks.ts'
import { readText } from './support/parts.ts'
import { smallElements } from './support/small-network.ts'

const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><text>Đồn</text></svg>'
const small = () => readText(writeHtml(toNetwork(smallElements), { svg }))

/** The tags of the page with their attributes, in order; text that only looks like a tag is none. */
function tagsOf(page: string): Array<{ readonly name: string; readonly attributes: string }> {
  return [...page.matchAll(/<([a-z][a-z0-9]*)((?:\s+[a-z-]+(?:="[^"]*")?)*)\s*>/g)].map(
    ([, name, attributes]) => ({
      name: name ?? '',
      attributes: attributes ?? '',
    }),
  )
}
const rowsOf = (page: string) => page.match(/<tr><th scope="row">/g)?.length ?? 0

describe('a page that stands by itself', () => {
  test('asks for nothing and runs nothing', async () => {
    const page = await small()
    const tags = tagsOf(page)
    const names = tags.map(({ name }) => name)
    for (const active of ['script', 'link', 'iframe', 'object', 'embed', 'base', 'form'])
      expect(names).not.toContain(active)
    for (const { name, attributes } of tags) {
      expect(attributes).not.toMatch(/\son[a-z]+=/)
      if (name === 'img') expect(attributes).toMatch(/ src="data:image\/svg\+xml;base64,/)
      else expect(attributes).not.toMatch(/\s(?:src|style|srcset|action)=/)
    }
    expect(page).toContain("default-src 'none'")
  })

  test('allows its own style and no other', () => {
    const hash = createHash('sha256').update(htmlStyle).digest('base64')
    expect(htmlPolicy).toContain(`style-src 'sha256-${hash}'`)
  })

  test('carries the picture within, as it was given', async () => {
    const [, base64 = ''] = /src="data:image\/svg\+xml;base64,([^"]*)"/.exec(await small()) ?? []
    expect(Buffer.from(base64, 'base64').toString('utf8')).toBe(svg)
    expect(await readText(writeHtml(toNetwork(smallElements)))).not.toContain('<img')
  })

  test('has a row for each element, and links that lead to rows', async () => {
    const page = await small()
    const { nodes, edges, citations, sources } = smallElements
    expect(rowsOf(page)).toBe(nodes.length + edges.length + citations.length + sources.length)
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const targets = [...page.matchAll(/href="#([^"]+)"/g)].map(([, target = '']) =>
      decodeURIComponent(target),
    )
    expect(targets.length).toBeGreaterThan(edges.length * 2)
    for (const target of targets) expect(ids).toContain(target)
  })

  test('says in its language what there is, with the day as it is written there', async () => {
    const page = await small()
    expect(page).toContain('<html lang="vi">')
    expect(page).toContain('<dd><bdi>01/06/2024</bdi></dd>')
    expect(page).toContain('<td>17/05/2021</td>')
    expect(page).toContain('Đồn biên phòng')
    const english = await readText(
      writeHtml(toNetwork(smallElements, { language: 'en', title: 'Who with whom' })),
    )
    expect(english).toContain('<html lang="en">')
    expect(english).toContain('<bdi>2024-06-01</bdi>')
    expect(english).toContain('<bdi>Suoi Dan Border Post</bdi>')
    expect(english).toContain('<td>is party to</td>')
  })

  test('says of an empty table that it is empty', async () => {
    const page = await readText(writeHtml(toNetwork(noElements)))
    expect(page.match(/<td colspan="\d+">Không có gì\.<\/td>/g)).toHaveLength(4)
  })

  test('shows nasty texts as texts: they make no tag and no link of their own', async () => {
    const page = await readText(writeHtml(toNetwork(nastyElements, nastyMeta)))
    const plainTags = new Set(tagsOf(await small()).map(({ name }) => name))
    for (const { name } of tagsOf(page)) expect(plainTags).toContain(name)
    expect(rowsOf(page)).toBe(nastyElements.nodes.length + nastyElements.edges.length + 2)
    expect(page).not.toMatch(/href="javascript/i)
    expect(page).not.toMatch(/<b title/)
    for (const [, href] of page.matchAll(/href="([^"]*)"/g))
      expect(href).toMatch(/^(?:#|https:\/\/atlas\.example)/)
  })
})
