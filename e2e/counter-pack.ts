import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

type Language = 'en' | 'fr'
type Say = (en: string, fr: string) => string

const LANGUAGES = ['en', 'fr'] satisfies Language[]
const both = (en: string, fr: string) => ({ en, fr })

/**
 * A pack that has of everything one: a value to choose and one to type, a wait, a condition, two versions of a screen, a step that some
 * devices do not have, a secret, a proof, and a detour with another below it. The tests that walk it do not depend on what ships.
 */
export function writeCounterPack(folder: string): string {
  mkdirSync(join(folder, 'articles'), { recursive: true })
  // JSON is YAML, too.
  writeFileSync(join(folder, 'pack.yaml'), JSON.stringify(manifest))
  for (const language of LANGUAGES) {
    const say: Say = (en, fr) => (language === 'fr' ? fr : en)
    for (const article of [lamp(say), unlock(say), badge(say)]) {
      const text = `---\n${JSON.stringify({ ...common(say), ...article, language }, null, 1)}\n---\nWhy it works.\n`
      writeFileSync(join(folder, 'articles', `${article.id}.${language}.md`), text)
    }
  }
  return folder
}

const manifest = {
  id: 'counter-pack',
  version: '2026.11',
  title: both('Reading lamps', 'Lampes de lecture'),
  publisher: 'Test desk',
  licence: 'CC-BY-4.0',
  languages: LANGUAGES,
  facts: [
    {
      id: 'model',
      label: both('Model', 'Modèle'),
      ask: both('Which lamp is it?', 'Quelle lampe est-ce ?'),
      values: [
        { id: 'old', label: both('Old lamp', 'Ancienne lampe'), words: wordsOf('old lamp', 'ancienne lampe') },
        { id: 'new', label: both('New lamp', 'Nouvelle lampe'), words: wordsOf('new lamp', 'nouvelle lampe') },
      ],
    },
  ],
}

function wordsOf(en: string, fr: string) {
  return { en: [en], fr: [fr] }
}

function common(say: Say) {
  return {
    revision: 1,
    confidence: 'validated',
    impact: say('Takes a few minutes.', 'Cela prend quelques minutes.'),
    minutes: 5,
    dataAtRisk: say('Nothing is lost.', 'Rien n’est perdu.'),
    needs: [],
    whoMay: say('Every clerk', 'Tout le monde'),
    applies: {},
    owner: 'Test desk',
    reviewedOn: '2026-11-02',
    reviewBy: '2027-11-02',
  }
}

function lamp(say: Say) {
  const title = say('The reading lamp stays dark', 'La lampe de lecture reste éteinte')
  return {
    id: 'lamp',
    title,
    heading: say('Light the lamp again', 'Rallumer la lampe'),
    choose: say('Choose this if the lamp stays dark.', 'À choisir si la lampe reste éteinte.'),
    symptoms: [{ id: 'dark', text: title, says: [say('my lamp stays dark', 'ma lampe reste éteinte')] }],
    steps: [...lampSteps(say), ...lampProof(say)],
    completion: say('The lamp is lit, nothing is left open.', 'La lampe est allumée, rien ne reste ouvert.'),
    errors: [
      {
        id: 'locked',
        kind: 'error',
        shows: [say('The lamp is locked.', 'La lampe est verrouillée.')],
        article: 'unlock',
        warning: say('No more tries now.', 'Plus d’essai pour le moment.'),
        condition: { text: say('The lamp is locked', 'La lampe est verrouillée'), hours: 0.25 },
      },
    ],
  }
}

