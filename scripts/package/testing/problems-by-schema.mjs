/**
 * What is wrong with a value by a JSON Schema. It knows the words that electron-builder's schema uses and throws at any other, so that it never
 * checks less than the schema says without anybody noticing.
 *
 * @typedef {Record<string, any>} Schema
 * @typedef {(value: any, rule: any, schema: Schema, check: Check) => string[]} Rule
 * @typedef {(value: any, schema: Schema, at: string) => string[]} Check
 *
 * @param {any} value
 * @param {Schema} root
 * @returns {string[]}
 */
export function problemsBySchema(value, root) {
  /** @type {Check} */
  const check = (part, schema, at) => {
    if (schema.$ref) return check(part, root.definitions[schema.$ref.split('/').at(-1)], at)
    return Object.entries(schema).flatMap(([word, rule]) => {
      if (!(word in rules)) throw new Error(`no check is known for "${word}"`)
      return rules[word](part, rule, schema, (inner, innerSchema, name) =>
        check(inner, innerSchema, name === '' ? at : `${at}/${name}`),
      ).map((problem) => (problem.startsWith('/') ? problem : `${at} ${problem}`))
    })
  }
  const { $comment: _about, definitions: _parts, ...schema } = root
  return check(value, schema, '')
}

/** @type {Record<string, Rule>} */
const rules = {
  type: (value, rule) => ([rule].flat().includes(typeOf(value)) ? [] : [`is no ${[rule].flat().join(' or ')}`]),
  typeof: (value, rule) => (typeof value === rule ? [] : [`is no ${rule}`]),
  const: (value, rule) => (value === rule ? [] : [`is not ${rule}`]),
  enum: (value, rule) => (rule.includes(value) ? [] : [`is none of ${rule.join(', ')}`]),
  anyOf: (value, rule, _schema, check) => {
    const tries = rule.map((/** @type {Schema} */ one) => check(value, one, ''))
    return tries.some((/** @type {string[]} */ found) => found.length === 0) ? [] : tries.flat()
  },
  items: (value, rule, _schema, check) =>
    Array.isArray(value) ? value.flatMap((item, at) => check(item, rule, String(at))) : [],
  properties: (value, rule, _schema, check) =>
    Object.entries(rule).flatMap(([name, part]) => (isIn(name, value) ? check(value[name], part, name) : [])),
  additionalProperties: (value, rule, { properties = {} }, check) =>
    Object.keys(typeOf(value) === 'object' ? value : {})
      .filter((name) => !isIn(name, properties))
      .flatMap((name) => (rule === false ? [`has no setting "${name}"`] : check(value[name], rule, name))),
  required: (value, rule) =>
    rule
      .filter((/** @type {string} */ name) => !isIn(name, value))
      .map((/** @type {string} */ name) => `lacks "${name}"`),
}

/** @param {any} value */
function typeOf(value) {
  if (value === null) return 'null'
  return Array.isArray(value) ? 'array' : typeof value
}

/**
 * @param {string} name
 * @param {any} value
 */
function isIn(name, value) {
  return typeOf(value) === 'object' && Object.hasOwn(value, name)
}
