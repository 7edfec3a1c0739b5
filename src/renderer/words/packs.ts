import type { ReplayFinding } from '../../shared/content/pack-offer'
import type { Heard } from '../../shared/ipc/contract'

type ReplayKind = ReplayFinding['kind']
type Part = Heard<'packs:progress'>['part']

const en = {
  gone: (version: string) =>
    `This session was begun with content ${version}, which is no longer on this computer, so nothing more can be chosen from it. The record is whole: take it along, park or close this session, and open a new one to go on.`,
  putBack: 'Put back',
  installed: 'Packs on this computer',
  pack: 'Pack',
  version: 'Version',
  signer: 'Signed by',
  nobody: 'nobody',
  since: 'Installed',
  shipped: 'came with Handrail',
  until: 'Use until',
  noEnd: 'no end date',
  inUse: 'in use',
  articles: 'Articles',
  install: 'Install a pack',
  rollBack: 'Go back to the pack before',
  nowInUse: (title: string, version: string) =>
    `${title} ${version} is in use. New sessions are served from it; sessions that were begun before keep theirs.`,
  confirmBack: {
    title: 'Go back to the pack before?',
    text: 'New sessions are served from the pack that was in use before this one. Sessions that were begun keep theirs.',
    confirm: 'Go back',
    cancel: 'Cancel',
  },
  find: {
    title: 'Install a pack',
    lead: 'Plug in the stick with the pack, or choose a file. Nothing changes before you say so.',
    sticks: 'Sticks',
    noStick: 'No stick is plugged in yet. A stick appears here by itself.',
    free: (size: string) => `${size} free`,
    noFile: 'There is no pack file on this stick.',
    other: 'Choose a file',
    back: 'Back',
  },
  parts: {
    checking: 'Checking the file',
    unpacking: 'Unpacking',
    indexing: 'Making it searchable',
    replaying: 'Trying earlier searches',
  } satisfies Record<Part, string>,
  working: 'Working on it',
  percent: (share: number) => `${Math.floor(share * 100)}%`,
  offer: {
    overline: 'Before it is installed',
    replaces: (version: string) => `in place of version ${version}`,
    first: 'new on this computer',
    notSigned: 'Nobody has signed this pack. This desk is set to take it all the same.',
    languages: 'Languages',
    size: 'Size',
    publisher: 'Publisher',
    changes: 'What changes',
    added: (count: number) => (count === 1 ? '1 new article' : `${count} new articles`),
    changed: (count: number) => (count === 1 ? '1 changed' : `${count} changed`),
    removed: (count: number) => (count === 1 ? '1 removed' : `${count} removed`),
    titles: 'Show the titles',
    hideTitles: 'Hide the titles',
    groups: { added: 'New', changed: 'Changed', removed: 'Removed' },
    none: 'None',
    replay: 'Tried with what this desk has recorded',
    sound: 'Everything that was found at this desk is found in this pack, too.',
    findings: {
      'search-missed': (count: number) =>
        count === 1
          ? '1 earlier search would no longer find its article'
          : `${count} earlier searches would no longer find their article`,
      'message-ambiguous': (count: number) =>
        count === 1
          ? '1 message would now lead to several articles'
          : `${count} messages would now lead to several articles`,
      'step-vanished': (count: number) =>
        count === 1 ? '1 step that was used here is gone' : `${count} steps that were used here are gone`,
      'article-vanished': (count: number) =>
        count === 1 ? '1 article that was used here is gone' : `${count} articles that were used here are gone`,
    } satisfies Record<ReplayKind, (count: number) => string>,
    quote: (words: string) => `“${words}”`,
    met: (sessions: number) => (sessions === 1 ? 'in 1 session' : `in ${sessions} sessions`),
    more: (count: number) => (count === 1 ? 'and 1 more' : `and ${count} more`),
    take: 'Install',
    back: 'Back',
  },
  authors: {
    open: 'For the authors',
    title: 'For the authors of the content',
    lead: 'One file with what was flagged here and which searches found nothing. It names no customer, no clerk, no session and no time of day.',
    flags: (count: number) => (count === 1 ? '1 flag' : `${count} flags`),
    gaps: (count: number) =>
      count === 1 ? '1 search that no article answers' : `${count} searches that no article answers`,
    words:
      'The typed words that go along. Read them once: a name that somebody said cannot be recognised by a computer.',
    noWords: 'No typed words go along.',
    nothing: 'Nothing was flagged here, and every search led to an article. There is nothing to save.',
    save: 'Save the file',
    cancel: 'Cancel',
    saved: (name: string, folder: string) => `Saved as ${name} in ${folder}.`,
  },
  hints: {
    install: 'install a pack',
    rollBack: 'go back to the pack before',
    authors: 'for the authors',
    back: 'back',
  },
}

export type PackWords = typeof en

