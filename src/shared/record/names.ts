const PART = String.raw`\p{Lu}[\p{L}’'-]*\p{L}`
const INITIAL = String.raw`\p{Lu}\.`
const PARTICLE = String.raw`(?:de la|de|du|des|d[’']|van der|van den|van|von|le|la|di|da|el|al|bin|ben|Mc|O[’'])`
const JOIN = String.raw`[ \u00a0\u202f]+`
const NAME = String.raw`(?:${PARTICLE}${JOIN}?)?(?:${PART}|${INITIAL})(?:(?:${JOIN}|-)(?:${PARTICLE}${JOIN}?)?(?:${PART}|${INITIAL})){0,3}`

/** What comes before a name, and nothing else: a title, "my name is", or who it is about. */
const TITLE = String.raw`(?:M(?:r|rs|iss|me|mes|lle|lles|M)|m(?:r|rs|me|lle)|Ms|Dr|Prof|Pr|Me|Mx|[Mm]onsieur|[Mm]adame|[Mm]ademoiselle)\.?|(?<![.\d])M\.`
const SAYS = String.raw`(?:[Mm]y|[Hh]is|[Hh]er|[Tt]he|[Tt]heir) (?:full |last |first |family )?name is|[Nn]amed|[Jj]e m[’']appelle|s[’']appelle|se nomme|nommée?|(?:[Ff]ull|[Ll]ast|[Ff]irst|[Ff]amily|[Cc]ustomer) name ?:|[Ss]urname ?:|[Nn]om(?: de famille| du client| de la cliente)? ?:|[Pp]rénom ?:`
const WHO = String.raw`(?:[Cc]ustomer|[Cc]lient|[Cc]liente|[Pp]atron|[Vv]isitor|[Uu]sager|[Uu]sagère|[Aa]dhérente?|[Ll]ecteur|[Ll]ectrice) ?:?`
const FOUND = new RegExp(`(?<![\\p{L}\\p{N}])(${TITLE}|${SAYS}|${WHO})(${JOIN})(${NAME})(?![\\p{L}\\p{N}])`, 'gu')

/** Written with a capital, and no name of a person. */
const THINGS =
  /^(?:Microsoft|Windows|Outlook|Hotmail|Office|Apple|Google|Gmail|Android|Chrome|Edge|Safari|Teams|Exchange|Mail|Samsung|Service|Services|Support|Account|Center|Centre|Care|Left|Says|PC|ID|VPN|IT|Wi|Wi-Fi|Orange|Free|Bouygues|SFR|Yahoo|Facebook|WhatsApp|Word|Excel|OneDrive|SharePoint|Adobe|Zoom|Linux|Mac|Citrix|SAP|Thunderbird|Firefox|Parti|Partie|Léger|Lourd|[A-Z]{2,3})$/u

/** The text with each name given to `hide`; what announces it stays, so that the note can still be read. */
export function replaceNames(text: string, hide: (name: string) => string): string {
  return text.replace(FOUND, (whole: string, before: string, gap: string, name: string) =>
    THINGS.test(name.split(/[ \u00a0\u202f]/u)[0] ?? '') ? whole : `${before}${gap}${hide(name)}`,
  )
}
