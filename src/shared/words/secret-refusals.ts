import type { SecretKind } from '../privacy/secret-in'

export type SecretRefusal = `holds-${SecretKind}`

/** What was seen, without a word of it, and what to do: the field keeps what was typed. */
export const secretRefusals = {
  'holds-password': {
    en: 'This looks like a password or a PIN. It was not saved, and it never is: take it out, the rest can stay.',
    fr: 'Ceci ressemble à un mot de passe ou à un code PIN. Rien n’a été enregistré, et cela ne l’est jamais : retirez-le, le reste peut rester.',
  },
  'holds-code': {
    en: 'This looks like a one-time code. It was not saved, and it never is: take it out, the rest can stay. Before the code of an error, write “error”.',
    fr: 'Ceci ressemble à un code à usage unique. Rien n’a été enregistré, et cela ne l’est jamais : retirez-le, le reste peut rester. Devant le code d’une erreur, écrivez « erreur ».',
  },
  'holds-recovery-key': {
    en: 'This looks like a recovery key or a product key. It was not saved, and it never is: take it out, the rest can stay.',
    fr: 'Ceci ressemble à une clé de récupération ou de produit. Rien n’a été enregistré, et cela ne l’est jamais : retirez-la, le reste peut rester.',
  },
  'holds-card-number': {
    en: 'This looks like a card number. It was not saved, and it never is: take it out, the rest can stay.',
    fr: 'Ceci ressemble à un numéro de carte bancaire. Rien n’a été enregistré, et cela ne l’est jamais : retirez-le, le reste peut rester.',
  },
  'holds-bank-account': {
    en: 'This looks like a bank account number. It was not saved, and it never is: take it out, the rest can stay.',
    fr: 'Ceci ressemble à un numéro de compte bancaire. Rien n’a été enregistré, et cela ne l’est jamais : retirez-le, le reste peut rester.',
  },
  'holds-national-id': {
    en: 'This looks like a national identity or insurance number. It was not saved, and it never is: take it out, the rest can stay.',
    fr: 'Ceci ressemble à un numéro d’identité ou de sécurité sociale. Rien n’a été enregistré, et cela ne l’est jamais : retirez-le, le reste peut rester.',
  },
  'holds-token': {
    en: 'This looks like a private key or an access token. It was not saved, and it never is: take it out, the rest can stay.',
    fr: 'Ceci ressemble à une clé privée ou à un jeton d’accès. Rien n’a été enregistré, et cela ne l’est jamais : retirez-la, le reste peut rester.',
  },
} satisfies Record<SecretRefusal, { en: string; fr: string }>

/** The sentence in the language of the screens. */
export function secretText(kind: SecretKind, language: string): string {
  const sentence = secretRefusals[`holds-${kind}`]
  return language === 'fr' ? sentence.fr : sentence.en
}
