import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

type Words = Readonly<Record<'en' | 'fr', string>>

/** A pack with one article that has everything a checklist can: a value, wordings, a step for some devices only, a wait and what lasts. */
export function writeChecklistPack(folder: string): void {
  mkdirSync(join(folder, 'articles'), { recursive: true })
  writeFileSync(join(folder, 'pack.yaml'), manifest)
  for (const language of ['en', 'fr'] as const) {
    writeFileSync(join(folder, 'articles', `card-reader.${language}.md`), article(language))
  }
}

const manifest = `id: readers
version: "2026.11"
title: { en: Card readers, fr: Lecteurs de cartes }
publisher: Test
licence: MIT
languages: [en, fr]
facts:
  - id: model
    label: { en: Model, fr: Modèle }
    values:
      - { id: round, label: { en: round, fr: rond } }
      - { id: square, label: { en: square, fr: carré } }
`

function article(language: 'en' | 'fr'): string {
  const of = (words: Words): string => JSON.stringify(words[language])
  return `---
id: card-reader
language: ${language}
title: ${of({ en: 'The card reader does not read', fr: 'Le lecteur de cartes ne lit plus' })}
revision: 1
confidence: validated
heading: ${of({ en: 'Wake the reader', fr: 'Réveiller le lecteur' })}
choose: ${of({ en: 'Choose this for a card reader.', fr: 'Choisissez ceci pour un lecteur de cartes.' })}
impact: ${of({ en: 'It takes a moment.', fr: 'Cela prend un instant.' })}
minutes: 5
dataAtRisk: ${of({ en: 'Nothing.', fr: 'Rien.' })}
needs: []
whoMay: ${of({ en: 'Everyone', fr: 'Tout le monde' })}
applies: {}
symptoms:
  - { id: dead, text: ${of({ en: 'The card reader is dead', fr: 'Le lecteur de cartes est mort' })} }
steps:
  - id: look-at-it
    title: ${of({ en: 'Look at the reader', fr: 'Regarder le lecteur' })}
    record: ${of({ en: 'Reader looked at', fr: 'Lecteur regardé' })}
    do: ${of({ en: 'Ask what shape the reader has.', fr: 'Demandez la forme du lecteur.' })}
    look: ${of({ en: 'A reader on the table.', fr: 'Un lecteur sur la table.' })}
    renews: [press]
    value:
      ask: ${of({ en: 'Which shape has it?', fr: 'Quelle forme a-t-il ?' })}
      record: ${of({ en: 'shape', fr: 'forme' })}
      choices:
        - { id: round, text: ${of({ en: 'Round', fr: 'Rond' })}, fact: { fact: model, value: round } }
        - { id: square, text: ${of({ en: 'Square', fr: 'Carré' })}, fact: { fact: model, value: square } }
  - id: press
    title: ${of({ en: 'Press the button', fr: 'Appuyer sur le bouton' })}
    record: ${of({ en: 'Button pressed', fr: 'Bouton enfoncé' })}
    say: ${of({ en: 'Please press the button.', fr: 'Appuyez sur le bouton, s’il vous plaît.' })}
    do: ${of({ en: 'Have the button pressed.', fr: 'Faites appuyer sur le bouton.' })}
    look: ${of({ en: 'A light.', fr: 'Une lumière.' })}
    variants:
      - id: on-top
        label: ${of({ en: 'round reader', fr: 'lecteur rond' })}
        when: { fact: model, is: [round] }
        do: ${of({ en: 'Have the button **on top** pressed.', fr: 'Faites appuyer sur le bouton **du dessus**.' })}
        look: ${of({ en: 'A light on top.', fr: 'Une lumière sur le dessus.' })}
      - id: in-front
        label: ${of({ en: 'square reader', fr: 'lecteur carré' })}
        when: { fact: model, is: [square] }
        do: ${of({ en: 'Have the button **in front** pressed.', fr: 'Faites appuyer sur le bouton **de devant**.' })}
        look: ${of({ en: 'A light in front.', fr: 'Une lumière devant.' })}
  - id: open-flap
    title: ${of({ en: 'Open the flap', fr: 'Ouvrir le clapet' })}
    record: ${of({ en: 'Flap opened', fr: 'Clapet ouvert' })}
    do: ${of({ en: 'Have the flap opened.', fr: 'Faites ouvrir le clapet.' })}
    look: ${of({ en: 'The flap stands open.', fr: 'Le clapet est ouvert.' })}
    onlyIf: { fact: model, is: [square] }
  - id: let-it-start
    title: ${of({ en: 'Let it start', fr: 'Le laisser démarrer' })}
    record: ${of({ en: 'Started', fr: 'Démarré' })}
    do: ${of({ en: 'Wait until it has started.', fr: 'Attendez qu’il ait démarré.' })}
    look: ${of({ en: 'The light stays on.', fr: 'La lumière reste allumée.' })}
    wait: { hours: 0.5, text: ${of({ en: 'It starts within half an hour.', fr: 'Il démarre en une demi-heure.' })} }
    couldNot:
      - id: blinks
        reason: ${of({ en: 'The light blinks red', fr: 'La lumière clignote en rouge' })}
        advice: ${of({ en: 'It protects itself.', fr: 'Il se protège.' })}
        condition: { text: ${of({ en: 'No card into the reader', fr: 'Aucune carte dans le lecteur' })}, hours: 2 }
  - id: try-a-card
    title: ${of({ en: 'Try a card', fr: 'Essayer une carte' })}
    record: ${of({ en: 'Card read', fr: 'Carte lue' })}
    do: ${of({ en: 'Have a card put in.', fr: 'Faites insérer une carte.' })}
    look: ${of({ en: 'A beep.', fr: 'Un bip.' })}
    must: critical
completion: ${of({ en: 'The reader reads.', fr: 'Le lecteur lit.' })}
owner: Test
reviewedOn: 2026-10-01
reviewBy: 2099-01-01
---
${language === 'en' ? 'A reader sleeps when nobody uses it.' : 'Un lecteur dort quand personne ne s’en sert.'}
`
}
