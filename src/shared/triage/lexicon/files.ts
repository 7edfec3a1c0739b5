/** OneDrive, SharePoint, sharing, and the files in the cloud. */
export const files = `
onedrive, one drive, onedrive for business, sync client, onedrive entreprise < cloud, cloud folder, blue cloud, little cloud, my online drive, internet drive, nuage, le cloud
sharepoint, share point, team site, sharepoint site, site, site d equipe < our site, company site, intranet, company page, team page, page of the team, intranet page
sync, syncing, synchronize, sync problems, synchronisation, synchroniser < same on both, same on all, updates on the other computer, up to date on both, load up, loads up, copy to the cloud, se met pas a jour
upload, uploading, telecharger vers, chargement < put up, load up, put into the cloud, bring up, deposer, mettre en ligne
download, telecharger, telechargement < get down, load down, bring down, get onto my computer, recuperer
sync icon, overlay icons, sync status, red x, pending, sync pending, icone < red cross on the cloud, two arrows, blue arrows, turning arrows, green tick, green hook, check mark, red sign, fleches, coche verte, croix
files on-demand, free up space, online-only, fichiers a la demande < only in the cloud, take no space, make room, file with a cloud, liberer de la place
path too long, file name, invalid characters, file names, special characters, nom de fichier < name too long, long name, sign in the name, wrong sign in the name, nom trop long
folder name, organization name, rename, renamed, change the name, renommer < company name, new name, ancien nom, changer le nom
add folder, add shortcut, shortcut, add shortcut to my files, raccourci < put the folder on my pc, see it in explorer, folder in my explorer
document library, library, bibliotheque, bibliotheque de documents < file list, folder on the site, our folder, common files, shared files
list, lists, sharepoint list, liste < table on the site
list item, item, items, element < entry, row
alert, alerts, alert me, notification, alerte < tell me when it changes, mail when something changes, let me know when, message when the document changes, inform me, previens moi
check out, checked out, check in, extraire, archiver < blocked by a person, somebody keeps it
permission, permissions, access denied, you need permission, unauthorized, access, forbidden, 403, 401, acces refuse, autorisation, autorisations < not allowed, may not, no right, no rights, not let in, no entry, refused entry, forbids, wont let me, interdit, pas le droit, j ai pas le droit, n ai pas acces, laisse pas
share, sharing, shared, shared with, sharing link, share link, partager, partage < give to others, let others see, show others, send a link, pass on a file, open for others, envoyer le lien, donner acces
sharing link doesnt work, link expired, anonymous link, anyone link, guest link, external sharing, partage externe < link is dead, link doesnt open, link for customers, clients cant open, lien marche pas
request access, access request, access requests, demande d acces < ask for access, ask to get in
owner, site owner, proprietaire < person who made it, boss of the site
delete, deleted, cannot delete, unable to delete, supprimer < get rid of, remove, wont go away, cant throw away, throw away, does not go away, jeter, virer
recycle bin, site recycle bin, second-stage recycle bin, restore, corbeille < trash of the site, garbage
restore, version, version history, previous versions, restaurer < how it was yesterday, older state, undo all, get the old one back
move, copy, copy to, move to, deplacer < bring somewhere else, other place, put elsewhere
storage, storage limit, storage quota, running out of space, espace de stockage, stockage < full, no space in the cloud, too little room, how much room, plein, plus de place
open in explorer, explorer view, view in file explorer, webdav, mapped drive, map network drive, lecteur mappe < as a drive, like a drive, drive letter, in my computer, windows folder
open in app, open in desktop app, open in browser, client application, ouvrir dans l application < opens in the internet, opens in the browser, opens on the web page, not in the program, s ouvre dans le navigateur
read-only mode, read only, site is read-only, maintenance, lecture seule < nobody can change
page, pages, web page, site page, web part, webpart < part of the page, box on the page, widget, bloc
workflow, approval, flow, power automate, flux, approbation < automatic process, signing off, sign off, approve, ok by the boss
column, field, lookup, choice column, colonne < drop down, dropdown, list to choose from, liste deroulante
infopath, form, forms < form to fill in, formulaire
calendar overlay, site calendar < calendar on the site
search, search results, no results, recherche < finds nothing, shows nothing, doesnt find
homepage, home page, home site, landing page, page d accueil < first page, start page
news, news post, actualites < messages on the start page
navigation, quick launch, menu < links at the side, menu at the side
theme, look, branding, logo < colours of the site
subsite, site collection, hub site < page below
external user, guest user, invitation, utilisateur externe < customer, supplier, partner outside, client
offline, work offline, hors connexion < on the train, without internet, on the plane, no wifi, sans internet
conflict, conflicting copy, merge, upload blocked, upload failed, conflit < two versions, computer name in the file name, copy with my computers name, deux versions
known folder, desktop, documents folder, known folder move, backup, sauvegarde < files on my desktop, my desktop, documents vanished from desktop, bureau, mes documents
lists webdav office, document opens read-only < opens but cant edit
junction, symbolic link < special folder, link to folder
open files, sign in again, cached credentials, upload center
mac, macos, os x, apple computer < macbook, imac, apple laptop, mac book, mac mini, apple pc, ordinateur apple
android, android device < samsung, galaxy, pixel, huawei, xiaomi, google phone
iphone, ios, ipad, ios device, apple device < apple phone, apple tablet, i phone
mobile device, mobile devices, mobile, smartphone, activesync, appareil mobile, phone < handy, cell, cellphone, cell phone, my phone, on the phone, handset, portable, telephone
windows, pc, computer, ordinateur < laptop, desktop computer, notebook computer, my machine, ordi, poste
browser, internet explorer, edge, chrome, firefox, safari, web browser, navigateur < internet program, on the internet, internet window, the web, surf, page internet
outlook on the web, owa, outlook web app, webmail, outlook sur le web < mail on the internet, mail in the browser, mails in the browser, mail page, mail web page, sur internet
outlook for mac, mac outlook < mail on my mac, mac mail program
new outlook, classic outlook < new mail program, new look, try the new
outlook mobile, outlook for ios, outlook for android, outlook app < mail app, app on my phone, outlook on my phone
outlook, mail client, email client < mail program, mail programme, email program, my mails, programme de mail, logiciel de mail, mail software
office, microsoft 365, office 365, microsoft office, suite office < word and excel, the office programs, office package, office programs, the suite, pack office
`
