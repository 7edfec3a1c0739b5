/** Mail: writing, sending, receiving, folders, rules, what stands on the screen of a mail program. */
export const mail = `
# Sending and receiving
outbox, boite d envoi < waiting to go out, waiting to be sent, stuck on sending, sits there unsent, stays unsent
stuck in the outbox, remain in outbox, remains in outbox, not sent, isnt sent, emails arent sent, reste dans la boite d envoi < does not go out, doesnt go out, wont go out, dont go out, never leaves, does not leave, wont leave, ne part pas, partent pas, part plus, reste bloque
send receive, send and receive, envoyer recevoir, sync, synchronization < fetch, fetching, poll, refresh mail, check for mail, releve, relever
delivery delay, delayed, deferred, delay, retard < late, hours later, takes ages to arrive, comes too late, arrive trop tard, en retard
deferred delivery, delay delivery, delayed delivery, do not deliver before, scheduled send, send later, envoi differe < send at a certain time, send tomorrow, timed mail, programmed to send, send automatically at, envoyer plus tard, programmer un mail, a l heure prevue
non-delivery report, ndr, undeliverable, bounce, bounced, delivery failed, delivery failure, couldnt be delivered, non remis, echec de remise, rapport de non-remise < came back, comes back, come back, returned to me, mail returned, mailer daemon, postmaster, kicked back, bounces back, m est revenu, revient, me revient
recipient, recipients, to line, destinataire, destinataires < person i write to, people i write to, whom i send it to, receiver, addressee
sender, from address, expediteur < who sent it, person who wrote
send on behalf, sent on behalf, on behalf of, send as, de la part de, envoyer en tant que < in my bosss name, in the name of, for my boss, as someone else, with her address, au nom de, a la place de
from field, from address, sending account, default account, champ de < wrong address, wrong account, goes out from, sent from my private, sends from the wrong, mauvaise adresse
recall, recall message, replace message, rappel, rappeler un message < take back, get back a mail, pull back, unsend, undo send, recuperer un mail envoye, annuler l envoi, parti trop vite
reply, respond, response, reponse, repondre < answer, answers, answering, answered, write back
reply all, repondre a tous < answer everybody, answer all, everyone gets my answer
forward, forwarding, forwarded, redirect, transferer, transfert, redirection < pass on, send on, passed along, goes on to another, faire suivre
automatic replies, out of office, out of office assistant, oof, reponse automatique, reponses automatiques, absence < vacation message, holiday message, holiday reply, away message, vacation reply, auto reply, auto answer, absent message, when im on vacation, message d absence, message de vacances, repondeur
read receipt, delivery receipt, accuse de reception, confirmation de lecture < know if they read it, proof of reading, whether he read it, read confirmation, savoir s il a lu
unread, mark as read, marked as read, read status, non lu, marquer comme lu < new mail in bold, bold, set to read, already opened, i didnt open it, en gras, seen
# Folders and storage
deleted items, deleted items folder, elements supprimes, corbeille < trash, trash can, bin, waste basket, wastebasket, garbage, rubbish bin, paper basket, recycle bin, poubelle
recover deleted items, recoverable items, restore, recover, recuperer, restaurer, recuperation < get back, bring back, undelete, threw away, thrown away, by accident, by mistake, accidentally, retrouver, recup, efface par erreur, par accident
sent items, sent items folder, sent folder, elements envoyes, messages envoyes < sent mails, my sent, what i sent, copy of what i sent, les mails envoyes
inbox, boite de reception < incoming, mail list, list of mails, where new mails come
junk, junk email, junk e-mail, spam, courrier indesirable, indesirable, indesirables < advertising mail, ads, rubbish mail, unwanted mail, publicite, pubs, pourriel
phishing, spoofing, spoofed, hameconnage, usurpation < scam, fake mail, fraud, suspicious mail, arnaque, faux mail, escroc
folder, folders, subfolder, dossier, dossiers, sous-dossier < drawer, map, sub folder
archive, online archive, archive mailbox, archivage, autoarchive, auto archive < old mails, older mail, mails from last year, put away, anciens mails, vieux mails
retention policy, retention, expire, expired, expiration < vanish by themselves, disappear by themselves, deletes itself, deleted by itself, older ones vanish, s effacent tout seuls, disparaissent tout seuls
mailbox full, mailbox is full, quota, mailbox size, maximum size, storage limit, over the limit, boite aux lettres pleine, quota depasse < mail box is full, no more space, no room, too full, boite pleine, plus de place, sature, space used up, ran out of space
pst, personal folders file, outlook data file, data file, fichier de donnees < mail file, saved mails file, backup of my mails, fichier pst
ost, offline folder, cached exchange mode, cached mode, cache, mode mis en cache < offline copy, work without internet, without connection
search, find, instant search, search results, indexing, rechercher, recherche < look for, looking for, cant find, search box, magnifier, magnifying glass, chercher, trouver, loupe
rule, rules, inbox rule, client-only rules, regle, regles < filter, filters, sort automatically, moves by itself, move automatically, sorted by itself, filtre, filtrer, tri automatique
categories, category, color category, categorie < coloured labels, color label, tags
flag, follow up, flagged, drapeau, indicateur < little flag, red flag, star
favorites, favoris < pinned, shortcut to folder
folder names, localized, default folder names, language of the folders, display language, localize the default folders, langue d affichage < wrong language, foreign language, in the wrong language, en anglais, mauvaise langue
reading pane, preview pane, preview, volet de lecture, apercu < preview window, see the mail without opening, right side of the mail
navigation pane, folder pane, volet de navigation, volet des dossiers < left side, left column, list on the left, side bar, sidebar, colonne de gauche, a gauche
ribbon, toolbar, menu bar, ruban, barre d outils < buttons on top, button bar, top bar, strip on top, icons on top, la barre du haut, boutons en haut
status bar, barre d etat < line at the bottom, bottom line, down at the bottom, en bas
conversation view, conversation, conversations, affichage de conversation < thread, grouped together, mails are grouped, bundled, regroupes
view, views, view settings, affichage < layout, how it looks, arrangement, looks different, present
column, columns, colonne, colonnes < field at the top of the list
sort, sorting, sort order, trier, tri < order, by date, wrong order, in order, ordre
subject, subject line, objet, ligne d objet < title of the mail, heading of the mail, headline, topic of the mail, titre du mail
message body, body, corps du message < text of the mail, text in the mail, mail is empty, mail text, contenu du mail
edit message, edit subject, edit received message, modify received < change a received mail, rename a mail
signature < my name at the bottom, name and address at the end, closing with logo, footer of my mail, fin de mail
stationery, theme, background < letter paper, wallpaper in mail, coloured mail
plain text, html format, rich text, format, texte brut < no formatting, bare letters, without colours, only letters
line breaks, blank lines, sauts de ligne < everything in one line, all in one row, text runs together, paragraphs gone, empty lines
font, font size, zoom, police, taille de police < letters too small, tiny letters, letters too big, huge letters, big text, writing too small, lettres, ecrit trop petit, script
strange characters, garbled, garbled text, encoding, unreadable characters, caracteres etranges < chinese letters, chinese characters, funny signs, strange signs, hieroglyphs, question marks instead, weird letters, gibberish, scrambled, boxes instead of letters, signes bizarres, charabia, points d interrogation
winmail.dat, tnef, rich text format < dat file, strange attachment, attachment nobody can open
attachment, attachments, attached file, piece jointe, pieces jointes < file in the mail, enclosed, paper clip, paperclip, clip, annex, pdf in the mail, trombone, fichier joint, pj
attachment size, size limit, exceeds the allowable limit, too large, message size, taille maximale < too big, file too heavy, too heavy, too many megabytes, big file, trop gros, trop lourd, trop volumineux
blocked attachment, blocked attachments, unsafe attachments, blocked access to the following, potentially unsafe < wont let me open the attachment, removed the attachment, attachment forbidden
hyperlink, hyperlinks, link, links, url, lien, liens < address to click, click on a web address, click on the blue, blue text, clicking an address
linked image, linked images, images, red x, download pictures, pictures, picture, photo, image, images liees < red cross, red crosses, empty boxes, empty frames, pictures dont show, croix rouge, carre vide
print, printing, printer, imprimer, impression, imprimante < on paper, comes out of the printer, paper, print out, printout, sort sur papier, sort de l imprimante
multifunction device, scanner, smtp relay, lob apps, printers, scanners < copier, copy machine, photocopier, scan to mail, fax, copieur, photocopieuse
shared mailbox, boite aux lettres partagee, boite partagee < common mailbox, team mailbox, group mailbox, office mailbox, sales address, joint inbox, department address, adresse commune, boite commune
public folder, public folders, dossiers publics < common folder
distribution group, distribution list, contact group, groupe de distribution, liste de distribution < mailing list, group of people, everyone at once, list of addresses, whole club, group mail, liste de diffusion
delegate, delegates, delegation, delegate access, delegue, deleguer < secretary, assistant, pa, substitute, deputy, stand in, takes care of my mail, looks after my, secretaire, assistante, remplacante
manager, organizer < boss, chief, director, head of department, supervisor, chef, patron, directeur
another user, other user, another person, other users, users, autre utilisateur < coworker, coworkers, colleague, colleagues, co worker, workmate, collegue, collegues, wife, husband, team mate, folks
external, external recipients, external users, internet recipients, externe, externes < outside people, people outside, customers outside, other company, other companies, gens de l exterieur, clients
contact, contacts, address book, personne, carnet d adresses < phone book, phonebook, addresses, people i know, numbers of people, list of people, repertoire, annuaire
duplicate contacts, duplicate, duplicates, duplicated, doublon, doublons < twice, two times, double, doubled, several copies, everything twice, same one again, en double, deux fois
global address list, offline address book, gal, oab, liste d adresses globale < company address book, company phone book, staff list, people in our company
autocomplete, auto-complete, autocomplete list, nickname cache, suggestions, saisie semi-automatique < suggests addresses, remembers addresses, addresses it remembers, guesses the name, old address comes up, names come up when i type, fills in the name, propose l adresse
contact photo, profile picture, user photo, photo de profil < my picture, my face, picture of me, photo of my colleague
imap, pop3, internet provider, isp < own provider, internet company, private mail, gmail, yahoo, gmx, orange, free, fournisseur, comcast
leave a copy of messages on server, leave a copy of the message on the server < gone on the phone when read on the pc, only on one device
profile, mail profile, new profile, profil < set up again from scratch, set up fresh
add account, set up account, create profile, configure email, account setup, ajouter un compte, configurer un compte < put my mail on, add my mail, get my mail on, install my mail, connect my mail, mettre ma messagerie, mettre mes mails
disconnected, offline, work offline, trying to connect, need password, hors connexion, deconnecte < not online, no connection, not connected, loses connection, cuts off, cut off, drops, pas connecte
import, export, importer, exporter < bring over, take along, transfer to new computer, move to new computer, take with me, nouvel ordinateur
start, startup, launch, opening, demarrer, demarrage, processing, loading profile < starts up, start screen, splash, splash screen, logo screen, start picture, doesnt come up, never opens, doesnt get past, lancer, ouvrir
crash, crashes, stops responding, hang, hangs, freeze, freezes, not responding, stop working, plante, se bloque, ne repond pas, cesse de fonctionner < quits, closes by itself, closes itself, dies, frozen, stuck, shuts itself, kicks me out, disappears from the screen, falls down, goes white, spins, spinning, circle turns, turning circle, hourglass, sand clock, locks up, gets stuck, se fige, figee, fige, se ferme, se ferme tout seul, rame, sablier, tourne en rond, rond qui tourne
slow, performance, performance issues, delays, lent, lenteur < takes forever, takes ages, crawls, sluggish, lags, laggy, minutes to open, takes long, so long, wait and wait, trainer, rame, met longtemps, met des heures, tres long
add-in, add-ins, addin, com add-in, add-ons, complement, complements < plugin, plug in, extra program, extension, toolbar from
safe mode, mode sans echec < without extras
update, updates, security update, after installing update, latest version, mise a jour < upgraded, since the update, new version, newest version, newer, upgrade, depuis la mise a jour
read aloud, dictate < speaks the text, voice typing
send to mail recipient, send as attachment, email as attachment
default mail client, no default mail client, default mail program, programme de messagerie par defaut < which mail program
quick steps, quick step < one click button, shortcut button
junk filter, safe senders, blocked senders, block sender, expediteurs bloques, approuves < black list, blacklist, white list, stop mails from, bloquer quelqu un
encrypt, encrypted, encryption, s/mime, rights management, irm, protected message, chiffre, chiffrement < secret mail, secure mail, lock on the mail, padlock, coded mail, cadenas, securise
focused inbox, focused, boite de reception prioritaire, prioritaire < other tab, important and other, two tabs, autres
mail merge, publipostage < letters to many people, serial letter, series letter, form letter, labels from a list, lettre type, lettres en serie
loop, loops, keeps reloading, redirect loop, boucle < round and round, again and again, endless, no end, goes in circles, sans fin
outlook today, start page, home page < first page in the morning, day and tasks
task, tasks, to do, tache, taches < list of what i must do, my jobs, chores, reminders list, choses a faire
note, sticky notes, notes < yellow paper, little yellow notes
draft, drafts, brouillon, brouillons < half written mail, not finished mail, mail i was writing, mail pas fini
duplicate messages, duplicate email, multiple copies < every mail twice, same mail several times, mails come twice, double mails, chaque mail deux fois
large mailbox, many folders, many items < thousands of mails, years of mail, never deleted anything
bcc, blind copy, cci < secret copy, hidden receiver, others dont see
cc, carbon copy < copy to
automapping, automatically maps, additional mailbox, additional mailboxes < appears by itself in my outlook, mailbox i never added, comes up on its own, apparait tout seul
zoom, zoom level < mail text got huge, tiny text in mail
drag and drop, drag, glisser < pull with the mouse, drop it in, take with the mouse, tirer avec la souris
`
