const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const

/** "3.4 MB": decimal, as sticks are sold. */
export function sizeText(bytes: number, language: string): string {
  const power = bytes < 1 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3))
  const value = bytes / 1000 ** power
  const options = { style: 'unit', unit: UNITS[power] ?? 'byte', unitDisplay: 'short' } as const
  return new Intl.NumberFormat(language, { ...options, maximumFractionDigits: value < 10 ? 1 : 0 }).format(value)
}
