import type { NodeType, PartyRole, RelationType } from '../../schema/vocabulary.ts'

/** What is drawn: by the canvas of the viewer and by {@link renderDiagram}, from the same values. */

export type Language = 'vi' | 'en'
export type Theme = 'light' | 'dark'

export const changes = ['BEGAN', 'ENDED', 'CHANGED'] as const
/** In a comparison of two days: what became of it between them. */
export type Change = (typeof changes)[number]

export interface DiagramNode {
  readonly id: string
  readonly type: NodeType
  /** Kind of an organization or coordination, or level of a unit; an unknown one is drawn as *other*. */
  readonly kind: string
  /** The short form that is drawn, in the diagram's language. */
  readonly label: string
  /** The whole name or title, in the diagram's language. */
  readonly name: string
  /** A placeholder that the source counts or describes and does not name. */
  readonly unnamed: boolean
  /** For a placeholder: how many it stands for; drawn as ×17. */
  readonly count?: number
  /** For a closed group: how many nodes are under its mark. */
  readonly groupCount?: number
  /** Over on the day of the picture: faded. */
  readonly ended: boolean
  /** No source states it; a reader concludes it. */
  readonly inferred: boolean
  /** For an agreement: how it stands on the day of the picture. */
  readonly status?: string
  /** How many neighbours it has, drawn or not: the more, the more its label matters. */
  readonly degree: number
  /** Id of the unit that it belongs to, for the layout by place. */
  readonly parent?: string
  readonly change?: Change
  /** How much larger than its kind's own mark it is drawn, by what is measured of it: 1 to {@link fullSize}. */
  readonly size?: number
  /** Number of the community that it is shown to belong to, from 1: written in the mark, which takes the community's ink. */
  readonly community?: number
  /** It is shown that the network falls apart without it: ringed. */
  readonly isCut?: boolean
  /** Numbers of the diagram's sources that it rests on. */
  readonly sourceNumbers?: readonly number[]
}

/** The largest that marks become by what is measured. */
export const fullSize = 2.2

/** COORDINATES_WITH is the projected edge between two actors that share coordinations. */
export type DiagramEdgeType = RelationType | 'COORDINATES_WITH'

export interface DiagramEdge {
  readonly id: string
  readonly source: string
  readonly target: string
  readonly type: DiagramEdgeType
  /** For PARTY_TO: what the actor does. */
  readonly role?: PartyRole
  readonly inferred: boolean
  readonly ended: boolean
  /** How many coordinations a COORDINATES_WITH stands for; else 1 and not drawn. */
  readonly weight: number
  /** Ids of the citations that it rests on. */
  readonly citations: readonly string[]
  readonly change?: Change
  /** It is shown that it alone joins two parts of the network: a double line. */
  readonly isBridge?: boolean
  /** Numbers of the diagram's sources that it rests on. */
  readonly sourceNumbers?: readonly number[]
}

/** A point of the canvas in px at scale 1; y grows downwards. */
export interface Point {
  readonly x: number
  readonly y: number
}
/** Where the centre of each node's mark stands, by node id. */
export type Positions = ReadonlyMap<string, Point>

/** What a reader wrote on the picture: at a node, by its id, or at a point where the note's top left corner stands. */
export interface DiagramNote {
  readonly at: string | Point
  readonly text: string
}

/** A document in the list under the picture. */
export interface DiagramSource {
  /** Its number in the list, from 1. */
  readonly n: number
  readonly title: string
  readonly publisher?: string
  /** When it was published, as it is to be written. */
  readonly date?: string
  readonly url?: string
}

export interface Diagram {
  readonly nodes: readonly DiagramNode[]
  readonly edges: readonly DiagramEdge[]
  /** Nodes without a position, and edges at them, are not drawn. */
  readonly positions: Positions
  /** Notes at nodes without a position are not drawn. */
  readonly notes?: readonly DiagramNote[]
  readonly title: string
  /** The day, the filters, what the limit hides: one line each. */
  readonly subtitles: readonly string[]
  readonly sources: readonly DiagramSource[]
  /** The address that restores this view. */
  readonly permalink: string
  /** Version of the data set that the picture was made from. */
  readonly dataVersion: string
  readonly language: Language
  readonly theme: Theme
}
