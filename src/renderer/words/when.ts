import type { MomentId } from '../ui/moments'

const en = {
  none: 'No date',
  proposed: 'As the article says',
  moments: {
    hour: 'In 1 hour',
    afternoon: 'This afternoon',
    morning: 'Tomorrow morning',
    day: 'In 24 hours',
    month: 'In 30 days',
  } satisfies Record<MomentId, string>,
  other: 'Another date',
  form: 'DD/MM/YYYY',
  day: 'Day (DD/MM/YYYY)',
  time: 'Time (may stay empty)',
  unreadable: 'A day to come, written like 24/11/2026; a time like 14:30.',
  chosen: (moment: string) => `That is: ${moment}`,
}

const fr: typeof en = {
  none: 'Pas de date',
  proposed: 'Selon l’article',
  moments: {
    hour: 'Dans 1 heure',
    afternoon: 'Cet après-midi',
    morning: 'Demain matin',
    day: 'Dans 24 heures',
    month: 'Dans 30 jours',
  },
  other: 'Une autre date',
  form: 'JJ/MM/AAAA',
  day: 'Jour (JJ/MM/AAAA)',
  time: 'Heure (facultative)',
  unreadable: 'Un jour à venir, écrit comme 24/11/2026 ; une heure comme 14:30.',
  chosen: (moment) => `Soit : ${moment}`,
}

export const whenWords = { en, fr }