const fr: PackWords = {
  gone: (version) =>
    `Cette session a commencé avec le contenu ${version}, qui n’est plus sur cet ordinateur : plus rien ne peut y être choisi. Le compte rendu est entier : emportez-le, mettez cette session en attente ou clôturez-la, et ouvrez-en une nouvelle pour continuer.`,
  putBack: 'Reposer',
  installed: 'Contenus sur cet ordinateur',
  pack: 'Contenu',
  version: 'Version',
  signer: 'Signé par',
  nobody: 'personne',
  since: 'Installé',
  shipped: 'livré avec Handrail',
  until: 'Utilisable jusqu’au',
  noEnd: 'sans date de fin',
  inUse: 'en service',
  articles: 'Articles',
  install: 'Installer un contenu',
  rollBack: 'Revenir au contenu précédent',
  nowInUse: (title, version) =>
    `${title} ${version} est en service. Les nouvelles sessions l’utilisent ; celles déjà commencées gardent le leur.`,
  confirmBack: {
    title: 'Revenir au contenu précédent ?',
    text: 'Les nouvelles sessions utiliseront le contenu qui était en service avant celui-ci. Les sessions déjà commencées gardent le leur.',
    confirm: 'Revenir',
    cancel: 'Annuler',
  },
  find: {
    title: 'Installer un contenu',
    lead: 'Branchez la clé qui porte le contenu, ou choisissez un fichier. Rien ne change sans votre accord.',
    sticks: 'Clés',
    noStick: 'Aucune clé n’est branchée. Une clé apparaît ici d’elle-même.',
    free: (size) => `${size} libres`,
    noFile: 'Il n’y a aucun contenu sur cette clé.',
    other: 'Choisir un fichier',
    back: 'Retour',
  },
  parts: {
    checking: 'Vérification du fichier',
    unpacking: 'Décompression',
    indexing: 'Préparation de la recherche',
    replaying: 'Essai des recherches passées',
  },
  working: 'En cours',
  percent: (share) => `${Math.floor(share * 100)} %`,
  offer: {
    overline: 'Avant l’installation',
    replaces: (version) => `à la place de la version ${version}`,
    first: 'nouveau sur cet ordinateur',
    notSigned: 'Personne n’a signé ce contenu. Ce poste est réglé pour l’accepter quand même.',
    languages: 'Langues',
    size: 'Taille',
    publisher: 'Éditeur',
    changes: 'Ce qui change',
    added: (count) => (count < 2 ? `${count} nouvel article` : `${count} nouveaux articles`),
    changed: (count) => (count < 2 ? `${count} modifié` : `${count} modifiés`),
    removed: (count) => (count < 2 ? `${count} retiré` : `${count} retirés`),
    titles: 'Afficher les titres',
    hideTitles: 'Masquer les titres',
    groups: { added: 'Nouveaux', changed: 'Modifiés', removed: 'Retirés' },
    none: 'Aucun',
    replay: 'Essayé avec ce que ce poste a enregistré',
    sound: 'Tout ce qui a été trouvé à ce poste se trouve aussi dans ce contenu.',
    findings: {
      'search-missed': (count) =>
        count === 1
          ? '1 recherche passée ne trouverait plus son article'
          : `${count} recherches passées ne trouveraient plus leur article`,
      'message-ambiguous': (count) =>
        count === 1
          ? '1 message mènerait désormais à plusieurs articles'
          : `${count} messages mèneraient désormais à plusieurs articles`,
      'step-vanished': (count) =>
        count === 1 ? '1 étape utilisée ici n’existe plus' : `${count} étapes utilisées ici n’existent plus`,
      'article-vanished': (count) =>
        count === 1 ? '1 article utilisé ici n’existe plus' : `${count} articles utilisés ici n’existent plus`,
    },
    quote: (words) => `« ${words} »`,
    met: (sessions) => (sessions === 1 ? 'dans 1 session' : `dans ${sessions} sessions`),
    more: (count) => (count === 1 ? 'et 1 autre' : `et ${count} autres`),
    take: 'Installer',
    back: 'Retour',
  },
  authors: {
    open: 'Pour les auteurs',
    title: 'Pour les auteurs du contenu',
    lead: 'Un fichier avec ce qui a été signalé ici et les recherches restées sans réponse. Il ne nomme ni client, ni agent, ni session, ni heure.',
    flags: (count) => (count < 2 ? `${count} signalement` : `${count} signalements`),
    gaps: (count) => (count < 2 ? `${count} recherche sans article` : `${count} recherches sans article`),
    words:
      'Les mots tapés qui partent avec. Relisez-les : un ordinateur ne peut pas reconnaître un nom que quelqu’un a dit.',
    noWords: 'Aucun mot tapé ne part avec.',
    nothing: 'Rien n’a été signalé ici, et chaque recherche a mené à un article. Il n’y a rien à enregistrer.',
    save: 'Enregistrer le fichier',
    cancel: 'Annuler',
    saved: (name, folder) => `Enregistré sous ${name} dans ${folder}.`,
  },
  hints: {
    install: 'installer un contenu',
    rollBack: 'revenir au contenu précédent',
    authors: 'pour les auteurs',
    back: 'retour',
  },
}

export const packWords = { en, fr }
