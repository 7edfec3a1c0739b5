import type { Article, CouldNotReason, ErrorMessage, SideCondition, Step } from './article'
import { byId, sourceAmong } from './by-id'
import { finding, type Finding, type Found, type ReadArticle, type ReadManifest } from './finding'
import type { Path } from './rules'

/**
 * Language files of one article that would run another checklist than their source. The desk leaves out the translation.
 * The source is the file in the pack's first language that the article has.
 */
export function checkTranslations({ manifest }: ReadManifest, articles: readonly ReadArticle[], broken: ReadonlySet<string>): Finding[] {
  const found: Finding[] = []
  for (const files of byId(articles).values()) {
    const source = sourceAmong(files, manifest.languages)
    if (!source) continue
    for (const read of files) if (read !== source) found.push(...compare(read, source))
    for (const read of files) if (!manifest.languages.includes(read.article.language)) found.push(notListed(read))
    for (const tag of manifest.languages) {
      const there = files.some(({ article }) => article.language === tag)
      if (!there && !broken.has(`${source.article.id}.${tag}`)) found.push(missing(source, tag))
    }
  }
  return found
}

function notListed(read: ReadArticle): Finding {
  return finding('language-not-listed', read, { at: ['language'], text: `pack.yaml does not list the language "${read.article.language}"` })
}

function missing(source: ReadArticle, tag: string): Finding {
  return finding('missing-translation', source, { at: ['id'], text: `There is no articles/${source.article.id}.${tag}.md` })
}

function compare(read: ReadArticle, source: ReadArticle): Finding[] {
  const difference = firstDifference(boneList(read.article), boneList(source.article), source.file)
  if (difference) {
    const text = `${difference.text}; this translation is left out`
    return [finding('structure-differs', read, { at: difference.at, text, cut: 'file' })]
  }
  return stale(read, source)
}

/** By what the source says now, where the translation names what it was made from; else by the numbers that its writers keep. */
function stale(read: ReadArticle, source: ReadArticle): Finding[] {
  const { translationOf, revision } = read.article
  if (translationOf !== undefined && source.digest !== undefined) {
    if (translationOf === source.digest) return []
    const text = `${source.file} has changed since this was translated from it`
    const mend = 'Bring the translation up to date, then run "content stamp" on this file'
    return [finding('stale-translation', read, { at: ['translationOf'], text, mend })]
  }
  if (revision >= source.article.revision) return []
  const text = `This is revision ${revision}; ${source.file} is at ${source.article.revision}`
  return [finding('stale-translation', read, { at: ['revision'], text })]
}

/** One fact of the structure, in the order of the file; two articles run the same checklist when their lists are equal. */
type Bone = { readonly at: Path; readonly name: string; readonly value: string }

function firstDifference(own: readonly Bone[], other: readonly Bone[], source: string): Found | undefined {
  const length = Math.max(own.length, other.length)
  for (let index = 0; index < length; index++) {
    const [mine, theirs] = [own[index], other[index]]
    if (textOf(mine) === textOf(theirs)) continue
    const before = own[index - 1]?.at ?? []
    if (!mine) return { at: before, text: `The ${textOf(theirs)} stands in ${source} but not here` }
    const isExtra = !hasBone(other, mine)
    const isMissing = theirs !== undefined && !hasBone(own, theirs)
    if (isMissing) return missingOrChanged(mine, theirs, { isExtra, before, source })
    const how = isExtra ? `stands here but not in ${source}` : `comes in another order in ${source}`
    return { at: mine.at, text: `The ${textOf(mine)} ${how}` }
  }
  return undefined
}

type Around = { readonly isExtra: boolean; readonly before: Path; readonly source: string }

function missingOrChanged(mine: Bone, theirs: Bone, { isExtra, before, source }: Around): Found {
  const isSame = mine.name === theirs.name
  if (isSame && isExtra) return { at: mine.at, text: `The ${mine.name} is "${mine.value}" here but "${theirs.value}" in ${source}` }
  return { at: isSame ? mine.at : before, text: `The ${textOf(theirs)} stands in ${source} but not here` }
}

function hasBone(list: readonly Bone[], wanted: Bone): boolean {
  return list.some(({ name, value }) => name === wanted.name && value === wanted.value)
}

function textOf(bone: Bone | undefined): string {
  return bone ? `${bone.name} "${bone.value}"` : 'end'
}

