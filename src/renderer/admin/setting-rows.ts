import type { PolicyKey } from '../../shared/desk/policy'
import type { Setting } from '../../shared/desk/setting'
import { languageName } from '../words/shell'
import type { SettingsWords } from '../words/settings'

export type SettingRow = {
  readonly key: string
  readonly name: string
  readonly value: string
  readonly managed: boolean
}

const LANGUAGES: readonly string[] = ['languages', 'clerkLanguage', 'customerLanguages']

/** The settings as a person reads them. */
export function settingRows(settings: readonly Setting[], words: SettingsWords): SettingRow[] {
  return settings.map(({ key, value, managed }) => ({
    key,
    name: words.names[key as PolicyKey],
    value: valueText(key, value, words),
    managed,
  }))
}

function valueText(key: string, value: Setting['value'], words: SettingsWords): string {
  if (key === 'pinHash') return value === true ? words.set : words.none
  if (key === 'retention') return keptText(value, words)
  if (value === null) return words.none
  if (typeof value === 'boolean') return value ? words.yes : words.no
  const items = Array.isArray(value) ? value : [String(value)]
  if (items.length === 0) return words.empty
  return (LANGUAGES.includes(key) ? items.map(languageName) : items).join(', ')
}

function keptText(value: Setting['value'], words: SettingsWords): string {
  const [days, unfinished] = Array.isArray(value) ? value : []
  return days === undefined || unfinished === undefined ? words.keptForEver : words.kept(days, unfinished)
}
