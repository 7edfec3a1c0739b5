type Words = { readonly title: string; readonly text: string }

/** What happened, what it means now, what to do: for the clerk, and for the administrator who is called. */
const newerDataWords = {
  en: (writer: string, app: string): Words => ({
    title: 'This desk’s record belongs to a newer Handrail',
    text: `It was last written by Handrail ${writer}, and this is ${app}. Nothing was opened or changed. Serve the customer on paper and have Handrail ${writer} or newer installed on this computer; everything is there again then.`,
  }),
  fr: (writer: string, app: string): Words => ({
    title: 'Le journal de ce poste est celui d’un Handrail plus récent',
    text: `Il a été écrit en dernier par Handrail ${writer}, et celui-ci est le ${app}. Rien n’a été ouvert ni modifié. Servez le client sur papier et faites installer Handrail ${writer} ou plus récent sur cet ordinateur ; tout sera alors de nouveau là.`,
  }),
} as const

const STYLE = `
:root { color-scheme: light dark; font: 20px/1.5 'Atkinson Hyperlegible Next', 'Segoe UI', 'Noto Sans', sans-serif }
main { min-height: 100vh; display: grid; align-content: center; justify-items: center; gap: 48px;
  box-sizing: border-box; padding: 24px 0 }
body { margin: 0; background: light-dark(#f7f6f2, #12191f); color: light-dark(#17212b, #e8edf0) }
section { max-width: 34em; padding: 0 24px }
h1, h2 { font-size: 1.3em; line-height: 1.25; margin: 0 0 .4em }
p { margin: 0 }`

/**
 * The page that an older Handrail shows instead of the desk, in both languages: which one the clerk reads is in the data that is not opened.
 * The versions must be version numbers; they are written as they come.
 */
export function newerDataPage(writer: string, app: string): string {
  const [en, fr] = [newerDataWords.en(writer, app), newerDataWords.fr(writer, app)]
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Handrail</title><style>${STYLE}</style></head>
<body>
<main>
<section><h1>${en.title}</h1><p>${en.text}</p></section>
<section lang="fr"><h2>${fr.title}</h2><p>${fr.text}</p></section>
</main>
</body>
</html>
`
}
