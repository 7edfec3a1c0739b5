import type { PackRefusalCode } from '../content/pack-offer'

type Sentence = { readonly en: string; readonly fr: string }

/** Why a pack was not taken: what happened, what it means now, what to do. The local log has the file and what was found in it. */
const packRefusals = {
  'not-a-pack': {
    en: 'This file is not a content pack, or only a part of one. Nothing was changed. Copy it onto the stick once more, or choose another file.',
    fr: 'Ce fichier n’est pas un contenu, ou il n’en est qu’une partie. Rien n’a changé. Copiez-le de nouveau sur la clé, ou choisissez un autre fichier.',
  },
  unsigned: {
    en: 'Nobody has signed this pack, so nobody vouches for what it says. Nothing was changed. Ask whoever made it for the signed file.',
    fr: 'Personne n’a signé ce contenu : personne ne répond de ce qu’il dit. Rien n’a changé. Demandez le fichier signé à ceux qui l’ont préparé.',
  },
  'unknown-signer': {
    en: 'This pack is signed by somebody this desk does not know. Nothing was changed. Ask your administrator whether that signer is to be trusted.',
    fr: 'Ce contenu est signé par quelqu’un que ce poste ne connaît pas. Rien n’a changé. Demandez à l’administrateur si l’on peut s’y fier.',
  },
  tampered: {
    en: 'This pack is not what its signer signed: it was changed or damaged on the way. Nothing was installed. Do not use this file, and tell your administrator.',
    fr: 'Ce contenu n’est pas celui qui a été signé : il a été modifié ou abîmé en route. Rien n’a été installé. N’utilisez pas ce fichier et prévenez l’administrateur.',
  },
  expired: {
    en: 'This pack was only meant to be used until a day that has passed. Nothing was changed. Ask for a newer one, and check that this computer’s date is right.',
    fr: 'Ce contenu n’était prévu que jusqu’à une date passée. Rien n’a changé. Demandez-en un plus récent, et vérifiez la date de cet ordinateur.',
  },
  'older-than-installed': {
    en: 'This desk has had a newer version of this pack, so an older one is not taken. Nothing was changed. To go back, use “Go back to the pack before”.',
    fr: 'Ce poste a déjà eu une version plus récente de ce contenu : une plus ancienne n’est pas acceptée. Rien n’a changé. Pour revenir en arrière, utilisez « Revenir au contenu précédent ».',
  },
  'too-large': {
    en: 'This pack is larger than a desk takes. Nothing was changed. Ask whoever made it to split it.',
    fr: 'Ce contenu est plus grand que ce qu’un poste accepte. Rien n’a changé. Demandez à ceux qui l’ont préparé de le diviser.',
  },
  'zip-bomb': {
    en: 'This file would unpack to far more than it should, so it was not unpacked. Nothing was changed. Do not use it, and tell your administrator.',
    fr: 'Ce fichier se décompresserait en bien plus qu’il ne devrait : il n’a pas été ouvert. Rien n’a changé. Ne l’utilisez pas et prévenez l’administrateur.',
  },
  'wrong-path': {
    en: 'This pack wants to put a file where packs may not. Nothing was changed. Do not use it, and tell your administrator.',
    fr: 'Ce contenu veut placer un fichier là où il n’en a pas le droit. Rien n’a changé. Ne l’utilisez pas et prévenez l’administrateur.',
  },
  link: {
    en: 'This pack holds a link in place of a file, which packs may not. Nothing was changed. Ask whoever made it to pack it again.',
    fr: 'Ce contenu comporte un lien à la place d’un fichier, ce qui n’est pas permis. Rien n’a changé. Demandez à ceux qui l’ont préparé de le refaire.',
  },
  'duplicate-name': {
    en: 'Two files in this pack have names that are one name on some computers. Nothing was changed. Ask whoever made it to rename one of them.',
    fr: 'Deux fichiers de ce contenu ont des noms qui n’en font qu’un sur certains ordinateurs. Rien n’a changé. Demandez à ceux qui l’ont préparé d’en renommer un.',
  },
  unsound: {
    en: 'This pack has mistakes that keep it from being used. Nothing was changed. Ask whoever made it to check it and to pack it again.',
    fr: 'Ce contenu comporte des erreurs qui empêchent de l’utiliser. Rien n’a changé. Demandez à ceux qui l’ont préparé de le vérifier et de le refaire.',
  },
  'newer-app-needed': {
    en: 'This pack is made for a newer Handrail than the one on this computer. Nothing was changed. Ask your administrator to install the newer Handrail first.',
    fr: 'Ce contenu demande un Handrail plus récent que celui de cet ordinateur. Rien n’a changé. Demandez à l’administrateur d’installer d’abord la nouvelle version.',
  },
  'not-installed': {
    en: 'That pack is no longer here to be used. Nothing was changed. Look at the file again, then install it.',
    fr: 'Ce contenu n’est plus là pour être utilisé. Rien n’a changé. Ouvrez de nouveau le fichier, puis installez-le.',
  },
  'disk-full': {
    en: 'There is no room left on this computer for the pack, so it was not installed; the content in use is untouched. Have someone free some space, then try again.',
    fr: 'Il n’y a plus de place sur cet ordinateur : le contenu n’a pas été installé, celui en service est intact. Faites libérer de la place, puis réessayez.',
  },
  denied: {
    en: 'This computer does not let the desk install packs; the content in use is untouched. Tell your administrator.',
    fr: 'Cet ordinateur ne laisse pas Handrail installer de contenu ; celui en service est intact. Prévenez l’administrateur.',
  },
  internal: {
    en: 'The pack could not be read to its end, and nothing was changed. Plug the stick in again and try once more; if it fails again, tell your administrator.',
    fr: 'Le contenu n’a pas pu être lu jusqu’au bout, et rien n’a changé. Rebranchez la clé et réessayez ; si cela échoue encore, prévenez l’administrateur.',
  },
} as const satisfies Record<PackRefusalCode, Sentence>

export function packRefusalText(code: PackRefusalCode, language: string): string {
  const sentence: Sentence = packRefusals[code]
  return language === 'fr' ? sentence.fr : sentence.en
}

/** What the system's own dialog calls the files that may be chosen. */
export function packFilesText(language: string): string {
  return language === 'fr' ? 'Contenus Handrail' : 'Handrail packs'
}
