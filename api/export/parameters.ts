import { z } from 'zod'
import { type Day, toDay } from '../../schema/partial-date.ts'
import { agreementStatuses } from '../../schema/status.ts'
import { bases, coordinationKinds, organizationKinds } from '../../schema/vocabulary.ts'
import { pictureThemes } from '../../viz/diagram/grey.ts'
import { paperSizes } from '../../viz/diagram/paper.ts'
import { Refused } from '../http/plain-answers.ts'
import type {
  CoordinationFilter,
  CoordinationOrder,
  NetworkEdgeType,
  NetworkProjection,
} from '../resolvers/generated.ts'
import { layoutIds, type PictureWish, pixelScales } from './pictures/wish.ts'

/** What is asked to be exported: the arguments of `network` and of `coordinations`. */
export interface Asked {
  readonly report: 'network' | 'coordinations'
  readonly focus: readonly string[]
  readonly depth?: number
  readonly limit?: number
  readonly asOf?: Day
  readonly projection: NetworkProjection
  readonly edgeTypes: readonly NetworkEdgeType[]
  readonly orderBy: CoordinationOrder
  readonly filter: CoordinationFilter
  readonly language: 'vi' | 'en'
  readonly withByteOrderMark: boolean
  readonly picture: PictureWish
}

const among = <const Word extends string>(words: readonly Word[], about: string) =>
  z.enum(words, { error: `allowed are ${words.join(', ')}` }).describe(about)
const wholeNumber = (about: string) =>
  z
    .string()
    .regex(/^\d{1,9}$/, 'give a whole number')
    .transform(Number)
    .describe(about)
const yesOrNo = (about: string) =>
  z
    .enum(['true', 'false'], { error: 'allowed are true, false' })
    .transform((word) => word === 'true')
    .describe(about)
const day = (about: string) =>
  z
    .string()
    .transform((text, context) => {
      try {
        return toDay(text)
      } catch (error) {
        context.addIssue(error instanceof Error ? error.message : String(error))
        return z.NEVER
      }
    })
    .describe(about)
const ids = (about: string) => z.array(z.string()).describe(about)
const words = <const Word extends string>(all: readonly Word[], about: string) =>
  z.array(among(all, about)).describe(about)

const edgeTypeNames = [
  'COORDINATES_WITH',
  'PARTY_TO',
  'SUBORDINATE_TO',
  'PARTY_COMMITTEE_OF',
  'GOVERNS',
  'RENEWS',
  'SUPPLEMENTS',
  'SUPERSEDES',
] as const satisfies readonly NetworkEdgeType[]

/** What says what is exported, and how. */
const general = z
  .object({
    report: among(['network', 'coordinations'], 'network, or coordinations with their parties'),
    focus: ids('id of an actor or coordination that the network is around'),
    depth: wholeNumber('steps from the focus, 1 to 4'),
    limit: wholeNumber('nodes at most, 1 to 2000; all without it and without focus'),
    asOf: day('day in the world, such as 2026-01-15'),
    projection: among(['BIPARTITE', 'ACTORS'], 'BIPARTITE, or ACTORS joined by what they share'),
    edgeTypes: words(edgeTypeNames, 'type of lines that are drawn and followed'),
    orderBy: among(['NEWEST', 'OLDEST', 'TITLE'], 'order of the coordinations: NEWEST, OLDEST or TITLE'),
    lang: among(['vi', 'en'], 'language of titles and words, vi or en'),
    bom: yesOrNo('true begins tables with a byte-order mark, as Excel wants'),
    layout: among(layoutIds, 'of pictures: force, layered, concentric or by-place'),
    size: among(paperSizes, 'of pictures: screen, a4 or a3'),
    theme: among(pictureThemes, 'of pictures: light, dark, or grey for print'),
    scale: among(
      pixelScales,
      'of PNG: pixels for each px of the drawing, 1, 2 or 4; 2 without it, or 1 where 2 are too many',
    ),
    card: yesOrNo('true draws, as PNG, title and network alone on 1200 × 630 pixels, for previews of links'),
    qr: yesOrNo('true draws a QR code of the address into pictures'),
  })
  .partial()

