import { secretRefusals, type SecretRefusal } from './secret-refusals'

/** Why a command was refused. A code for the program; the clerk reads the sentence below. */
export type RefusalCode =
  | SecretRefusal
  | 'not-open'
  | 'already-open'
  | 'not-the-current-step'
  | 'not-all-seen'
  | 'reason-needed'
  | 'value-needed'
  | 'nothing-to-wait-for'
  | 'condition-over'
  | 'nothing-to-undo'
  | 'nothing-running'
  | 'checklist-running'
  | 'not-at-the-end'
  | 'nothing-chosen'
  | 'unknown-article'
  | 'unknown-message'
  | 'unknown-fact'
  | 'unknown-question'
  | 'unknown-variant'
  | 'already-waiting'
  | 'too-deep'
  | 'critical-steps-open'
  | 'closed'
  | 'not-closed'
  | 'nothing-to-flag'

/** Each refusal in the clerk's language: what it means now, and what to do. */
export const refusals = {
  ...secretRefusals,
  'not-closed': {
    en: 'This session is not closed, so there is nothing to reopen.',
    fr: 'Cette session n’est pas close : il n’y a rien à rouvrir.',
  },
  'not-open': {
    en: 'This session is not open at the moment. Resume it from the start screen.',
    fr: 'Cette session n’est pas ouverte pour l’instant. Reprenez-la depuis l’écran d’accueil.',
  },
  'already-open': { en: 'This session is already open.', fr: 'Cette session est déjà ouverte.' },
  'not-the-current-step': {
    en: 'Another step is the current one now. Nothing was recorded; look at the list and answer again.',
    fr: 'Une autre étape est en cours. Rien n’a été noté ; regardez la liste et répondez de nouveau.',
  },
  'not-all-seen': {
    en: 'Not everything on this step has been seen yet. Mark what the customer sees, then answer.',
    fr: 'Tout n’a pas encore été constaté à cette étape. Cochez ce que le client voit, puis répondez.',
  },
  'reason-needed': {
    en: 'A short reason is needed, so that the record says why.',
    fr: 'Un court motif est nécessaire, pour que le compte rendu dise pourquoi.',
  },
  'value-needed': {
    en: 'This step asks what is seen now. Choose or type it, then answer.',
    fr: 'Cette étape demande ce qui s’affiche. Choisissez-le ou notez-le, puis répondez.',
  },
  'nothing-to-wait-for': { en: 'This step has no wait.', fr: 'Cette étape n’a pas d’attente.' },
  'condition-over': {
    en: 'This no longer lasts. Nothing was recorded.',
    fr: 'Cela n’est plus en cours. Rien n’a été noté.',
  },
  'nothing-to-undo': { en: 'There is no answer to take back.', fr: 'Il n’y a aucune réponse à annuler.' },
  'nothing-running': {
    en: 'No checklist is running. Choose an article first.',
    fr: 'Aucune procédure n’est en cours. Choisissez d’abord un article.',
  },
  'checklist-running': {
    en: 'A checklist is running. Finish or leave it before choosing another article.',
    fr: 'Une procédure est en cours. Terminez-la ou quittez-la avant de choisir un autre article.',
  },
  'not-at-the-end': {
    en: 'Some steps are not answered yet. Answer them, or leave the checklist.',
    fr: 'Certaines étapes n’ont pas encore de réponse. Répondez-y, ou quittez la procédure.',
  },
  'nothing-chosen': { en: 'Choose an article first.', fr: 'Choisissez d’abord un article.' },
  'unknown-article': {
    en: 'This article is not in the installed content. Choose another one, or pass the customer on.',
    fr: 'Cet article n’est pas dans le contenu installé. Choisissez-en un autre, ou passez le relais.',
  },
  'unknown-message': {
    en: 'This message is not in the installed content. Note it as a remark.',
    fr: 'Ce message n’est pas dans le contenu installé. Notez-le comme remarque.',
  },
  'unknown-fact': {
    en: 'The installed content does not know this. Note it as a remark.',
    fr: 'Le contenu installé ne connaît pas cette information. Notez-la comme remarque.',
  },
  'unknown-question': {
    en: 'The installed content does not know this question.',
    fr: 'Le contenu installé ne connaît pas cette question.',
  },
  'unknown-variant': {
    en: 'This step has no such other wording.',
    fr: 'Cette étape n’a pas cette autre version.',
  },
  'already-waiting': {
    en: 'That article is already waiting in this session. Go back to it instead of starting it again.',
    fr: 'Cet article attend déjà dans cette session. Revenez-y au lieu de le recommencer.',
  },
  'too-deep': {
    en: 'Too many articles are waiting for each other. Go back one, or park the customer.',
    fr: 'Trop d’articles s’attendent les uns les autres. Revenez d’un niveau, ou mettez la session en attente.',
  },
  'critical-steps-open': {
    en: 'It cannot be closed as solved: a step that proves it is not done. Do it, or close another way.',
    fr: 'Impossible de clore comme résolu : une étape qui le prouve n’est pas faite. Faites-la, ou clôturez autrement.',
  },
  closed: {
    en: 'This session is closed and stays as it is.',
    fr: 'Cette session est close et reste telle quelle.',
  },
  'nothing-to-flag': {
    en: 'No article is on the screen, so there is nothing to tell its authors about. Choose an article first.',
    fr: 'Aucun article n’est à l’écran : il n’y a rien à signaler à ses auteurs. Choisissez d’abord un article.',
  },
} satisfies Record<RefusalCode, { en: string; fr: string }>

/** "They don't know", in the record. */
export const dontKnow: Readonly<Record<string, string>> = { en: 'They don’t know', fr: 'Le client ne sait pas' }
