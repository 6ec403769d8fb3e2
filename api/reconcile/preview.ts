import { createHash } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import { toHtmlText } from '../../schema/formats/safe-text.ts'
import type { ActorNode } from '../../schema/nodes.ts'
import type { Context } from '../context.ts'
import { letBeKept } from '../http/plain-answers.ts'
import { toPeriod } from './describe.ts'
import { readUnitsAbove } from './properties.ts'
import { toKindName } from './types.ts'
import type { ServiceLanguage, Words } from './words.ts'

const style = [
  ':root{color-scheme:light dark}',
  'body{margin:12px;font:14px/1.5 system-ui,sans-serif}',
  'h1{margin:0 0 4px;font-size:16px}',
  'p{margin:0 0 4px}',
].join('')
const styleHash = createHash('sha256').update(style).digest('base64')

/** Nothing runs in a preview, so that any page may frame it: there is nothing in it to be clicked by mistake. */
const policy = [
  "default-src 'none'",
  `style-src 'sha256-${styleHash}'`,
  "base-uri 'none'",
  "form-action 'none'",
  'frame-ancestors *',
].join(';')

/** A small page on the actor, to be shown in a frame of the client. */
export async function toPreview(
  actor: ActorNode,
  context: Context,
  words: Words,
  language: ServiceLanguage,
  address: string,
): Promise<string> {
  const [units, count] = await Promise.all([
    readUnitsAbove(actor, context),
    context.loaders.countCoordinationsOf(actor.id),
  ])
  const lines = [
    toKindName(actor, words),
    units.map(({ name }) => name).join(', '),
    toPeriod(actor, words),
    actor.unnamed ? words.unnamed : words.coordinations(count),
  ].filter(Boolean)
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${toHtmlText(actor.name)}</title>`,
    `<style>${style}</style></head><body><h1>${toHtmlText(actor.name)}</h1>`,
    ...lines.map((line) => `<p>${toHtmlText(line)}</p>`),
    `<p><a href="${toHtmlText(address)}" target="_blank" rel="noopener">${toHtmlText(words.open)}</a></p>`,
    '</body></html>\n',
  ].join('')
}

export function sendPreview(response: ServerResponse, html: string): void {
  response.removeHeader('x-frame-options')
  letBeKept(response)
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy,
  })
  response.end(html)
}
