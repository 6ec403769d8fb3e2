import type { NetworkFileNode } from '../../../schema/formats/network.ts'
import { toPartialDate } from '../../../schema/partial-date.ts'
import { createFileEdge, createFileNode, type Elements } from './networks.ts'

/** Texts that break what is written without care, by what they are. */
export const nastyTexts: Readonly<Record<string, string>> = {
  quotes: `"đôi" và 'đơn' và \`ngược\` ""''`,
  markup: '<script>alert("Xã")</script> & <b title="x">đậm</b> &amp; &#0;',
  'end of CDATA': 'trước ]]> sau ]]&gt; <![CDATA[ x ]]>',
  'end of a comment': 'trước --> sau */ // # -- ; <!--',
  'control characters': 'a\u0001b\u0008c\u000Bd\u001Fe\u007Ff\u0085g',
  'a null byte': 'trước\u0000sau',
  noncharacters: 'a\uFFFEb\uFFFFc',
  'lone surrogates': 'a\uD800b\uDC00c\uDBFF',
  'a character beyond the first plane': '𠀀 chữ Nôm 😀',
  'marks of direction': '\u202Egnoàđ\u202C \u200F\u200E\u2066x\u2069',
  'line ends': 'dòng một\ndòng hai\r\ndòng ba\rdòng bốn\u2028\u2029\thết',
  backslashes: 'C:\\user\\u0027 \\n \\N \\\\ \\" \\\' \\',
  'unicode escapes': '\\u0027}) DETACH DELETE n // \\u005C\\u0027',
  'a formula': '=HYPERLINK("http://evil.example","bấm")',
  'a formula with plus': '+1+1',
  'a formula with minus': "-1+cmd|' /C calc'!A0",
  'a formula with at': '@SUM(1+1)',
  'a formula behind a tab': '\t=1+1',
  'a formula behind a return': '\r=1+1',
  'a formula behind an apostrophe': "'=1+1",
  'a wide formula': '＝1+1',
  'an opening that looks like JSON': '["a","b"]',
  'both Unicode forms': 'Hóa \u0048o\u0301a ủy u\u0309y',
  'spaces alone': '   ',
  nothing: '',
  'words of Cypher': "'}) MATCH (n) DETACH DELETE n;\n//",
  'words of DOT': '"]; "x" -> "y" [label=<b>z</b>',
  'a comma and a semicolon': 'a,b;c|d\u00A0e',
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what no XML can hold.
const illegal = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu

/** What is left of a text in JSON, which can write all but lone surrogates. */
export const toWellFormed = (text: string) => text.replace(/\p{Surrogate}/gu, '\uFFFD')

/** What is left of a text in a format that XML's rules hold for. */
export const toKept = (text: string) => text.replace(illegal, '\uFFFD')

function toNastyNode(text: string, index: number): NetworkFileNode {
  return createFileNode(`org-x-${index}`, {
    name: text,
    nameEn: text,
    label: text,
    aliases: [text, 'thường'],
    reason: text,
    areas: [{ id: 'area-x', name: text }],
    places: [{ id: 'unit-x', name: text }],
    validFrom: toPartialDate('2021-05'),
    citations: ['cit-x'],
  })
}

const nodes = Object.values(nastyTexts).map(toNastyNode)
const all = Object.values(nastyTexts).join(' ')

/** A network with every nasty text wherever a text can stand; ids are ours and are plain. */
export const nastyElements: Elements = {
  nodes,
  edges: nodes.map(({ id }, index) =>
    createFileEdge(`rel-x${index}`, id, 'org-x-0', { citations: ['cit-x'] }),
  ),
  areas: [{ id: 'area-x', name: all, nameEn: all }],
  citations: [{ id: 'cit-x', source: 'src-x', basis: 'INFERRED', note: all }],
  sources: [{ id: 'src-x', title: all, publisher: all, url: `javascript:${all}` }],
}

export const nastyMeta = { title: all, filters: Object.values(nastyTexts), licence: all }
