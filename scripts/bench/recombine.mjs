const SYLLABLES = [
  'ba',
  'co',
  'di',
  'fel',
  'gra',
  'hon',
  'lu',
  'mi',
  'nor',
  'pas',
  'ri',
  'sto',
  'tel',
  'ul',
  'ven',
  'zi',
]

/**
 * A pack of the wanted size out of a small one: every article takes its title, symptoms, keywords, messages and steps from
 * different articles of its language, and has an invented product name, so that words grow in number with the articles.
 * Says what a search costs, not what it finds.
 *
 * @template {{ articles: any[] }} T
 * @param {T} pack
 * @param {number} wanted articles, each in all the languages of its model
 * @returns {T}
 */
export function recombined(pack, wanted) {
  const ids = [...new Set(pack.articles.map(({ id }) => id))]
  const chance = seeded(20_26)
  const pick = () => ids[Math.floor(chance() * ids.length)]
  const inLanguage = (/** @type {string} */ id, /** @type {string} */ language) =>
    pack.articles.find((article) => article.id === id && article.language === language)
  const articles = Array.from({ length: wanted }, (_, at) => {
    const [model, title, symptoms, keywords, errors, steps] = Array.from({ length: 6 }, pick)
    const name = inventedName(chance)
    return pack.articles
      .filter(({ id }) => id === model)
      .map((article) => {
        const from = (/** @type {string} */ id) => inLanguage(id, article.language) ?? article
        return {
          ...article,
          id: `${model}-${at}`,
          title: `${from(title).title} ${name}`,
          symptoms: from(symptoms).symptoms,
          keywords: [...from(keywords).keywords, name],
          errors: from(errors).errors.map((row) => messageOfIts(row, name, `${model}-${at}`)),
          steps: from(steps).steps,
        }
      })
  })
  return { ...pack, articles: articles.flat() }
}

/**
 * @param {{ shows: string[] }} row
 * @param {string} name
 * @param {string} article that it leads to
 */
function messageOfIts(row, name, article) {
  return { ...row, shows: row.shows.map((text) => `${text} ${name}`), article }
}

/** @param {() => number} chance */
export function inventedName(chance) {
  return Array.from({ length: 3 }, () => SYLLABLES[Math.floor(chance() * SYLLABLES.length)]).join('')
}

/**
 * The same chances in every run (a linear congruential generator), so that runs can be compared.
 *
 * @param {number} seed
 */
export function seeded(seed) {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
