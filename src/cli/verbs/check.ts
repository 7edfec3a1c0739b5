import { asJson, asText, checkContent, countOf } from '../check-content'
import { dayOf, isDay } from '../days'
import { packsAsked } from '../find-packs'
import { misused, readArguments, type Verb } from './verb'

export const checkVerb: Verb = {
  name: 'check',
  usage: `content check [DIR...] [--json] [--today YYYY-MM-DD]
  Checks packs; without DIR every folder with a pack.yaml under content/.
  Ends with 0 when there are no errors, 1 when there are, 2 when it was called wrongly.`,
  async run(args, around) {
    const asked = readArguments(args, { json: { type: 'boolean' }, today: { type: 'string' } })
    if (!asked.ok) return misused(checkVerb, around, asked.error)
    const { values, positionals } = asked.value
    if (values.today !== undefined && !isDay(values.today))
      return misused(checkVerb, around, '--today takes a day written YYYY-MM-DD.')
    const packs = await packsAsked(around.folder, positionals)
    if (!packs.ok) return misused(checkVerb, around, packs.error)
    const checked = await checkContent(around.folder, packs.value, values.today ?? dayOf(around.now()))
    around.say(values.json ? asJson(checked) : asText(checked))
    return countOf(checked).errors > 0 ? 1 : 0
  },
}
