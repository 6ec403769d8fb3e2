/** What a record is made of. Fields that are undefined are left out. */
export type YamlValue = string | number | boolean | readonly YamlValue[] | YamlMap
export interface YamlMap {
  readonly [field: string]: YamlValue | undefined
}

/** Text that YAML takes for text without quotes. A digit first would make dates and numbers look alike. */
const plain = /^\p{L}(?:[\p{L}\p{M}\p{N} .()/–“”’+_]|,(?= )|-(?=[\p{L}\p{N} ]))*(?<![ ])$/u
const notText = /^(?:true|false|null|yes|no|on|off|y|n)$/i
const date = /^\d{4}(?:-\d{2}){0,2}$/

function toScalar(value: string | number | boolean): string {
  if (typeof value !== 'string') return String(value)
  if (date.test(value)) return `'${value}'`
  return plain.test(value) && !notText.test(value) ? value : JSON.stringify(value)
}

function isList(value: YamlValue): value is readonly YamlValue[] {
  return Array.isArray(value)
}

function isMap(value: YamlValue): value is YamlMap {
  return typeof value === 'object' && !isList(value)
}

/** Whether the list fits on the line of its field, as citation keys do. */
function isShort(list: readonly YamlValue[]): boolean {
  return list.every(
    (item) => typeof item === 'string' && /^[a-z][a-z0-9-]*$/.test(item) && !notText.test(item),
  )
}

function* linesOf(value: YamlMap | readonly YamlValue[], indent: string): Generator<string> {
  const entries: Array<[string, YamlValue | undefined]> = isList(value)
    ? value.map((item) => ['', item])
    : Object.entries(value).map(([field, item]) => [
        `${/^[A-Za-z][\w-]*$/.test(field) ? field : JSON.stringify(field)}:`,
        item,
      ])
  for (const [lead, item] of entries) {
    if (item === undefined) continue
    if (isList(item) && isShort(item)) yield `${indent}${lead} [${item.join(', ')}]`
    else if (isList(item)) {
      yield `${indent}${lead}`
      yield* linesOf(item, `${indent}  `)
    } else if (isMap(item)) {
      const inner = [...linesOf(item, `${indent}  `)]
      if (lead === '') yield `${indent}- ${(inner.shift() ?? '{}').trimStart()}`
      else yield `${indent}${lead}`
      yield* inner
    } else yield `${indent}${lead === '' ? '-' : lead} ${toScalar(item)}`
  }
}

/** The record as YAML, in the manner of those that people write. Lists in lists are not provided for. */
export function toYamlText(record: YamlMap): string {
  return `${[...linesOf(record, '')].join('\n')}\n`
}
