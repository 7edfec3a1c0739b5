import type { FactKind } from '../../shared/content/pack'
import type { CorpusLine } from './corpus-line'

/** A value of a fact, and how an article shows that it is meant for it. */
type Sign = readonly [value: string, label: string, sign: RegExp]

const apps: readonly Sign[] = [
  ['outlook', 'Outlook', /\boutlook\b|\bowa\b|hotmail|\.pst\b|\.ost\b/],
  ['teams', 'Teams', /\bteams?\b/],
  ['word', 'Word', /\bword\b/],
  ['excel', 'Excel', /\bexcel\b|workbook|worksheet|classeur|feuille de calcul/],
  ['powerpoint', 'PowerPoint', /powerpoint|\bppt/],
  ['onenote', 'OneNote', /onenote/],
  [
    'access',
    'Access',
    /\bms ?access\b|\baccess (?:database|20|form|report|quer|runtime|for)|in access\b|microsoft access|\/access\//,
  ],
  ['visio', 'Visio', /\bvisio\b/],
  ['project', 'Project', /\bms ?project\b|microsoft project|\/project\/|project (?:server|online|for the web|20)/],
  ['publisher', 'Publisher', /\bpublisher\b/],
  ['onedrive', 'OneDrive', /one ?drive/],
  ['sharepoint', 'SharePoint', /sharepoint/],
  ['skype', 'Skype', /\bskype\b|\blync\b/],
  ['forms', 'Forms', /microsoft forms|\bforms\b/],
  ['edge', 'Edge', /\bedge\b|navigateur|internet explorer/],
  ['windows', 'Windows', /\bwindows (?:1[01]|[78])\b|bluetooth|wi-?fi|\bsurface\b/],
  ['exchange', 'Exchange', /exchange/],
  ['office', 'Office', /\boffice\b|365/],
]
const platforms: readonly Sign[] = [
  ['mac', 'Mac', /\bmac\b|macos|os x/],
  ['phone', 'Phone or tablet', /\bios\b|iphone|ipad|android|mobile|activesync|téléphone/],
  ['web', 'Web browser', /on the web|\bowa\b|web app|browser|navigateur|sur le web|office online|for the web/],
  ['server', 'Server', /exchange server|sharepoint server|skype for business server|lync server|on-?premises|hybrid/],
]
const topics: readonly Sign[] = [
  ['calendar', 'Calendar and meetings', /calend|meeting|appointment|free.?busy|reminder|réunion|rappel|rendez-vous/],
  [
    'sign-in',
    'Signing in and passwords',
    /password|sign.?in|log.?in|logon|credential|authenticat|mot de passe|connexion|connecter/,
  ],
  [
    'licence',
    'Installing and licences',
    /activat|licen[cs]e|subscription|install|setup|upgrade|product key|abonnement/,
  ],
  [
    'contacts',
    'Contacts and groups',
    /contact|address (?:book|list)|distribution (?:list|group)|people|carnet d.adresses/,
  ],
  ['search', 'Search', /search|index|recherch/],
  ['attachment', 'Attachments', /attach|pièces? jointe/],
  ['print', 'Printing', /print|imprim/],
  ['sync', 'Synchronising', /sync/],
  ['sharing', 'Sharing and rights', /shar(?:e|ing)|permission|access denied|delegate|guest|partag|autorisation/],
  ['call', 'Calls, sound and picture', /\bcall|voice|audio|video|camera|phone|microphone|appel|son\b|caméra|casque/],
  ['mail', 'Mail', /e-?mail|message|mailbox|inbox|send|sent|courrier|messagerie|envoy/],
  ['formula', 'Formulas and data', /formula|pivot|cell|chart|query|table|column|formule|cellule|tableau/],
  ['file', 'Files and documents', /file|document|folder|workbook|presentation|librar|fichier|dossier/],
]
const troubles: readonly Sign[] = [
  [
    'crash',
    'It freezes, crashes or is slow',
    /crash|hang|freez|stops? (?:working|responding)|not respond|slow|performance|plante|bloqu|lent/,
  ],
  [
    'missing',
    'Something is missing or empty',
    /missing|disappear|not (?:show|display|appear|visible|listed|available)|blank|empty|lost|greyed|grayed|unavailable|manqu|dispar/,
  ],
  [
    'no-open',
    'It does not open or start',
    /can(?:'|no)t (?:open|view|start|access|load)|unable to (?:open|view|start|access)|does(?:n't| not) (?:open|start|load)|ouvrir/,
  ],
  ['no-send', 'It is not sent or received', /send|deliver|receiv|bounce|ndr|non-?delivery|outbox|envoyer|recevoir/],
  ['twice', 'It happens twice or in the wrong way', /duplicat|twice|multiple|wrong|incorrect|unexpected|differ/],
  ['refused', 'It is refused or asks again', /denied|password|prompt|credential|permission|not allowed|block|refus/],
  ['look', 'It looks wrong', /display|font|colou?r|size|format|image|picture|icon|display|screen|view|affich/],
]

const kinds = { app: apps, platform: platforms, topic: topics, trouble: troubles }

/** The facts of all corpus articles: guessed from their words by pattern, where a pack's authors would have set them. */
export const corpusFacts: readonly FactKind[] = [
  kind('app', 'App', apps),
  kind('platform', 'Device', [...platforms, ['computer', 'Windows PC', /./]]),
  kind('topic', 'About', [...topics, ['other', 'Something else', /./]]),
  kind('trouble', 'Trouble', [...troubles, ['other', 'Something else', /./]]),
  kind('message', 'Message', [
    ['shown', 'A message is shown', /./],
    ['none', 'No message', /./],
  ]),
]

function kind(id: string, label: string, signs: readonly Sign[]): FactKind {
  const values = signs.map(([value, words]) => ({ id: value, label: { en: words }, words: {} }))
  return { id, label: { en: label }, ask: { en: `${label}?` }, knows: 0.9, values }
}

/** What an article is for, the most telling words first: the title names the app, the folder only the product. */
export function appliesOf(line: CorpusLine): Record<string, string[]> {
  const title = `${line.title} ${line.h1}`.toLowerCase()
  const whole = `${title} ${line.description} ${line.path} ${line.appliesTo.join(' ')}`.toLowerCase()
  const opening = `${title} ${line.description} ${line.sections[0]?.text.slice(0, 300) ?? ''}`.toLowerCase()
  return {
    app: firstFit(kinds.app, [title, line.path.toLowerCase(), whole], 'office'),
    platform: firstFit(kinds.platform, [title, whole], 'computer'),
    topic: firstFit(kinds.topic, [title, opening], 'other'),
    trouble: firstFit(kinds.trouble, [title, opening], 'other'),
    message: [line.errors.length > 0 || line.errorCodes.length > 0 ? 'shown' : 'none'],
  }
}

function firstFit(signs: readonly Sign[], texts: readonly string[], otherwise: string): string[] {
  for (const text of texts) {
    const fits = signs.filter(([, , sign]) => sign.test(text)).map(([value]) => value)
    if (fits.length > 0) return fits.slice(0, 2)
  }
  return [otherwise]
}
