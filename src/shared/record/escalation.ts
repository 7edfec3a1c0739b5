import type { Pack } from '../content/pack'
import { articleIn } from '../content/pack'
import { sessionOf } from '../session/evolve'
import { isSettled, mayApply, type Checklist, type Session } from '../session/session'
import { paperWords, type PaperWords } from '../words/paper-words'
import { recordWords } from '../words/record-words'
import { momentIn } from './clock'
import type { Note } from './note'
import { headOf, hiddenLine, plain, reopenedLines, section, type Sheet, type SheetLine } from './sheet'
import { reachedLines, unreachedLines } from './sheet-steps'

/**
 * The note that passes a customer on, always in this order, so that whoever takes over finds each thing in its place: how urgent, what
 * it is about, what was done, what was not and why, what may still go wrong, and what is asked. No section is ever left out.
 */
export function escalationOf(note: Note, pack?: Pack): Sheet {
  const { record, hidden } = note
  const words = recordWords(record.language)
  const papers = paperWords(record.language)
  const { sections: names, ...say } = papers.passingOn
  const session = sessionOf(note.events)
  const urgency = record.urgency ?? 'normal'
  const risks = [...riskLines(session, papers, pack), ...(hidden.length > 0 ? [hiddenLine(hidden, words)] : [])]
  const orElse = (lines: SheetLine[], text: string): SheetLine[] => (lines.length > 0 ? lines : [quiet(text)])
  return {
    language: record.language,
    heading: say.heading(record.code, record.day),
    head: headOf(record, words),
    outcome: words.outcome.escalated,
    sections: [
      section('urgency', names.urgency, [
        {
          text: words.fact(papers.urgency[urgency], papers.urgencyMeans[urgency]),
          depth: 0,
          tone: urgencyTone(urgency),
        },
      ]),
      section('summary', names.summary, summaryLines(note, papers)),
      section('done', names.done, orElse(reachedLines(record, words), words.nothingDone), 'list'),
      section('not-done', names['not-done'], orElse(undoneLines(note), say.nothingLeft), 'list'),
      section('risks', names.risks, orElse(risks, say.noRisk), 'list'),
      section('asked', names.asked, [plain(record.passedTo ?? say.takeOver), quiet(say.readBack)]),
    ],
    footer: words.footer(record.pack.version, record.check),
  }
}

function urgencyTone(urgency: 'low' | 'normal' | 'high'): SheetLine['tone'] {
  return urgency === 'high' ? 'stop' : 'plain'
}

function quiet(text: string): SheetLine {
  return { text, depth: 0, tone: 'quiet' }
}

/** The customer's words, what was found, what was worked on, and what the clerk wrote down. */
function summaryLines({ record }: Note, papers: PaperWords): SheetLine[] {
  const words = recordWords(record.language)
  const titles = record.runs.map(({ title }) => title).join(' · ')
  return [
    plain(record.complaint === '' ? words.nothingSaid : words.quote(record.complaint)),
    ...(record.identified.length > 0 ? [plain(record.identified.join(' · '))] : []),
    ...(titles === '' ? [] : [plain(papers.passingOn.worked(titles))]),
    ...reopenedLines(record, words),
    ...record.remarks.flatMap(({ words: remark }) => remark.split('\n').map((text) => plain(text))),
  ]
}

function undoneLines({ record }: Note): SheetLine[] {
  const words = recordWords(record.language)
  const reason = record.outcomeReason === undefined ? [] : [plain(words.reason(record.outcomeReason))]
  return [...unreachedLines(record, words), ...reason]
}

/** What an open list leaves behind: waits that still run, a message that nobody mended, a proof that is missing, data at risk. */
function riskLines(session: Session, papers: PaperWords, pack: Pack | undefined): SheetLine[] {
  const open = session.checklists.filter(({ status }) => status !== 'finished')
  const lines = open.flatMap((list) => [...stepRisks(list, session, papers), ...authoredRisks(list, pack)])
  return [...new Set(lines)].map((text) => ({ text, depth: 0, tone: 'warn' as const }))
}

function stepRisks(list: Checklist, session: Session, { passingOn: say }: PaperWords): string[] {
  const open = list.steps.filter((step) => !isSettled(step) && mayApply(step.shown.onlyIf, session))
  return open.flatMap(({ shown, number, answered }) => {
    const step = `${number} ${shown.title}`
    const wait = answered?.until === undefined ? [] : [say.notBefore(step, momentIn(session.zone, answered.until))]
    return [...wait, ...(shown.must === 'critical' ? [say.notProved(step)] : [])]
  })
}

/** What the author says may be lost, and the message that led into this list: it stands until the list is finished. */
function authoredRisks({ article, via }: Checklist, pack: Pack | undefined): string[] {
  const say = paperWords(article.language).passingOn
  const message = via.kind === 'message' ? [say.unsolvedMessage(via.shows)] : []
  const authored = pack && articleIn(pack, article.id, article.language)
  return authored ? [...message, authored.dataAtRisk] : message
}
