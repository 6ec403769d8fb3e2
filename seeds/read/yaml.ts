import { type Document, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import { type Path, type Problem, toPathText } from '../problem.ts'
import type { RecordFile } from './file.ts'

const maximumDepth = 32
const maximumAliases = 100

interface ParsedText {
  readonly document: Document.Parsed
  readonly lines: LineCounter
}

function parseText(text: string): ParsedText {
  const lines = new LineCounter()
  // Duplicate keys are looked for below, where the line of the first one is at hand.
  const options = { lineCounter: lines, prettyErrors: false, uniqueKeys: false, logLevel: 'error' } as const
  return { document: parseDocument(text, options), lines }
}

function lineOf(node: unknown, lines: LineCounter): number | undefined {
  const offset = (node as Node | null)?.range?.[0]
  return offset === undefined ? undefined : lines.linePos(offset).line
}

function lineAt({ document, lines }: ParsedText, path: Path): number {
  let node: unknown = document.contents
  let line = lineOf(node, lines) ?? 1
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === step)
      if (!pair) break
      line = lineOf(pair.key, lines) ?? line
      node = pair.value
    } else if (isSeq(node) && typeof step === 'number' && step < node.items.length) {
      node = node.items[step]
      line = lineOf(node, lines) ?? line
    } else break
  }
  return line
}

/** The YAML file at the path with the given text. Positions are worked out when first asked for. */
export function createYamlFile(path: string, text: string): RecordFile {
  let parsed: ParsedText | undefined
  return {
    path,
    locate(target) {
      parsed ??= parseText(text)
      return { file: path, line: lineAt(parsed, target) }
    },
  }
}

type Finding = Omit<Problem, 'file'>

/** Keys given twice, keys that no field can have, and nesting beyond all need. */
function* structureFindings({ document, lines }: ParsedText): Generator<Finding> {
  const waiting: Array<{ node: unknown; path: Path }> = [{ node: document.contents, path: [] }]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, path } = next
    if (path.length > maximumDepth) {
      yield {
        line: lineOf(node, lines),
        path: toPathText(path.slice(0, 4)),
        message: `is nested more than ${maximumDepth} levels deep`,
        fix: tooDeep.fix,
      }
      return
    }
    if (isSeq(node))
      for (const [index, item] of node.items.entries()) waiting.push({ node: item, path: [...path, index] })
    if (!isMap(node)) continue
    const firstLines = new Map<string, number | undefined>()
    for (const { key, value } of node.items) {
      const line = lineOf(key, lines)
      if (!isScalar(key) || key.value === null || key.value === '__proto__') {
        yield {
          line,
          path: toPathText(path),
          message: 'has a key that is not the name of anything',
          fix: 'Write a plain word before the colon.',
        }
        continue
      }
      const name = String(key.value)
      if (firstLines.has(name))
        yield {
          line,
          path: toPathText([...path, name]),
          message: `is given twice; the first stands on line ${firstLines.get(name)}`,
          fix: 'Keep one of the two, or join them.',
        }
      else firstLines.set(name, line)
      waiting.push({ node: value, path: [...path, name] })
    }
  }
}

/** What the parser says. Its first finding alone, as those after one are often only its consequences. */
function* syntaxFindings({ document, lines }: ParsedText): Generator<Finding> {
  const [first] = [...document.errors, ...document.warnings]
  if (!first) return
  const place = { line: lines.linePos(first.pos[0]).line, path: '' }
  if (first.code === 'RESOURCE_EXHAUSTION') yield { ...place, ...tooDeep }
  else
    yield {
      ...place,
      message: `is not valid YAML: ${first.message}`,
      fix: 'Mend the line; text with a colon, a # or a quote in it is safest in quotes.',
    }
}

const tooDeep = {
  message: 'is nested too deeply to be read',
  fix: 'Flatten it: no record needs more than five levels.',
}

const tangled = {
  message: 'uses aliases that lead into themselves, or one into the other without end',
  fix: 'Write the values out in place of the aliases (*name).',
}

/** Whether the value has more levels than are allowed; one that holds itself has. */
function isTooDeep(value: unknown, levels = maximumDepth + 1): boolean {
  if (typeof value !== 'object' || value === null) return false
  return levels === 0 || Object.values(value).some((inner) => isTooDeep(inner, levels - 1))
}

function toFinding(error: unknown): Finding {
  const place = { line: 1, path: '' }
  if (error instanceof ReferenceError)
    return {
      ...place,
      message: `uses aliases that cannot be followed: ${error.message}`,
      fix: 'Write the values out in place of the aliases (*name).',
    }
  if (error instanceof RangeError) return { ...place, ...tooDeep }
  return { ...place, message: `is not valid YAML: ${String(error)}`, fix: 'Mend the file.' }
}

/**
 * What the text says as plain values, or everything that is wrong with it as YAML. Never throws: text that
 * the parser itself cannot bear is a finding as well.
 */
export function parseYaml(text: string): { value: unknown; findings: readonly Finding[] } {
  try {
    const parsed = parseText(text)
    const syntax = [...syntaxFindings(parsed)]
    const findings = syntax.length > 0 ? syntax : [...structureFindings(parsed)]
    if (findings.length > 0) return { value: undefined, findings }
    const value: unknown = parsed.document.toJS({ maxAliasCount: maximumAliases })
    if (isTooDeep(value)) return { value: undefined, findings: [{ line: 1, path: '', ...tangled }] }
    return { value, findings }
  } catch (error) {
    return { value: undefined, findings: [toFinding(error)] }
  }
}
