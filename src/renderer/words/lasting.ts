const en = {
  label: 'For now',
  until: (when: string) => `until ${when}`,
  left: (time: string) => `${time} left`,
  over: (when: string) => `The wait is over since ${when}`,
  waiting: 'Waiting',
  lift: 'No longer so',
  hours: (hours: number, minutes: number) => `${hours} h ${String(minutes).padStart(2, '0')}`,
  seconds: (minutes: number, seconds: number) => `${minutes}:${String(seconds).padStart(2, '0')}`,
}

export type LastingWords = typeof en

const fr: LastingWords = {
  label: 'En ce moment',
  until: (when) => `jusqu’à ${when}`,
  left: (time) => `encore ${time}`,
  over: (when) => `L’attente est terminée depuis ${when}`,
  waiting: 'En attente',
  lift: 'N’est plus le cas',
  hours: (hours, minutes) => `${hours} h ${String(minutes).padStart(2, '0')}`,
  seconds: (minutes, seconds) => `${minutes}:${String(seconds).padStart(2, '0')}`,
}

export const lastingWords = { en, fr }
