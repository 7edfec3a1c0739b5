/** Sentences of a text without its marks for labels. */
function sentencesOf(text: string): string[] {
  return text
    .replaceAll('**', '')
    .split(/(?<=[.!?…])["”»’)]*\s+|\n+|;\s+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')
}

/** Words as a reader counts them: an address, a path or a code is one. */
function countedWords(text: string): string[] {
  return text.split(/\s+/u).filter((word) => /\p{L}|\p{N}/u.test(word))
}

/** Words of the longest sentence. */
export function longestSentence(text: string): number {
  return Math.max(0, ...sentencesOf(text).map((sentence) => countedWords(sentence).length))
}

/**
 * LIX, a measure of how hard a text is to read that needs no dictionary and so no language: words a sentence, and the share of words
 * with more than six letters. Below 40 is easy, 50 is a newspaper, above 60 an administration.
 */
export function lixOf(texts: readonly string[]): number {
  const sentences = texts.flatMap(sentencesOf)
  const words = sentences.flatMap(countedWords)
  if (words.length === 0) return 0
  const long = words.filter((word) => (word.match(/\p{L}/gu) ?? []).length > 6).length
  return words.length / sentences.length + (100 * long) / words.length
}
