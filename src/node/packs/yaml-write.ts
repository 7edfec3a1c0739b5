/** What keys of a pack's files may hold. */
export type YamlValue =
  string | number | boolean | readonly YamlValue[] | { readonly [key: string]: YamlValue | undefined }

/** Longer texts are folded, so that a change of a word is a change of a line. */
const width = 110

/** Plain YAML as a writer would have typed it; reading it with `readYaml` gives the same value again, whatever the texts are. */
export function writeYaml(value: { readonly [key: string]: YamlValue | undefined }): string {
  return keyed(value, 0)
}

function keyed(value: object, depth: number): string {
  return Object.entries(value as Readonly<Record<string, YamlValue | undefined>>)
    .flatMap(([key, own]) => (own === undefined ? [] : [`${indent(depth)}${scalar(key)}:${below(own, depth)}`]))
    .join('')
}

/** What stands after a colon, with its line end. */
function below(value: YamlValue, depth: number): string {
  if (typeof value === 'string') return ` ${text(value, depth + 1)}\n`
  if (typeof value !== 'object') return ` ${String(value)}\n`
  const flow = inOneLine(value, depth)
  if (flow !== undefined) return ` ${flow}\n`
  return `\n${isList(value) ? listed(value, depth + 1) : keyed(value, depth + 1)}`
}

function listed(items: readonly YamlValue[], depth: number): string {
  return items.map((item) => `${indent(depth)}- ${itemText(item, depth)}`).join('')
}

/** The first key of an item stands on the line of its dash. */
function itemText(item: YamlValue, depth: number): string {
  if (typeof item === 'string') return `${text(item, depth + 1)}\n`
  if (typeof item !== 'object') return `${String(item)}\n`
  const flow = Object.keys(item).length === 0 || isList(item) ? (inOneLine(item, depth) ?? forced(item)) : undefined
  return flow === undefined ? keyed(item, depth + 1).trimStart() : `${flow}\n`
}

/** Short lists of words, and keys with a word each, are read at a glance. */
function inOneLine(value: readonly YamlValue[] | object, depth: number): string | undefined {
  const parts = Object.values(value as Readonly<Record<string, YamlValue | undefined>>)
  const flat = parts.every((part) => typeof part !== 'object' && !(typeof part === 'string' && part.includes('\n')))
  if (!flat && !parts.every((part) => isList(part) && part.every((one) => typeof one === 'string'))) return undefined
  const flow = forced(value)
  return flow.length + 2 * depth <= width - 30 || parts.length === 0 ? flow : undefined
}

function forced(value: YamlValue | object): string {
  if (isList(value)) return `[${value.map(forced).join(', ')}]`
  if (typeof value !== 'object') return typeof value === 'string' ? scalar(value) : String(value)
  const pairs = Object.entries(value as Readonly<Record<string, YamlValue | undefined>>)
  const shown = pairs.flatMap(([key, own]) => (own === undefined ? [] : [`${scalar(key)}: ${forced(own)}`]))
  return shown.length === 0 ? '{}' : `{ ${shown.join(', ')} }`
}

function isList(value: unknown): value is readonly YamlValue[] {
  return Array.isArray(value)
}

function indent(depth: number): string {
  return '  '.repeat(depth)
}

/** Texts that mean the same without quotes; on one line with others, commas and brackets have a meaning too. */
const plain = /^[\p{L}(“«](?:[^\p{C}\p{Zl}\p{Zp}:#]|:(?! |$))*$/u
const plainInLine = /^[\p{L}(“«][^\p{C}\p{Zl}\p{Zp}:#,[\]{}]*$/u
const word = /^(?:true|false|null|yes|no|on|off|y|n)$/i

function scalar(value: string, shape: RegExp = plainInLine): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return value
  return shape.test(value) && !word.test(value) && value === value.trim() ? value : quoted(value)
}

/** JSON is YAML, but for letters that are not printed. */
function quoted(value: string): string {
  return JSON.stringify(value).replace(/[\u007F-\u009F\u00AD\p{Cf}\p{Zl}\p{Zp}\uFEFF\uFFFE\uFFFF]/gu, (letter) =>
    [...Array(letter.length).keys()].map((at) => `\\u${hex(letter.charCodeAt(at))}`).join(''),
  )
}

function hex(code: number): string {
  return code.toString(16).padStart(4, '0')
}

/** Longer texts as blocks below their key, at this depth. */
function text(value: string, depth: number): string {
  if (!isBlock(value)) return scalar(value, plain)
  if (value.includes('\n')) return `|-\n${lines(value.split('\n'), depth)}`
  if (value.length + 2 * depth <= width || / {2}/.test(value)) return scalar(value, plain)
  return `>-\n${lines(wrapped(value, width - 2 * depth), depth)}`
}

/** In a block every letter stands for itself, so none may be invisible; its first line sets the indentation. */
function isBlock(value: string): boolean {
  return /^[^\s]/.test(value) && /[^\s]$/.test(value) && !/[^\P{C}\n]|[\p{Zl}\p{Zp}]|[ \t]$/mu.test(value)
}

function lines(parts: readonly string[], depth: number): string {
  return parts.map((part) => (part === '' ? '' : `${indent(depth)}${part}`)).join('\n')
}

function wrapped(value: string, most: number): string[] {
  const rows: string[] = []
  for (const part of value.split(' ')) {
    const last = rows.at(-1)
    if (last === undefined || last.length + 1 + part.length > most) rows.push(part)
    else rows[rows.length - 1] = `${last} ${part}`
  }
  return rows
}
