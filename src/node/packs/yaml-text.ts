import {
  isAlias,
  isCollection,
  isMap,
  isPair,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type ErrorCode,
} from 'yaml'
import type { Problem } from '../../shared/content/pack'
import { problem, type Locate, type Path, type Rule, type Spot } from '../../shared/content/rules'

export type YamlText = { readonly value: unknown; readonly locate: Locate; readonly problems: readonly Problem[] }

/** Comparing keys is quadratic in the library; a hand-written file stays far below. */
const mostKeyComparisons = 1_000_000
/** A long article has some thousand signs that mean something in YAML; a file full of nothing else takes the library seconds. */
const mostSigns = 30_000
const sign = /[\t!"#%&'*,:>?@[\\\]`{|}-]/g

/**
 * Plain YAML 1.2: no aliases (a few lines of them can unfold to gigabytes), no tags, no repeated keys.
 * `firstLine` is the line of the file on which `text` begins. Never throws; `value` is undefined when there are problems.
 */
export function readYaml(text: string, file: string, firstLine = 1): YamlText {
  const lines = new LineCounter()
  const spotOf = (offset: number): Spot => {
    const { line, col } = lines.linePos(Math.min(offset, text.length))
    return { line: Math.max(line, 1) + firstLine - 1, column: Math.max(col, 1) }
  }
  try {
    const doc = parse(text, lines)
    const problems = problemsOf(doc, file, spotOf)
    const locate: Locate = (path) => spotOf(offsetOf(doc, path))
    return { value: problems.length > 0 ? undefined : doc.toJS({ maxAliasCount: 0 }), locate, problems }
  } catch (error) {
    const start = { line: firstLine, column: 1 }
    if (!(error instanceof TooMuch) && !(error instanceof RangeError)) throw error
    const found = problem('yaml', file, start, tooMuch, 'Write plain keys, lists and texts')
    return { value: undefined, locate: () => start, problems: [found] }
  }
}

const tooMuch = 'The keys are nested too deeply or too many to be read'

/** The library catches some errors of its callers and lists them by their message among its own. */
class TooMuch extends Error {
  constructor() {
    super(tooMuch)
  }
}

function parse(text: string, lineCounter: LineCounter): Document.Parsed {
  if ((text.match(sign)?.length ?? 0) > mostSigns) throw new TooMuch()
  let comparisons = 0
  const uniqueKeys = (a: unknown, b: unknown): boolean => {
    if (++comparisons > mostKeyComparisons) throw new TooMuch()
    return a === b || (isScalar(a) && isScalar(b) && a.value === b.value)
  }
  // The schema is named, because a "%YAML 1.1" line in the file would otherwise bring the old one with its dates and merges.
  return parseDocument(text, { lineCounter, prettyErrors: false, uniqueKeys, version: '1.2', schema: 'core' })
}

function problemsOf(doc: Document.Parsed, file: string, spotOf: (offset: number) => Spot): Problem[] {
  const found: Problem[] = []
  const note = (rule: Rule, offset: number, text: string) => found.push(problem(rule, file, spotOf(offset), text))
  for (const error of doc.errors) note('yaml', error.pos[0], plainWords[error.code] ?? sentence(error.message))
  for (const warning of doc.warnings) note('yaml-tag', warning.pos[0], sentence(warning.message))
  visit(doc, {
    Pair: (_key, { key }) => {
      if (!isScalar(key)) note('yaml', startOf(key), 'A key must be a word, not a list or other keys')
    },
    Alias: (_key, node) => {
      note(
        'yaml-alias',
        node.range?.[0] ?? 0,
        `"*${node.source}" repeats another part of the file, which a pack may not do`,
      )
    },
  })
  return found
}

/** The library's words for the slips that people make most often say nothing to someone who writes articles. */
const plainWords: Readonly<Partial<Record<ErrorCode, string>>> = {
  BLOCK_AS_IMPLICIT_KEY: 'A text with a colon and a space in it must stand in quotes',
  DUPLICATE_KEY: 'This key stands twice',
  TAB_AS_INDENT: 'Lines are indented with spaces, not with tabs',
  BAD_INDENT: 'This line is not indented as far as the lines it belongs to',
  MISSING_CHAR: 'A quote, a bracket or a colon is missing here',
}

function sentence(message: string): string {
  const line = message.split('\n', 1)[0] ?? ''
  return line.replace(/\.$/, '').slice(0, 200)
}

/** The value itself when it is short, else its key: a block begins a line below the thing a writer looks for. */
function offsetOf(doc: Document.Parsed, path: Path): number {
  let node: unknown = doc.contents
  let offset = doc.contents?.range[0] ?? 0
  for (const part of path) {
    const next = childOf(node, part)
    if (!next) return offset
    offset = next.offset
    node = next.node
  }
  return offset
}

function childOf(node: unknown, part: string | number): { node: unknown; offset: number } | undefined {
  if (isMap(node)) {
    const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(part))
    if (!pair) return undefined
    const shown = isScalar(pair.value) && pair.value.type !== 'BLOCK_FOLDED' && pair.value.type !== 'BLOCK_LITERAL'
    return { node: pair.value, offset: startOf(shown ? pair.value : pair.key) }
  }
  if (!isCollection(node)) return undefined
  const item = node.items[Number(part)]
  return item === undefined || isPair(item) ? undefined : { node: item, offset: startOf(item) }
}

function startOf(node: unknown): number {
  if (isScalar(node) || isCollection(node) || isAlias(node)) return node.range?.[0] ?? 0
  return 0
}
