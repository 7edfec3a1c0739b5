import type { SecretKind } from '../secret-in'

/** What clerks type when a secret slips in, by what it holds. Every number is made up; those with check digits have right ones. */
export const told: Readonly<Record<SecretKind, string>> = {
  password: `
my pasword is Sunshine42
his passwrod: Sunshine42
mot de pase : Soleil2024
The customer gave me her password, it's Butterfly7
password on the sticky note: Ki77yCat
she keeps using password "princess"
his outlook password is baseball1 and it is refused
He logs in with Michael1987 (his password)
Apple ID pw Mango!23
New pass: Eagle1984
pin for her sim: 4477
her bank pin is 8812
phone unlocks with 135790
mdp de session: Sardine!8
son mdp: biscuit
mot de passe noté sur papier : Gr4ndMere
il tape Licorne2000 comme mdp
elle a mis Printemps2026! en mot de passe
le nouveau mot de passe est donc Licorne2000
password is P@55word.
mot de passe=Qsdf1234;
the password is "blue elephant 7"
pwd Tiger_2020
password: Sunshine42
Password : hunter2!
password=Qwerty123
the password is Soleil2024
her password is dragonfly
his password is sunshine, and it still asks
password is "monkey"
Password was Winter#21 before
the password for the mailbox is Tr0ub4dor&3
the password of the Outlook account is Azerty99
pw: letmein99
pwd = P@ssw0rd
customer says the pw is Bella2010
password Hunter22 does not work
tried password Summer2023! three times
new password: Liverpool1
old password is Chelsea05
she changed the password to Rosebud77
password was reset to Welcome2026!
we set the password to Spring-2026
temporary password is Xk8#pL2q
temp password: Gc7!mm20
uses Charlie123 as password
he used "Maggie55" as his password
logs in with jane.doe and password Tulip_88
Buttercup9 is the password
passcode is 482915
passcode: 1234
PIN is 4821
pin code 9087
the PIN for the phone is 2580
card pin: 7731
Windows Hello PIN is 19283746
her sim pin is 0000, forgot the rest
login jdoe / password: Gr33nTea
user: jdoe pass: Gr33nTea
pass: rainbow
passphrase is "correct horse battery staple7"
wifi password is GuestNet2026
wi-fi password: freewifi99
iCloud password was Apple4ever
he told me his password: i<3cats
the password is now Kirsche!7
password will be Herbst2026
my password's Elefant12
The password is still Jan1970x
It keeps asking. Password: starwars
passwd: toor1234
password -> Zx81Spectrum
password => commodore64
his mail password is michelle1
PASSWORD: TIGER55A
Password: ｓｏｌｅｉｌ２０２４
password​: Sunny​Day9
password is 123456
password 12345678 was refused
password: 20051998
mot de passe : Soleil2024
mot de passe: doudou59
Le mot de passe est Azerty123
son mot de passe est chocolat
mdp : Bonjour1
mdp=motdepasse1
mdp Loulou83 refusé
le mdp est nicolas
le mdp de la boîte est Marseille13
mot de passe de la messagerie : Paris2024!
le mot de passe du compte est P4pillon
nouveau mot de passe : Printemps26
ancien mot de passe : Automne25
mot de passe provisoire : Xy7$kk29
elle a changé le mot de passe en Rouge&Noir
on a mis comme mot de passe : Voiture44
Toulouse31 est son mot de passe
il utilise Minou2012 comme mot de passe
le mot de passe c'est Bretagne29
le mot de passe, c'est doudou12
mot de passe « Cerise78 »
mot de passe "loulou" d'après elle
code PIN : 4812
code pin 0000
le code PIN est 2603
son code pin de la carte est 1999
code confidentiel 5567
mots de passe : Toto1234 et Titi5678
identifiant jdupont mdp Jd!2024
login: mdurand / mdp: fleur123
mot de passe wifi : livebox-A1B2
le mot de passe actuel est Nantes44!
mot de passe était Lyon69000
phrase secrète : girafe99
NIP 4410
le mot de passe sera Hiver2027
mon mot de passe est Maman1952
`,
  code: `
code de déverrouillage : 147258
the code Microsoft texted is 773 201
code from the app: 220914
they read me 904411 from the SMS
SMS says 904411
your single-use code is 5540
Votre code de vérification est le 662013
le client me donne son code : 4471
code reçu par texto 118402
le code affiché dans l'appli est 553 120
verification code 482913
2580 est son code PIN
unlock code 2468
verification code: 482913
the verification code is 482 913
security code was 7193024
the code is 482913
code: 482913
The code is G-482913
got 482913 by text
received the code 482913
he received 482913.
she typed 482913 and it failed
code 482913 does not work
482913 is the code
482913 is his security code
sms code 4829
one-time code: 48291
one time password 482913
otp 482913
OTP: 482-913
2FA code is 901223
MFA code 901223
authenticator code 337120 refused
six-digit code 482913
6-digit code: 482 913
login code 5521
sign-in code 77120934
access code is 8841
backup code 1234 5678
backup codes: 8021 4471
backup codes a1b2c-d3e4f
recovery code is 4f9a2-b7c31
rescue code 99817723
the code is four eight two nine one three
code: zero zero seven one nine two
the code she got was 118822... code is 118822
activation code: 5512 9083
reset code 664201
confirmation code 2211
temporary code 90817263
text code 55120
the code sent to her phone is verification code 552200
code de vérification 482913
code de vérification : 482 913
le code est 482913
le code reçu est 482913
code reçu : 482913
code reçu 482 913
elle a reçu 482913 par SMS
il a tapé 482913 et rien
le code de sécurité est 7193024
code de sécurité Microsoft 482913
code de validation: 5521
code de confirmation 88213
code de connexion : 771209
code à 6 chiffres 482913
code à six chiffres : 482913
code unique : 90817263
code temporaire 901223
code à usage unique 442211
code SMS 4829
482913 est le code de vérification
482913 est son code
code d'authentification 337120
code d'accès : 8841
code de secours : 8021 4471
codes de secours a1b2c-d3e4f
code de récupération 4f9a2-b7c31
code de récupération : 99817723
le code est quatre huit deux neuf un trois
code d'activation 55129083
code 482 913 refusé
code : ４８２９１３
G-118822 reçu
`,
  'recovery-key': `
BitLocker key 123453-234564-345675-456786-567897-678909-111111-222222
123453 234564 345675 456786 567897 678909 111111 222222
123453234564345675456786567897678909111111222222
clé BitLocker : 123453-234564-345675-456786
recovery key 123453–234564–345675–456786–567897
recovery code ABCDE-12F34-GH567-89JKL-MN0PQ
code de récupération K7XQ2-9FJ4M-R8T3W-P6ZN5-B2VCD
K7XQ2 9FJ4M R8T3W P6ZN5 B2VCD
K7XQ29FJ4MR8T3WP6ZN5B2VCD
FileVault 7H2K-93LM-4QWX-82PT-5RVB-1NZC
clé FileVault : 7H2K-93LM-4QWX-82PT-5RVB-1NZC
Apple recovery key RK-7H-93LM-4QWX-82PT-5RVB-1NZC-44KD
product key VK7JG-NPHTM-C97JM-9MPGT-3V66T
clé de produit vk7jg-nphtm-c97jm-9mpgt-3v66t
`,
  'card-number': `
4111 1111 1111 1111
card 5500-0000-0000-0004 exp 04/28
carte 5500000000000004
paid with 378282246310005
Visa 4012888888881881 was charged
carte bancaire : 4970 1000 0000 0055
6011 1111 1111 1117
3530111333300000
3056 930902 5904
her card is 4242 4242 4242 4242, expires soon
n° de carte 4000 0025 0000 0003
４１１１ １１１１ １１１１ １１１１
6304 0000 0000 0000
2223 0031 2200 3222
`,
  'bank-account': `
IBAN FR76 3000 6000 0112 3456 7890 189
FR7630006000011234567890189
compte : fr14 2004 1010 0505 0001 3m02 606
DE89 3704 0044 0532 0130 00
GB29NWBK60161331926819 for the refund
refund to BE68 5390 0754 7034 please
ES91 2100 0418 4502 0005 1332
CH93 0076 2011 6238 5295 7
le RIB dit LU28 0019 4006 4475 0000
NL91ABNA0417164300
`,
  'national-id': `
numéro de sécu 2 55 08 14 168 025 38
255081416802538
NIR : 1 84 12 76 451 089 46
1 80 05 2A 004 001 35
DNI 12345678Z
NIE X1234567L
national number 85.07.30-033.28
AHV 756.9217.0769.85
SSN 123-45-6789
social security 078-05-1120
NI number JG 10 37 59 A
AB123456C is her insurance number
`,
  token: `
-----BEGIN OPENSSH PRIVATE KEY-----
-----BEGIN RSA PRIVATE KEY----- MIIEpAIBAAKCAQEA
eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N
token ghp_16C7e42F292c6912E7710c838347Ae178B4a
AKIAIOSFODNN7EXAMPLE
AIzaSyD-9tSrke72PouQMnMX-a7eZSW0jkFMBWY
glpat-ABCDEFGHIJ1234567890
xoxb-123456789012-abcdefghijkl
otpauth://totp/Contoso:jane?secret=JBSWY3DPEHPK3PXP
Authorization: Bearer abcdef0123456789abcdef0123456789
DefaultEndpointsProtocol=https;AccountKey=abcd1234EFGH5678ijkl9012==
api key: 9f8e7d6c5b4a39281706
clé API 9f8e7d6c5b4a39281706
client secret: abC8Q~1234567890abcdefghij
imap://jane:Secret12@mail.example.org
https://admin:hunter2@router.local/
`,
}
