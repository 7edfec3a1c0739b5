/**
 * @typedef {object} Advice what npm says of one package
 * @property {string} name
 * @property {string} severity
 * @property {string[]} nodes where it is installed
 */

/**
 * Of all that npm warns of, what concerns parts that ship. npm's own "--omit=dev" cannot say: what is bundled is no dependency to it, and nearly
 * everything that ships is bundled.
 *
 * @param {unknown} report what "npm audit --json" printed
 * @param {readonly string[]} shipped where the parts that ship are installed
 * @returns {string[]} a line for each
 */
export function advisoriesFor(report, shipped) {
  const { vulnerabilities } = /** @type {{ vulnerabilities?: Record<string, Advice> }} */ (report ?? {})
  if (vulnerabilities === undefined) throw new Error(noAnswer(report))
  return Object.values(vulnerabilities)
    .filter(({ nodes }) => nodes.some((node) => shipped.includes(node)))
    .map(({ name, severity }) => `${name}: ${severity}`)
}

/** @param {unknown} report */
function noAnswer(report) {
  const { message } = /** @type {{ message?: string }} */ (report ?? {})
  return `The registry did not say which advisories there are, so nothing is known${message ? `: ${message}` : ''}.`
}
