import { type Day, earliest, isPartialDate, latest } from '../../schema/partial-date.ts'
import { type AgreementStatus, statusesNotCurrent } from '../../schema/status.ts'
import type { DiagramEdgeType, DiagramNode } from './model.ts'

/** How a node stands on the day of the picture. */
export interface OnDay {
  /** Has begun, as far as is known. */
  readonly begun: boolean
  /** Is over. */
  readonly ended: boolean
  /** Of an agreement; undefined until the server has answered for the day. */
  readonly status?: AgreementStatus
}

interface Dated {
  readonly validFrom?: string | null
  readonly validTo?: string | null
}

/** Whether what has such dates has begun and is over on the day, as far as is known. */
export function toSpan({ validFrom, validTo }: Dated, day: Day): { begun: boolean; ended: boolean } {
  const from = validFrom && isPartialDate(validFrom) ? earliest(validFrom) : undefined
  const to = validTo && isPartialDate(validTo) ? latest(validTo) : undefined
  return { begun: from === undefined || from <= day, ended: to !== undefined && to < day }
}

/**
 * How the node stands on the day: by its own dates, and for an agreement by its status alone, as a period that is over ends
 * none.
 * @param status how the agreement stands on the day, where that is known
 */
export function toOnDay(
  node: Dated & Pick<DiagramNode, 'type'>,
  day: Day,
  status: AgreementStatus | undefined,
): OnDay {
  const { begun, ended } = toSpan(node, day)
  if (node.type !== 'Agreement') return { begun, ended }
  if (!status) return { begun, ended: false, status }
  return { begun: begun && status !== 'NOT_YET', ended: begun && statusesNotCurrent.has(status), status }
}

interface Line extends Dated {
  readonly type: DiagramEdgeType | string
  readonly source: string
  readonly target: string
  /** Ids of the coordinations that a projected line stands for. */
  readonly coordinations: readonly string[]
}

/**
 * Whether a line is over on the day: by its own dates, with either of its ends, or with all that it stands for.
 * @param isOver tells it of the actor or coordination with the id
 */
export function isLineOver(line: Line, day: Day, isOver: (id: string) => boolean): boolean {
  if (toSpan(line, day).ended || isOver(line.source) || isOver(line.target)) return true
  return line.type === 'COORDINATES_WITH' && line.coordinations.every(isOver)
}