function lampSteps(say: Say) {
  return [
    {
      id: 'find-plug',
      title: say('Find the plug', 'Trouver la prise'),
      record: say('Plug found', 'Prise trouvée'),
      do: say('Ask the customer to follow the cable to the wall.', 'Demandez au client de suivre le câble.'),
      say: say('Please follow the cable to the wall.', 'Suivez le câble jusqu’au mur, s’il vous plaît.'),
      look: say('The plug sits in the wall.', 'La prise est dans le mur.'),
    },
    {
      id: 'which-model',
      title: say('Read the model off the base', 'Lire le modèle sur le socle'),
      record: say('Model read', 'Modèle lu'),
      do: say('Ask the customer to turn the lamp over.', 'Demandez au client de retourner la lampe.'),
      say: say('Please turn the lamp over.', 'Retournez la lampe, s’il vous plaît.'),
      look: say('A label with a letter.', 'Une étiquette avec une lettre.'),
      value: {
        ask: say('What does the label show?', 'Que montre l’étiquette ?'),
        record: say('Label', 'Étiquette'),
        choices: [
          { id: 'a', text: say('An A', 'Un A'), fact: { fact: 'model', value: 'old' } },
          { id: 'b', text: say('A B', 'Un B'), fact: { fact: 'model', value: 'new' } },
          { id: 'none', text: say('No letter', 'Pas de lettre') },
        ],
      },
    },
    {
      id: 'turn-key',
      title: say('Turn the key', 'Tourner la clé'),
      record: say('Key turned', 'Clé tournée'),
      do: say('Ask the customer to turn the key.', 'Demandez au client de tourner la clé.'),
      onlyIf: { fact: 'model', is: ['old'] },
    },
    {
      id: 'press-switch',
      title: say('Press the switch', 'Appuyer sur l’interrupteur'),
      record: say('Switch pressed', 'Interrupteur actionné'),
      do: say('Ask the customer to press the switch.', 'Demandez au client d’appuyer.'),
      say: say('Please press the switch.', 'Appuyez sur l’interrupteur, s’il vous plaît.'),
      look: say('The switch clicks.', 'L’interrupteur claque.'),
      variants: [
        {
          id: 'on-base',
          label: say('Old lamp', 'Ancienne lampe'),
          do: say('The switch is **On** at the base.', 'L’interrupteur est **Marche**, sur le socle.'),
          labels: [say('On', 'Marche')],
          when: { fact: 'model', is: ['old'] },
        },
        {
          id: 'on-head',
          label: say('New lamp', 'Nouvelle lampe'),
          do: say('The switch is **Start** on the head.', 'L’interrupteur est **Début**, sur la tête.'),
          labels: [say('Start', 'Début')],
          when: { fact: 'model', is: ['new'] },
        },
      ],
      couldNot: [
        {
          id: 'locked',
          reason: say('It cannot be moved', 'Il ne bouge pas'),
          advice: say('Do not use force.', 'N’employez pas la force.'),
          condition: { text: say('The switch is stuck', 'L’interrupteur est bloqué') },
        },
      ],
    },
  ]
}

function lampProof(say: Say) {
  return [
    {
      id: 'secret-number',
      title: say('Enter the secret number', 'Saisir le numéro secret'),
      record: say('Number entered', 'Numéro saisi'),
      do: say('Look away while the customer types.', 'Détournez le regard pendant la saisie.'),
      secret: true,
    },
    {
      id: 'cool-down',
      title: say('Let the bulb cool down', 'Laisser refroidir l’ampoule'),
      record: say('Bulb is cool', 'Ampoule froide'),
      do: say('Wait with the customer.', 'Attendez avec le client.'),
      wait: { hours: 0.5, text: say('The bulb needs half an hour.', 'L’ampoule a besoin d’une demi-heure.') },
    },
    {
      id: 'read-meter',
      title: say('Read the meter', 'Lire le compteur'),
      record: say('Meter read', 'Compteur lu'),
      do: say('Read the number aloud together.', 'Lisez le nombre ensemble, à voix haute.'),
      value: { ask: say('Which number does it show?', 'Quel nombre affiche-t-il ?'), record: say('Meter', 'Compteur') },
    },
    {
      id: 'see-light',
      title: say('See the light', 'Voir la lumière'),
      record: say('Lamp is lit', 'Lampe allumée'),
      do: say('Look at the lamp together.', 'Regardez la lampe ensemble.'),
      must: 'critical',
      sights: [
        { id: 'lit', text: say('The lamp is lit', 'La lampe est allumée'), record: say('lit', 'allumée') },
        { id: 'steady', text: say('It does not flicker', 'Elle ne clignote pas'), record: say('steady', 'stable') },
      ],
    },
  ]
}

function unlock(say: Say) {
  const title = say('Unlock the lamp', 'Déverrouiller la lampe')
  return {
    id: 'unlock',
    title,
    heading: say('Unlock it at the desk', 'La déverrouiller au guichet'),
    choose: say('Choose this if the lamp is locked.', 'À choisir si la lampe est verrouillée.'),
    symptoms: [{ id: 'locked', text: title }],
    steps: [
      {
        id: 'show-badge',
        title: say('Hold the badge to the lamp', 'Présenter le badge à la lampe'),
        record: say('Badge shown', 'Badge présenté'),
        do: say('Ask the customer for the badge.', 'Demandez le badge au client.'),
        calls: 'badge',
      },
      {
        id: 'hear-click',
        title: say('Hear the click', 'Entendre le déclic'),
        record: say('Lamp unlocked', 'Lampe déverrouillée'),
        do: say('Listen together.', 'Écoutez ensemble.'),
        must: 'critical',
      },
    ],
    completion: say('The lamp is unlocked.', 'La lampe est déverrouillée.'),
    invalidates: { lamp: ['press-switch'] },
  }
}

function badge(say: Say) {
  const title = say('Print a badge for the customer', 'Imprimer un badge pour le client')
  return {
    id: 'badge',
    title,
    heading: say('Print the badge', 'Imprimer le badge'),
    choose: say('Choose this if there is no badge.', 'À choisir s’il n’y a pas de badge.'),
    symptoms: [{ id: 'no-badge', text: title }],
    steps: [
      {
        id: 'print',
        title: say('Print the badge', 'Imprimer le badge'),
        record: say('Badge printed', 'Badge imprimé'),
        do: say('Print it here.', 'Imprimez-le ici.'),
      },
    ],
    completion: say('The badge is printed.', 'Le badge est imprimé.'),
  }
}
