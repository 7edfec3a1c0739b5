import { expect, it } from 'vitest'
import { secretIn } from './secret-in'

it.each([
  ['PUK 12345678', 'code'],
  ['code puk : 98765432', 'code'],
  ['CVV 123', 'code'],
  ['cryptogramme visuel : 456', 'code'],
  ['Use 7712340 as Microsoft account security code', 'code'],
  ['recovery code ABCDE-FGHIJ-KLMNO-PQRST-UVWXY', 'recovery-key'],
  ['code de récupération : abcde fghij klmno pqrst uvwxy', 'recovery-key'],
  ['jean@outlook.com:Motdepasse1', 'password'],
  ['login jdoe / Passw0rd!', 'password'],
  ['user: jdoe pass: S3cret!', 'password'],
  ['identifiant jdoe ; Soleil2024', 'password'],
  ['mot de passe provisoire Tr3s-Secr3t', 'password'],
  ['wifi key is 8F3A9C2277', 'password'],
  ['la clé wifi est maison2024', 'password'],
  ['app password abcd efgh ijkl mnop', 'password'],
  ["mot de passe d'application : qxyz abcd wert plmk.", 'password'],
])('stops "%s" as a %s, though no usual word tells it', (text, kind) => {
  expect(secretIn(text)).toBe(kind)
})

it.each([
  'asks for the PUK since 20261124',
  'carte SIM : code puk demandé 3 fois',
  'cryptogramme demandé au paiement',
  'CVV field stays empty',
  'recovery code asked twice after update KB5034441',
  'asks for the recovery key after KB5034441',
  'BitLocker recovery key asked since update KB5034441',
  'see user-and-shared-mailboxes/cannot-open-office-365',
  'jane@outlook.com: 0x80070005 when sending',
  'jane@outlook.com / KB5034441 installed',
  'jane@outlook.com : opens https://outlook.live.com',
  'login page / 0x80190001',
  'user: MK passes to desk2 today',
  'mot de passe provisoire expiré le 24/11/2026',
  'mot de passe provisoire demandé 2 fois',
  'wifi key is on the back of the box',
  'la clé wifi est sous la box 4',
  'app password that does work when asked',
  "mot de passe d'application nécessaire pour Outlook 2016",
])('lets "%s" pass, which only speaks of it', (text) => {
  expect(secretIn(text)).toBeUndefined()
})