function boneList(article: Article): Bone[] {
  return [
    ...article.symptoms.map((symptom, index) => bone(['symptoms', index, 'id'], 'symptom', symptom.id)),
    ...article.steps.flatMap((step, index) => stepBones(step, ['steps', index])),
    ...article.errors.flatMap((row, index) => rowBones(row, ['errors', index])),
    ...Object.keys(article.applies)
      .sort()
      .map((fact) => bone(['applies', fact], `applies ${fact}`, sorted(article.applies[fact]))),
    ...Object.keys(article.invalidates)
      .sort()
      .map((id) => bone(['invalidates', id], `invalidates ${id}`, sorted(article.invalidates[id]))),
  ]
}

function stepBones(step: Step, at: Path): Bone[] {
  return [
    bone([...at, 'id'], 'step', step.id),
    bone([...at, 'must'], `"must" of step "${step.id}"`, step.must),
    ...given([...at, 'calls'], `call of step "${step.id}"`, step.calls),
    ...given([...at, 'onlyIf'], `"onlyIf" of step "${step.id}"`, step.onlyIf && `${step.onlyIf.fact}: ${sorted(step.onlyIf.is)}`),
    ...given([...at, 'destructive'], `"destructive" of step "${step.id}"`, step.destructive ? 'true' : undefined),
    ...given([...at, 'secret'], `"secret" of step "${step.id}"`, step.secret ? 'true' : undefined),
    ...given([...at, 'wait', 'hours'], `wait of step "${step.id}"`, step.wait && String(step.wait.hours)),
    ...given([...at, 'wait', 'condition'], `condition of step "${step.id}"`, lasting(step.wait?.condition)),
    ...given([...at, 'renews'], `"renews" of step "${step.id}"`, step.renews && sorted(step.renews)),
    ...valueBones(step, [...at, 'value']),
    ...(step.variants ?? []).flatMap((variant, index) => [
      bone([...at, 'variants', index, 'id'], `variant of step "${step.id}"`, variant.id),
      ...given([...at, 'variants', index, 'when'], `"when" of variant "${variant.id}"`, variant.when && `${variant.when.fact}: ${sorted(variant.when.is)}`),
    ]),
    ...(step.sights ?? []).map((sight, index) => bone([...at, 'sights', index, 'id'], `sight of step "${step.id}"`, sight.id)),
    ...(step.couldNot ?? []).flatMap((reason, index) => [
      bone([...at, 'couldNot', index, 'id'], `reason of step "${step.id}"`, reason.id),
      ...given([...at, 'couldNot', index, 'article'], `article of reason "${reason.id}"`, reason.article),
      ...given([...at, 'couldNot', index], `condition of reason "${reason.id}"`, lastingOf(reason)),
    ]),
  ]
}

function valueBones({ id, value }: Step, at: Path): Bone[] {
  if (!value) return []
  const choices = value.choices?.map((choice, index) => {
    const told = choice.fact ? ` (${choice.fact.fact}: ${choice.fact.value})` : ''
    return bone([...at, 'choices', index], `choice of step "${id}"`, `${choice.id}${told}`)
  })
  return choices ?? [bone(at, `value of step "${id}"`, 'typed')]
}

/** What stays on the screen must stay as long in either language. */
function lastingOf({ condition, wait }: Pick<CouldNotReason, 'condition' | 'wait'>): string | undefined {
  return lasting(condition ?? wait?.condition)
}

function lasting(condition: SideCondition | undefined): string | undefined {
  return condition && (condition.hours === undefined ? 'as its wait' : `${condition.hours} hours`)
}

function rowBones(row: ErrorMessage, at: Path): Bone[] {
  return [
    bone([...at, 'id'], 'row', row.id),
    bone([...at, 'kind'], `kind of row "${row.id}"`, row.kind),
    bone([...at, 'article'], `article of row "${row.id}"`, row.article),
    ...given([...at, 'wait', 'hours'], `wait of row "${row.id}"`, row.wait && String(row.wait.hours)),
    ...given(at, `condition of row "${row.id}"`, lastingOf(row)),
  ]
}

function bone(at: Path, name: string, value: string): Bone {
  return { at, name, value }
}

function given(at: Path, name: string, value: string | undefined): Bone[] {
  return value === undefined ? [] : [bone(at, name, value)]
}

function sorted(values: readonly string[] | undefined): string {
  return [...(values ?? [])].sort().join(', ')
}
