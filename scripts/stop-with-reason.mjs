/**
 * Runs a command's main function. What goes wrong on the way is told in its own words, without a stack: the reader wants
 * to start a kiosk, not to repair a script.
 *
 * @param {() => Promise<number>} main
 */
export async function stopWithReason(main) {
  try {
    process.exitCode = await main()
  } catch (error) {
    if (process.env.DEBUG) console.error(error)
    else console.error(`\n${error instanceof Error ? error.message : error}`)
    process.exitCode = 1
  }
}