/** The fields of `CoordinationFilter`, by their own names. */
const filter = z
  .object({
    kinds: words(coordinationKinds, 'kind of coordinations'),
    areas: ids('id of a cooperation area, with the narrower ones'),
    parties: ids('id of a party'),
    partyKinds: words(organizationKinds, 'kind of organizations that are a party'),
    places: ids('id of a place, with those within it'),
    formerPlaces: yesOrNo('whether places include those of before, true or false'),
    status: words(agreementStatuses, 'status on the day'),
    signedFrom: day('first day of signing'),
    signedTo: day('last day of signing'),
    sources: ids('id of a source'),
    implements: ids('id of a programme or legal instrument'),
    basis: among(bases, 'STATED or INFERRED'),
  })
  .partial() satisfies z.ZodType<CoordinationFilter>

const shapes = { ...general.shape, ...filter.shape }

/** A parameter: whether it may be given several times, and what it is. */
export interface Parameter {
  readonly name: string
  readonly isList: boolean
  readonly about: string
}

export const parameters: readonly Parameter[] = Object.entries(shapes).map(([name, shape]) => {
  const inner = shape.unwrap()
  return { name, isList: inner instanceof z.ZodArray, about: inner.description ?? '' }
})

/** @throws {Refused} that names the parameter, what it holds, and what is allowed. */
export function toAsked(params: URLSearchParams): Asked {
  const known = new Map(parameters.map((one) => [one.name, one]))
  const given = [...new Set(params.keys())].map((name) => {
    const texts = params.getAll(name)
    const parameter = known.get(name)
    if (!parameter)
      throw new Refused(
        400,
        `There is no parameter ${show(name)}: there are ${[...known.keys()].join(', ')}.`,
      )
    if (!parameter.isList && texts.length > 1)
      throw new Refused(400, `"${name}" is given ${texts.length} times: give it once.`)
    return [name, parameter.isList ? texts : texts[0]] as const
  })
  const {
    lang = 'vi',
    bom = false,
    layout = 'force',
    size = 'screen',
    theme = 'light',
    scale,
    card = false,
    qr = false,
    ...rest
  } = parse(general, given)
  const asked = {
    report: 'network',
    focus: [],
    projection: 'BIPARTITE',
    edgeTypes: [],
    orderBy: 'NEWEST',
    ...rest,
    language: lang,
    withByteOrderMark: bom,
    picture: { layout, size, theme, scale, isCard: card, hasQrCode: qr, focus: rest.focus ?? [] },
    filter: parse(filter, given),
  } as const satisfies Asked
  assertTogether(asked)
  return asked
}

function parse<T>(schema: z.ZodType<T>, given: ReadonlyArray<readonly [string, unknown]>): T {
  const values = Object.fromEntries(given)
  const result = schema.safeParse(values)
  if (result.success) return result.data
  const [{ path: [name = '', index] = [], message = '' } = {}] = result.error.issues
  const value = values[String(name)]
  const wrong = Array.isArray(value) ? value[Number(index)] : value
  throw new Refused(400, `"${String(name)}" is ${show(String(wrong))}: ${message}.`)
}

/** @throws {Refused} for parameters of which one makes no sense beside another. */
function assertTogether({ report, focus, depth, limit, projection }: Asked): void {
  if (report === 'coordinations' && (focus.length > 0 || limit !== undefined || projection === 'ACTORS'))
    throw new Refused(
      400,
      'The report "coordinations" is a whole list: leave out "focus", "limit" and "projection", or ask for the report "network".',
    )
  if (depth !== undefined && focus.length === 0 && limit === undefined)
    throw new Refused(
      400,
      '"depth" counts steps from a focus: give "focus" or "limit" as well, or leave it out.',
    )
}

/** Nodes of a picture for which no number is given. */
const drawnNodes = 500

/** What is asked for as a picture, which shows no more than can be drawn. */
export function toDrawable(asked: Asked): Asked {
  return isWhole(asked) && asked.report === 'network' ? { ...asked, limit: drawnNodes } : asked
}

/** Whether everything that matches is exported, however much it is. */
export function isWhole({ focus, limit }: Asked): boolean {
  return focus.length === 0 && limit === undefined
}

const show = (text: string) => JSON.stringify(text.length > 80 ? `${text.slice(0, 80)}…` : text)
