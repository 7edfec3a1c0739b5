/** What clerks type every day that only speaks of secrets, or has numbers of other kinds. None of these may be stopped. */
export const spokenOf = `
iphone keeps asking for my hotmail pasword, says canot get mail
the pasword is wrong
mot de pase oublié
password was never written down
The password is needed for step 5
Customer has no password written anywhere
password is shared between two people
the new password is active after 10 minutes
password for Windows is not the one for Outlook
she has 3 passwords saved
they typed the pin twice
pin pad does not answer
the code expires after 10 minutes
code arrives after 5 minutes
security code goes to an old number ending 88
calls from 0044 20 7946 0958
printer PIN pad model HP4250
her account was locked 24 hours
the password is stored.
password is ready
password is private
Password: changed
Password: OK
password is different on iPhone and iPad
new password set on 12.03.2026
MFA is required since 2026-01-01
the code is invalid
code reads "invalid"
le mot de passe est inchangé
le mot de passe est connu du client
son mot de passe est trop court
mot de passe : à changer
mot de passe: ok
mdp changé
mdp : perdu
le code arrive par SMS
le code arrive 5 minutes plus tard
le code PIN est bon
code de sécurité au 06 12 34 56 78
numéro de dossier 482913
dossier n° 2026-4471
poste 4471, bureau 12
erreur : le code 53003 s'affiche
message « code 50058 » à l'écran
Code: 0x8004def5
Error 1001, code 4
Teams code CAA20003
code CAA2000B then 0xCAA70004
Sign-in log: 50053
code 53003
the code is 53003 from conditional access
AADSTS code: 700016
login code 80041317, settings between our server and the cloud dont agree
password is Windows Hello
the password is case-sensitive
password is under the keyboard
Passwort ist falsch
password is wrong
The password is incorrect
That password is incorrect for your Microsoft account.
reset the password
reset the password, then signed in again
password reset needed
password reset done at 14:02
password expired yesterday
her password is expired
the password is not accepted
password is kept in Chrome
password is saved in the browser
password is the same as before
password: forgotten
Password: unknown
Password: n/a
password: see the manager
password: ******
password: xxxx
forgot password, forgot mail too
Please enter the password for the Outlook account
it keeps asking for the password
asks for password 3 times then stops
password prompt is back since iOS 18
the password was changed on 24/11/2026
password changed at 14:02 by the customer
password changed in 2025
password is too short
password must have 8 characters
password of 12 characters
password works on webmail, not in Outlook
password manager is 1Password
password manager is LastPass
password manager is Bitwarden
password is case sensitive
password field is greyed out
password is accepted on the web.
the password is correct, she is sure
the password is right.
PIN is blocked
PIN was forgotten
pin asked 3 times
PIN needed after update KB5034441
passcode is forgotten
wrong passcode, phone locked for 15 minutes
error 0x80070005 after password change
password error 0x8004010F
password fails with AADSTS50126
AADSTS50076: multi-factor needed
the code is wrong
code is expired
The code didn't arrive
verification code prompt
verification code not received
verification code sent to phone ending in 42
the security code never arrives
You've requested too many codes today.
That code didn't work. Check the code and try again.
The wrong code was entered. Send yourself a new code and try again.
error code 80070005
error code: 50076
the error code is 135011
stop code 0x0000007B
exit code 1603
code 403 on the page
code 0x80190001
HTTP status code 503
update code 1001 shows an error
zip code 90210
postcode is 75011
area code 0161
product code: 482913
country code 33
ticket INC0012345, password reset
ticket code HR-7F3K
session HR-7F3K parked
call 06 12 34 56 78 after five
her number is +33 6 12 34 56 78
phone 020 7946 0958
+1 415 555 0132 from the bank
mail jane.doe@outlook.com
Windows 11 build 22631.3007
iOS 17.6.1 on an iPhone 14
version 16.0.17328.20124
KB5034441 failed with 0x80070643
2026-11-24T14:02:41.300Z
24/11/2026 14:02
on 2026-11-24 between 14:00 and 15:30
build 22621, version 10.0.22621
serial number C02XG2JHJG5H
IMEI 490154203237518
MAC address 00:1A:2B:3C:4D:5E
IP 192.168.1.254
GUID 3f2b8a04-6f0f-4c1c-9a51-0b8f6a1d2e3c
correlation id 7b2d9f2e-1111-4a0b-8c3d-2f5e6a7b8c9d
order 4500012345
invoice 2026-000123
room 204, tickets 1001 1002 1003
1111 1111 1111 1112 is no card
1 234,50 EUR
they have 482913 mails in the mailbox
received 100000 messages
BitLocker asks for the 48-digit recovery key
the recovery key is not in the account
recovery key needed, customer will look at home
recovery code lost
backup codes were never printed
2FA is on
MFA set up with Authenticator
two-step verification is on
the card was declined
she will bring her bank card
her passport is expired
customer typed the password, I looked away
Did not tell me the password
never write the password down
two passwords are stored
password and PIN are different
passwords are saved in Keychain
a new password was set by the customer
sign-in works with the new password
Wi-Fi password is on the router
password entered twice, both wrong
password rules: 8 letters, one digit
SMTP port 587, IMAP port 993
Event ID 4625 logon failure
mailbox is 49,5 GB of 50 GB
step 6 of 8 after 30 days
desk 2, room B104
phone shows 5G, 82 %
le mot de passe est incorrect
mot de passe incorrect
mot de passe oublié
mot de passe : oublié
mot de passe : inconnu
mot de passe perdu, mail perdu
le mot de passe est expiré
son mot de passe est refusé
le mot de passe est enregistré dans Chrome
le mot de passe est le même
le mot de passe est correct.
le mot de passe est bon, elle en est sûre
mot de passe demandé 3 fois
mot de passe changé le 24/11/2026
mot de passe changé à 14 h 02
mot de passe modifié hier
réinitialiser le mot de passe
réinitialisation du mot de passe faite
mdp oublié
mdp refusé depuis ce matin
mdp : ****
il demande le mdp en boucle
le gestionnaire de mots de passe est Bitwarden
le mot de passe fait 12 caractères
le mot de passe doit avoir 8 caractères
elle a tapé son mot de passe, j'ai regardé ailleurs
mot de passe wifi sur la box
le mot de passe ne passe plus depuis iOS 18
le mot de passe est obligatoire
code PIN bloqué
code PIN oublié
code PIN demandé 3 fois
le code est faux
le code est expiré
le code n'arrive pas
code de vérification jamais reçu
code de vérification demandé
code de vérification envoyé au numéro finissant par 42
le code de sécurité est refusé
code d'erreur 80070005
code erreur : 50076
le code d'erreur est 135011
erreur 0x80070005, code 1001
code postal 75011
code postal : 31000
code client 482913
le code article est 120045
code barre 3017620422003
ticket INC0012345, réinitialisation faite
session HR-7F3K en attente
rappeler au 06 12 34 56 78
tél. 01 42 34 56 78
mail jeanne.dupont@orange.fr
Windows 11 build 22631
iPhone 14 sous iOS 17.6.1
le 24/11/2026 à 14 h 02
étape 6 sur 8, 30 jours
la boîte fait 49,5 Go sur 50 Go
BitLocker demande la clé de 48 chiffres
la clé de récupération est chez elle
codes de secours jamais imprimés
la carte bancaire est refusée
le client apportera sa carte d'identité
numéro de sécu demandé par le site
double authentification activée
la vérification en deux étapes est active
facture 2026-000123
commande 4500012345
1 234,50 €
poste 204, bureau B104
messagerie pleine, 12 345 messages
il ne connaît pas son mot de passe
elle a deux mots de passe différents
le nouveau mot de passe marche
le mot de passe marche sur le web, pas dans Outlook
erreur AADSTS50126 après le mot de passe
ne jamais noter le mot de passe
port 993 en IMAP, 587 en SMTP
code 0x80190001 à la connexion
le mot de passe est périmé depuis lundi
`
