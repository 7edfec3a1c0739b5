/** Accounts, signing in, licences, the computer itself. */
export const accounts = `
prompts for password, password prompt, credentials, prompts for credentials, continually prompts, repeatedly prompts, asks for password repeatedly, invites de mot de passe < keeps asking, asks again and again, ask me again, wants the password, wants my password, all the time, over and over, every time i start, each time, redemande, demande sans arret, tout le temps, sans cesse, a chaque fois
remember password, save password, remember my credentials, credential manager, memoriser < remember me, doesnt remember, forgets my password, se souvient pas
change password, password change, changed password, modifier votre mot de passe, changer le mot de passe < new password, changed my password, since i changed, renew password, nouveau mot de passe, change de mot de passe
forgotten password, forgot password, reset password, reset your password, reinitialiser le mot de passe < dont know my password, lost my password, password gone, mot de passe oublie, plus mon mot de passe
modern authentication, multi-factor authentication, mfa, two-step verification, security verification, authentification multifacteur, verification en deux etapes < code on my phone, sms code, code by text, second step, number on the phone, app with numbers, double controle, code par sms, code sur le telephone
authenticator, authenticator app, application d authentification < code app, app with the numbers, numbers app
another account already signed in, already signed in, different account, autre compte < other account, wrong account, wrong user, somebody elses account, old colleagues account, compte de quelqu un d autre
sign out, signed out, log out, logout, deconnexion, se deconnecter < log off, get out of, throws me out, kicks me out, leave my account, me deconnecte
cant sign in, unable to sign in, having trouble signing you in, problem signing in, impossible de se connecter < cant get in, not get in, dont get in, wont let me in, doesnt let me in, lets me not in, cannot enter, no entry, cant log on, arrive pas a me connecter, peux pas me connecter, peux plus rentrer, rentrer
account blocked, locked account, account locked, compromised account, hacked, compte pirate, piratage < somebody got in, stolen, strangers in my account, someone else uses, pirate, pirater, vole, on m a pirate
user id, username, user name, email address, identifiant, nom d utilisateur < login, login name, who i am, mon nom
work or school account, organizational account, compte professionnel ou scolaire < company login, account from work, school login, compte du boulot
microsoft account, personal account, compte microsoft < private account, home account, my own account
certificate, security certificate, certificat < security warning, not trusted, name on the certificate
trusted platform module, tpm < chip, motherboard, mainboard, carte mere
smart card, pin, code confidentiel < chip card, badge, carte a puce
windows hello, fingerprint, facial recognition, empreinte < finger, my face unlocks, thumb
lock screen, ecran de verrouillage < first screen, start picture
subscription, subscriptions, billing, invoice, payment, abonnement, facture, facturation, paiement < bill, money, paid twice, charged, charge on my card, monthly fee, price, cost, prelevement, debite, preleve, argent
cancel subscription, cancel, annuler l abonnement, resilier < stop paying, quit, end my, get out of the contract, arreter, plus payer
credit card, carte de credit, carte bancaire < bank card, visa card, cb, carte bleue
refund, remboursement, rembourser < money back, get my money
couldnt verify subscription, no subscription found, subscription not found, verify the subscription
reduced functionality, view-only, fonctionnalites reduites < buttons all grey, can only read
domain, dns, email domain, domaine < web address, our internet name
administrator, admin, administrateur, disabled by your administrator < it department, it guy, computer people, our it, informatique, informaticien
policy, group policy, registry, strategie < company rule, forbidden by the company, interdit par la societe
network, connection, connectivity, internet connection, wi-fi, wifi, reseau, connexion internet < line, net, wlan, no internet, internet is down, signal, pas d internet, plus internet
vpn, firewall, pare-feu < company network from home, from home, home office, tunnel
restart, reboot, redemarrer < turn off and on, switch off and on, start again, eteindre et rallumer
error code, error message, code d erreur, message d erreur < number, red message, message comes, says something
repair, quick repair, online repair, reparer, reparation < fix, mend, make it work again
registry key, registry, registre < deep settings
temporary, temporarily, temporaire < for now, for a while
driver, printer driver, pilote < software of the printer
bluetooth, pair, pairing, jumeler < wireless, connect my headphones, without wire, sans fil
battery, charge, batterie < power, accu, empty battery, ne charge plus
sound card, audio driver < sound from the computer
screen, display, monitor, ecran, affichage < picture, flickers, flicker, flimmers, clignote
screenshot, screen capture, snipping, capture d ecran < photo of the screen, picture of my screen, print screen, photo de l ecran
desktop icon, icon, shortcut, icone, raccourci < symbol, little picture, sign on the desktop, petit dessin
taskbar, start menu, menu demarrer, barre des taches < bar at the bottom, windows button, barre du bas
webcam driver, firmware, firmware update < updated the camera, camera update
copilot, editor, ideas < helper, ai
new computer, new device, transfer, migrate, nouvel ordinateur < changed my computer, got a new pc, new laptop, bought a new, nouveau pc, nouvel ordi
storage, disk space, free up disk space, espace disque < full computer, no room on my computer
virus, malware, malicious, logiciel malveillant < infected, bug, trojan, ver
favorites, bookmarks, favoris < saved pages, pages i like, marque pages
history, browsing data, clear cache, cookies, historique, vider le cache < where i was, traces, clean the browser, nettoyer
pop-up blocker, popups, pop-ups, fenetres publicitaires < windows with ads, advertising windows, publicites
extension, extensions < add on
search engine, bing, home page, moteur de recherche < google instead, start page changed
tabs, tab, onglet, onglets < pages on top
photos, pictures, import photos, photos et videos < holiday pictures, pictures from my phone, pictures from my camera, images de mon telephone
time, clock, date and time, horloge, date et heure < watch, clock is wrong, heure fausse
keyboard layout, input language, disposition du clavier, langue d entree < letters swapped, z and y, wrong letters come, qwerty, azerty, lettres inversees
screen orientation, rotate, orientation < upside down, on its head, sideways, a l envers
product, edition, version < which one do i have, quelle version
voting buttons < yes no buttons
translate, translator, traduction < other language
dictation, voice typing, dictee < speak instead of typing, talk and it writes, dicter
office not starting, app cant start, we couldnt start, doesnt start, ne demarre pas < nothing happens, nothing comes, doesnt do anything, does nothing, reacts not, no reaction, rien ne se passe, il se passe rien
stopped working, ne fonctionne plus < worked yesterday, since yesterday, suddenly, all of a sudden, tout a coup, d un coup
close, closing, exit, shut down, fermer, quitter < turn off, switch off, eteindre
button, command, option, bouton < thing to click, key on the screen, knob
color, colors, colour, couleur, couleurs
select, selection, choose, selectionner < pick, tick, choisir, cocher
enable, turn on, activate, activer < switch on, put on, allumer, mettre en marche
disable, turn off, desactiver < switch off, stop it, get rid of, enlever
default, by default, par defaut < normally, always first, automatique
error while sending, message could not be sent, send error < cannot send, wont send, doesnt send, refuses to send, envoie pas, peux pas envoyer, n envoie plus
loading, load, chargement, charger < comes up slowly, builds up slowly, fills slowly, turns
game bar, xbox, games < gaming, my son plays
expired link, link expired, code expired, lien expire < too old, no longer valid, plus valable
incorrect code, wrong code, verification code, code incorrect < number is not taken, code refused
blocked, block, bloquer, bloque < shut out, kept out, barred
two accounts, multiple accounts, multiple profiles, plusieurs comptes < private and work mixed, both accounts, mixes my accounts
parental controls, family, child account, compte enfant, famille < my child, my son, my daughter, kid, mon fils, ma fille
wi-fi password, router, routeur, box internet < internet box, the box, livebox, freebox
slow computer, disk usage, cpu, memory usage < fan is loud, gets hot, computer crawls, ordinateur lent
windows update, mise a jour windows < computer updated itself overnight, restarted by itself
blue screen, stop error, ecran bleu < blue page with a sad face, computer crashed with blue
language pack, proofing tools, pack linguistique < put another language on, add a language, ajouter une langue
`
