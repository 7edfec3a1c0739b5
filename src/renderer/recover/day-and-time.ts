/** An ISO instant as a person says it at this desk: "Wed 25 Nov, 14:05". */
export function dayAndTime(instant: string, language: string): string {
  const form = { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' } as const
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, form).format(new Date(instant))
}
