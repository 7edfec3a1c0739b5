import { editorSchemas, schemaText } from '../../node/packs/editor-schemas'
import { misused, type Verb } from './verb'

export const schemaVerb: Verb = {
  name: 'schema',
  usage: `content schema article|pack
  Shows the JSON Schema of an article's keys or of pack.yaml, for editors that complete and underline.`,
  async run(args, around) {
    const [name, ...more] = args
    if ((name !== 'article' && name !== 'pack') || more.length > 0) {
      return misused(schemaVerb, around, 'Name one of the two: article or pack.')
    }
    around.say(schemaText(editorSchemas[name]))
    return 0
  },
}
