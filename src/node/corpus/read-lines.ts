import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import * as v from 'valibot'
import { ok, refuse, type Result } from '../../shared/result'

const unpack = promisify(gunzip)
/** Unpacked; far above any corpus, far below what would stop the computer. */
const mostBytes = 512 * 1024 * 1024

/** What makes a file unusable; `line` counts from 1, and is left out when the file as a whole is meant. */
export type Flaw = { readonly file: string; readonly line?: number; readonly text: string }

/** A line of a file, with its number counted from 1. */
export type NumberedLine<T> = { readonly line: number; readonly value: T }

/** Reads JSON lines, packed with gzip or not, each of them sound by `schema` and with an `id` of its own. Empty lines do not count. */
export async function readLines<S extends v.GenericSchema<unknown, { readonly id: string }>>(
  file: string,
  schema: S,
): Promise<Result<NumberedLine<v.InferOutput<S>>[], Flaw>> {
  const text = await textOf(file)
  if (!text.ok) return text
  const found: NumberedLine<v.InferOutput<S>>[] = []
  const ids = new Set<string>()
  for (const [at, line] of text.value.split('\n').entries()) {
    if (line.trim() === '') continue
    const read = readLine(line, schema)
    if (!read.ok) return refuse({ file, line: at + 1, text: read.error })
    const { id } = read.value
    if (ids.has(id)) return refuse({ file, line: at + 1, text: `the id "${id}" is there already` })
    ids.add(id)
    found.push({ line: at + 1, value: read.value })
  }
  return found.length === 0 ? refuse({ file, text: 'there is no line in it' }) : ok(found)
}

async function textOf(file: string): Promise<Result<string, Flaw>> {
  try {
    const bytes = await readFile(file)
    const packed = bytes[0] === 0x1f && bytes[1] === 0x8b
    const plain = packed ? await unpack(bytes, { maxOutputLength: mostBytes }) : bytes
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(plain))
  } catch (error) {
    return refuse({ file, text: error instanceof Error ? error.message : 'it cannot be read' })
  }
}

function readLine<S extends v.GenericSchema>(line: string, schema: S): Result<v.InferOutput<S>, string> {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch (error) {
    return refuse(error instanceof Error ? error.message : 'this is not JSON')
  }
  const parsed = v.safeParse(schema, value)
  if (parsed.success) return ok(parsed.output)
  const [issue] = parsed.issues
  return refuse(`${v.getDotPath(issue) ?? 'the line'}: ${issue.message}`)
}
