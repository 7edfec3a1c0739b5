import type { Notice } from '../ipc/contract'
import { adminFailureWords } from './admin-failures'
import { bundleRefusalWords } from './bundle-words'
import { damagedKeptAsideWords, logFailureWords } from './log-failures'
import { refusals } from './refusals'
import { writeFailureWords } from './write-failures'

type Sentence = { readonly en: string; readonly fr: string }

const deskFailures = {
  'no-content': {
    en: 'No content pack can be used on this computer, so no session can be opened. Tell the administrator; the content screen names the reason.',
    fr: 'Aucun contenu n’est utilisable sur ce poste, donc aucune session ne peut être ouverte. Prévenez l’administrateur ; l’écran Contenu en donne la raison.',
  },
  'nobody-signed-on': {
    en: 'Nobody is signed on at this desk. Choose who you are on the start screen.',
    fr: 'Personne n’est identifié à ce poste. Choisissez qui vous êtes sur l’écran d’accueil.',
  },
  cancelled: {
    en: 'Nothing was saved: no folder was chosen.',
    fr: 'Rien n’a été enregistré : aucun dossier n’a été choisi.',
  },
  'not-allowed': {
    en: 'This desk’s policy does not allow that way out, or not to you, so nothing was written; the record itself is safe.',
    fr: 'La configuration de ce poste n’autorise pas cette sortie, ou pas pour vous : rien n’a été écrit, le compte rendu lui-même est intact.',
  },
  'no-such-session': {
    en: 'This session is no longer at this desk, so nothing was written.',
    fr: 'Cette session n’est plus à ce poste : rien n’a été écrit.',
  },
  'no-such-paper': {
    en: 'This session has no such paper: nothing waits for another day.',
    fr: 'Cette session n’a pas ce document : rien n’attend un autre jour.',
  },
  'no-printer': {
    en: 'That printer is not there any more, so nothing was printed. Check that it is on and plugged in, or save a PDF.',
    fr: 'Cette imprimante n’est plus là : rien n’a été imprimé. Vérifiez qu’elle est allumée et branchée, ou enregistrez un PDF.',
  },
  'print-failed': {
    en: 'The printer did not take the page, so it may not have been printed. Look at the printer, then try again or save a PDF.',
    fr: 'L’imprimante n’a pas accepté la page : elle n’est peut-être pas imprimée. Regardez l’imprimante, puis réessayez ou enregistrez un PDF.',
  },
  'stick-gone': {
    en: 'The stick was pulled out, so nothing with the final name is on it; the record itself is safe. Plug it in again and try once more.',
    fr: 'La clé a été retirée : aucun fichier complet n’y est, le compte rendu lui-même est intact. Rebranchez-la et réessayez.',
  },
  'export-stopped': {
    en: 'The export was stopped. Nothing of it was left behind.',
    fr: 'L’export a été arrêté. Rien n’en est resté.',
  },
  'busy-bringing-in': {
    en: 'Records are being brought in already. Wait until that is done.',
    fr: 'Une reprise de comptes rendus est déjà en cours. Attendez qu’elle soit terminée.',
  },
  'bundle-unreadable': {
    en: 'This file could not be read to its end, so nothing of it was brought in. Plug the stick in again and try once more.',
    fr: 'Ce fichier n’a pas pu être lu jusqu’au bout : rien n’en a été repris. Rebranchez la clé et réessayez.',
  },
  'key-failed': {
    en: 'The key that this desk signs its records with could not be used, so nothing was written. Tell whoever looks after this computer.',
    fr: 'La clé avec laquelle ce poste signe ses comptes rendus est inutilisable : rien n’a été écrit. Prévenez la personne qui s’occupe de cet ordinateur.',
  },
  'carried-on-already': {
    en: 'This session goes on at this desk already. Take it up from the start screen.',
    fr: 'Cette session continue déjà à ce poste. Reprenez-la depuis l’écran d’accueil.',
  },
  'gone-elsewhere': {
    en: 'This record is not at this desk.',
    fr: 'Ce compte rendu n’est pas à ce poste.',
  },
  'no-folder-here': {
    en: 'Nothing was saved: this desk has no folder for notes, and none is picked in kiosk mode. An administrator names one in the policy file (“exportFolder”); copying works.',
    fr: 'Rien n’a été enregistré : ce poste n’a pas de dossier pour les notes, et aucun ne se choisit en mode kiosque. L’administrateur en nomme un dans le fichier de configuration (« exportFolder ») ; copier fonctionne.',
  },
  'no-file-here': {
    en: 'Files are not picked in kiosk mode. Plug in a stick with the pack on it; or an administrator names folders in the policy file (“packFolders”). Nothing was changed.',
    fr: 'Aucun fichier ne se choisit en mode kiosque. Branchez une clé qui contient le contenu ; ou l’administrateur nomme des dossiers dans le fichier de configuration (« packFolders »). Rien n’a changé.',
  },
  'pack-gone': {
    en: 'The content this session was begun with is no longer on this computer, so nothing more can be chosen from it. The record is whole: park or close this session, and open a new one to go on.',
    fr: 'Le contenu avec lequel cette session a commencé n’est plus sur cet ordinateur : plus rien ne peut y être choisi. Le compte rendu est entier : mettez cette session en attente ou clôturez-la, et ouvrez-en une nouvelle pour continuer.',
  },
  'pack-file-gone': {
    en: 'That file is no longer there. Nothing was changed. Plug the stick in again, and choose the file when it is listed.',
    fr: 'Ce fichier n’est plus là. Rien n’a changé. Rebranchez la clé, et choisissez le fichier quand il apparaît.',
  },
  'no-file-chosen': {
    en: 'No file was chosen. Nothing was changed.',
    fr: 'Aucun fichier n’a été choisi. Rien n’a changé.',
  },
  'pdf-failed': {
    en: 'The PDF could not be made; the record itself is safe. Save it as text, or try again.',
    fr: 'Le PDF n’a pas pu être créé ; le compte rendu lui-même est intact. Enregistrez-le en texte, ou réessayez.',
  },
} satisfies Record<string, Sentence>

const all = {
  ...refusals,
  ...writeFailureWords,
  ...logFailureWords,
  ...adminFailureWords,
  ...bundleRefusalWords,
  ...deskFailures,
}

/** Every code that can reach a clerk. */
export type FailureCode = keyof typeof all

/** The sentence for a code in the clerk's language: what happened, what it means now, what to do. */
export function failureText(code: FailureCode, language: string): string {
  const sentence: Sentence = all[code]
  return language === 'fr' ? sentence.fr : sentence.en
}

/** Which sentence of ours this is, in whatever language: what the administrators' log may say of a refusal. */
export function reasonOf(text: string): FailureCode | undefined {
  return (Object.keys(all) as FailureCode[]).find((code) => all[code].en === text || all[code].fr === text)
}

/** Lines of the start screen about this desk that stay until their cause is gone. */
export const deskNotices = {
  keptAside(notice: { readonly events: number; readonly sessions: number }, language: string): Notice {
    const words = language === 'fr' ? damagedKeptAsideWords.fr : damagedKeptAsideWords.en
    return { code: 'damaged-kept-aside', text: words(notice.events, notice.sessions) }
  },
  policy(problems: readonly string[], language: string): Notice {
    const list = problems.join('; ')
    const text =
      language === 'fr'
        ? `Le fichier de configuration de ce poste comporte des erreurs ; les valeurs sûres sont utilisées : ${list}.`
        : `This desk’s policy file has mistakes; safe defaults are used for them: ${list}.`
    return { code: 'policy', text }
  },
}
