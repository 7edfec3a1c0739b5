import type { BrokenLine, RecordCheck, Wrong } from '../record/record-check'

type Sentences = {
  readonly intact: (events: number, sessions: number, check: string, when: string) => string
  readonly empty: string
  readonly erased: (sessions: number, events: number, on: string) => string
  readonly place: (position: number, session: string, seq: number, when: string) => string
  readonly wrong: Readonly<Record<Wrong, string>>
  readonly before: (lines: number) => string
}

const en: Sentences = {
  intact: (events, sessions, check, when) =>
    `The record is intact: ${number(events, 'en')} ${events === 1 ? 'line' : 'lines'} of ${number(sessions, 'en')} ${sessions === 1 ? 'session' : 'sessions'} (the last: ${when}). Its check value is ${check}.`,
  empty: 'The record is intact; nothing has been written in it yet.',
  erased: (sessions, events, on) =>
    `${number(sessions, 'en')} ${sessions === 1 ? 'session was' : 'sessions were'} erased by the retention policy (${number(events, 'en')} ${events === 1 ? 'line' : 'lines'}), the last time on ${on}, and the record says so.`,
  place: (position, session, seq, when) => {
    const whose = session === '' ? '' : ` (session ${session}, its line ${seq}${when === '' ? '' : `, ${when}`})`
    return `The record is broken at line ${number(position, 'en')}${whose}: `
  },
  wrong: {
    changed: 'it is not what was written.',
    replaced: 'another line was put in its place.',
    missing: 'lines are missing here.',
    'cut-off': 'the lines from here to the end are missing.',
    unreadable: 'it cannot be read.',
    list: 'Every line is what was written, but the list of sessions beside them is not.',
    file: 'Every line is what was written, but the file around them is damaged.',
    journal: 'Every line is what was written, but the journal beside the file holds acts that cannot be read.',
  },
  before: (lines) =>
    lines === 1 ? 'The line before it is sound.' : `The ${number(lines, 'en')} lines before it are sound.`,
}

const fr: Sentences = {
  intact: (events, sessions, check, when) =>
    `Le journal est intact\u00a0: ${number(events, 'fr')} ${events < 2 ? 'ligne' : 'lignes'} de ${number(sessions, 'fr')} ${sessions < 2 ? 'session' : 'sessions'} (la dernière\u00a0: ${when}). Sa valeur de contrôle est ${check}.`,
  empty: 'Le journal est intact\u202f; rien n’y a encore été écrit.',
  erased: (sessions, events, on) =>
    `${number(sessions, 'fr')} ${sessions < 2 ? 'session effacée' : 'sessions effacées'} par la règle de conservation (${number(events, 'fr')} ${events < 2 ? 'ligne' : 'lignes'}), la dernière fois le ${on}, et le journal le dit.`,
  place: (position, session, seq, when) => {
    const whose = session === '' ? '' : ` (session ${session}, sa ligne ${seq}${when === '' ? '' : `, ${when}`})`
    return `Le journal est rompu à la ligne ${number(position, 'fr')}${whose}\u00a0: `
  },
  wrong: {
    changed: 'elle n’est pas ce qui avait été écrit.',
    replaced: 'une autre ligne a été mise à sa place.',
    missing: 'des lignes manquent à cet endroit.',
    'cut-off': 'les lignes d’ici à la fin manquent.',
    unreadable: 'elle est illisible.',
    list: 'Chaque ligne est ce qui a été écrit, mais la liste des sessions à côté ne l’est pas.',
    file: 'Chaque ligne est ce qui a été écrit, mais le fichier qui les contient est endommagé.',
    journal:
      'Chaque ligne est ce qui a été écrit, mais le fichier d’attente à côté contient des gestes qui ne se lisent pas.',
  },
  before: (lines) =>
    lines < 2 ? 'La ligne qui précède est saine.' : `Les ${number(lines, 'fr')} lignes qui précèdent sont saines.`,
}

/** What a check of the record found, in one to three sentences. `when` writes an instant as the reader's clock shows it. */
export function recordCheckText(check: RecordCheck, language: string, when: (at: string) => string): string {
  const words = language === 'fr' ? fr : en
  return (check.intact ? intactText(check, words, when) : brokenText(check, words, when)).join(' ')
}

function intactText(
  { events, sessions, erased, check, at }: Extract<RecordCheck, { intact: true }>,
  words: Sentences,
  when: (at: string) => string,
): string[] {
  const gone = erased.sessions > 0 ? [words.erased(erased.sessions, erased.events, erased.on ?? '')] : []
  return [at === '' ? words.empty : words.intact(events, sessions, check, when(at)), ...gone]
}

function brokenText(line: BrokenLine, words: Sentences, when: (at: string) => string): string[] {
  const { position, session, code, seq, at, wrong } = line
  if (position === 0) return [words.wrong[wrong]]
  const name = code === '' ? session : `HR-${code}`
  const place = words.place(position, name, seq, at === '' ? '' : when(at))
  return [place + words.wrong[wrong], ...(position > 1 ? [words.before(position - 1)] : [])]
}

function number(value: number, language: string): string {
  return value.toLocaleString(language)
}
