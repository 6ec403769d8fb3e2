import type { Parameters, Row, Value } from '../engine.ts'
import { type DriverRecord, neo4j } from './driver.ts'

/** Parameters as the driver wants them: a plain number would go as a float, which LIMIT refuses. */
export function toDriverParameters(parameters: Parameters = {}): Record<string, unknown> {
  return toDriverValue(parameters) as Record<string, unknown>
}

function toDriverValue(value: Value): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value
  if (Array.isArray(value)) return value.map(toDriverValue)
  if (typeof value !== 'object' || value === null) return value
  const converted: Record<string, unknown> = {}
  for (const [name, part] of Object.entries(value))
    if (part !== undefined) converted[name] = toDriverValue(part)
  return converted
}

/** A row as the graph store wants it. The driver gives integers as numbers already. */
export function toRow(record: DriverRecord): Row {
  const row: Record<string, Value> = {}
  for (const name of record.keys) row[String(name)] = toValue(record.get(name))
  return row
}

function toValue(value: unknown): Value {
  if (typeof value !== 'object' || value === null) return value as Value
  if (Array.isArray(value)) return value.map(toValue)
  if (neo4j.isDate(value)) return value.toString()
  const converted: Record<string, Value> = {}
  for (const name in value) converted[name] = toValue((value as Record<string, unknown>)[name])
  return converted
}
