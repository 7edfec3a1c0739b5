/** Word, Excel, PowerPoint, Access, OneNote and what is done with their files. */
export const documents = `
document, file, word document, docx, fichier, documents < letter, paper, contract, essay, homework, cv, text, my work, manuscript, courrier, devoir, memoire, lettre
workbook, worksheet, spreadsheet, excel file, xlsx, sheet, classeur, feuille de calcul, feuille < table of numbers, list in excel, excel list, my list, budget, tableau, liste
presentation, powerpoint presentation, slides, slide show, pptx, slide, diaporama, diapositive, diapositives < talk, deck, show, slide deck, lecture, expose, transparents
database, access database, mdb, accdb, base de donnees < card index, customer file, data base
cannot open, unable to open, wont open, doesnt open, error opening, impossible d ouvrir, ne s ouvre pas < not open, refuses to open, doesnt come up, double click, double clic, s ouvre pas, ouvre pas, arrive pas a ouvrir
damaged, corrupt, corrupted, damaged document, unreadable content, repair, troubleshoot damaged, endommage, corrompu < broken, destroyed, acts strange, behaves strangely, messed up, ruined, kaputt, abime, casse, bizarre
recover unsaved, unsaved, autorecover, autosave, recover, recuperation automatique, enregistrement automatique < forgot to save, not saved, power cut, battery died, closed without saving, lost my work, lost everything, pas enregistre, perdu mon travail, coupure de courant
save, saving, save as, enregistrer, enregistrer sous < store, keep my changes, put on the disk, safe, sauver, sauvegarder
cannot save, unable to save, not saved, wont save, impossible d enregistrer < doesnt keep, wont store, changes are lost, changes gone
dialog box, window, dialog, boite de dialogue < pop up, popup, little window, box that comes, window pops up, question window, fenetre, petite fenetre
appears two times, twice, appears twice, two times < a second time, comes again, again right after, deux fois de suite
prompt, prompted, message, invite < asks, it asks, question comes, wants to know
read-only, locked for editing, protected view, lecture seule, mode protege < cant type, cannot write, cant write in it, cant change anything, cannot edit, locked by, somebody has it open, only look, ecrire dedans, peux pas ecrire, pas modifier, peux pas modifier
file in use, locked, locked for editing, in use by, en cours d utilisation < someone else has it open, used by another, open by myself, opened somewhere
password protect, protect document, protection, proteger, mot de passe document < lock a file, lock my document, secret file, nobody can open
file association, default program, default app, programme par defaut < opens with the wrong program, opens in the wrong program, wrong program, mauvais programme
older version, previous version, earlier version, compatibility mode, compatibility, version history, historique des versions < old file, old version, yesterdays version, how it was before, what it was, version d hier, ancien
track changes, revisions, comments, suivi des modifications, commentaires < red lines at the side, coloured text of others, marked changes, redlining, annotations
spell check, spelling, spell checker, spelling and grammar, proofing, orthographe, correcteur, verification orthographique < wavy line, wavy lines, red underline, red line under words, squiggle, squiggly, wiggly, typing mistakes, dictionary, fautes, souligne en rouge
autocorrect, auto correct, automatic correction, correction automatique < changes what i type, changes my words, corrects by itself, change tout seul
form fields, form field, fields, form, champs de formulaire < grey boxes, blanks to fill, cases a remplir
text wrap, wrap text, line break, row height, autofit, renvoyer a la ligne, hauteur de ligne < higher rows, runs over the edge, coupe, agrandir la ligne
cell, cells, cellule, cellules < box in excel, field in the table, little box, case, cases
merged cells, merge cells, cellules fusionnees < joined cells, cells put together
row, rows, ligne < line in the table
formula, formulas, function, calculation, calculate, formule, calcul < sum, adds up, adding up, computes, does the math, total, somme, addition, compte, list separator
wrong result, incorrect result, incorrect results, floating-point, rounding, rounded, arrondi < adds up wrong, wrong sum, wrong total, becomes another number, turns into, comma missing, decimals gone, cents missing, rounds, i type and it becomes, changes the number, chiffre faux
decimal, decimal places, number format, field size, integer, decimale, format de nombre < after the comma, comma, point five, half, cents, virgule
date format, dates, date, format de date < turns into a date, becomes a date, day and month swapped, american date
number, numeric, values, nombre < figure, figures, digits, chiffres
chart, graph, charts, graphique < diagram, curve, pie, bars, camembert, courbe
pivottable, pivot table, pivot, tableau croise dynamique < summary table
filter, autofilter, filtre < show only, hide rows
freeze panes, split, figer les volets < top row moves away, heading row scrolls, keep the heading
conditional formatting, mise en forme conditionnelle < coloured by value, colours by themselves
macro, macros, vba, run-time error, activex, code < little program, automatic button, programme dans excel
link, links, update links, external links, linked workbook, liaisons < connected file, other file
csv, text file, import text, delimiter, separator < file with commas, semicolon, data from the bank, point-virgule
copy, paste, clipboard, copy and paste, copier, coller, presse-papiers < take over to another, put it in another, duplicates text
insert, inserer, insertion < put in, add a picture, bring in, mettre
image, picture, photo, images, pictures, graphics < drawing, logo, snapshot, illustration, dessin
image quality, resolution, dpi, compress pictures, low resolution < blurry, blurred, pixels, not sharp, fuzzy, unsharp, flou, pixelise
video, audio, media, embed video, playback, lire une video < film, clip, movie, song, music, musique
transition, animation, transitions < effects between slides, movement, moving text
slide master, template, theme, modele, masque < pattern, form for letters, ready made design
header, footer, headers and footers, en-tete, pied de page < line on top of every page, text at the bottom of the page
page number, page numbers, table of contents, table des matieres, numero de page < list of chapters, contents list, pages
numbering, bullets, list numbering, numerotation, puces < numbers before the lines, points before the lines, dots before lines
margin, margins, page setup, orientation, paysage, marges < sideways, edge of the page, landscape, white border, mise en page
page break, pages, saut de page, pagination < text jumps, empty page
font, fonts, typeface, missing fonts, embedded fonts, police, polices < letters look different, writing looks different, lettering, handwriting style, type of letters, ecriture
equation, symbol, special characters, symbole, caracteres speciaux < math formula, signs, at sign, euro sign, accents, arobase, signe
keyboard, keyboard shortcut, shortcut, clavier, raccourci clavier < key combination, keys, press two keys, touches, touche
mouse, right click, cursor, souris, clic droit < pointer, arrow, pad, touch pad, trackpad, pave tactile
scroll, scrolling, defiler < move down, wheel, jumps down, molette
zoom, display, scaling, screen resolution, high dpi, affichage, resolution < too small to read, everything tiny, two screens, second screen, monitor, external screen, deux ecrans, ecran
dark mode, theme, office theme, black theme, mode sombre, background color < all grey, white letters, dark background, too dark, colours changed, noir
language, display language, editing language, langue < speaks english, speaks french, all in english, in german, traduire
temp folder, temporary files, tmp, temporary, work file, environment variable, dossier temporaire < temp
network drive, network share, mapped drive, unc, server share, network location, lecteur reseau < common drive, company drive, drive letter, lecteur, disque reseau
usb, removable media, external drive, usb drive, cle usb < stick, memory stick, thumb drive, usb stick, pen drive
memory, insufficient memory, not enough memory, disk space, out of memory, memoire insuffisante, espace disque < too little memory, hard disk full, no space on the disk, disque plein
uninstall, remove office, removal, desinstaller, desinstallation < get rid of, take off, throw off, throw it off, wipe off, enlever, virer
install, installation, setup, download and install, installer, telecharger < put on my computer, put it on, get it on, set up, mettre sur mon ordi
installation stuck, installation process stops, firewall, installation bloquee < stands still, doesnt go on, does not move, progress bar, stays at percent, reste a
activate, activation, product activation, unlicensed product, unlicensed, license, subscription, activer, licence, abonnement < register, registered, not licensed, paid, i have paid, bought it, buy, product key, serial number, key, renewed, reactivate, cle, paye, deja paye
product key, key, cle de produit < serial number, 25 letters, numero de serie
trial, expired, expire, renew, renewal, renouveler, expiration < ran out, run out, over, trial over, test version, perime, a expire
notebook, onenote notebook, notebooks, bloc-notes < my notes, note book, notes
section, page, sections < leaf, register
organization chart, diagram, drawing, visio < plan, scheme, floor plan
report, query, record, form, etat, requete, enregistrement < list out of the database, print list
table, tables, tableau < grid, rows and columns
linked table, odbc, sql server < connected table
compact and repair < shrink the database
shared workbook, co-authoring, coauthoring, edit together, coedition < two people at once, work together, several people at the same time, a plusieurs, ensemble, en meme temps
pdf, save as pdf, export pdf < portable file, adobe, acrobat
preview, cant be previewed, file preview, apercu < look inside without opening
recent files, most recently used, recent documents, fichiers recents < list of last files, what i opened last, last used
add-in missing, add-ins disabled, tab missing < button is gone, tool gone, menu gone, bouton disparu
undo, redo, annuler < go back one step, step back, revenir en arriere
find and replace, replace, rechercher et remplacer < swap a word everywhere, change a word everywhere
label, labels, envelope, etiquettes < stickers, address stickers
hyphenation, text direction < divide words
screen reader, accessibility, accessibilite < blind, read to me
insert table, borders, quadrillage, bordures < lines around, frame around, cadre
currency, currency format, accounting format, devise, monetaire < euro sign, dollar sign, pound sign, money sign, euros
leading zeros, zeros, zeros removed, zeros non significatifs < zeros in front, noughts, zero at the start gone, les zeros
scientific notation, long numbers, 15 digits < letter e in the number, e plus, number with an e, account number, iban
shading, shade, fill color, alternate rows, every other row, banded rows < every second line, every second row, striped, stripes, coloured lines, zebra, une ligne sur deux
extra page, blank page, blank pages, page vide < empty page at the end, one page too many, white page, page blanche
gridlines, borders, quadrillage < lines between the boxes, the grid is gone, traits
hidden rows, unhide, hide, hidden columns, masquer, afficher < rows are gone, column is gone, line missing, skips a number
drop-down list, data validation, combo box, liste deroulante < choose from a list, pick from a list, little arrow in the box
watermark, filigrane < word behind the text, grey text behind
envelope, envelopes, enveloppe < address on the letter
hyperlink base, broken link, broken links < link goes nowhere, dead link, lien mort
text box, text boxes, shape, shapes, zone de texte, forme < box with text, frame, arrow, circle, bubble, cadre
crop, resize, picture size, redimensionner, rogner < make the picture smaller, make smaller, cut the picture, too wide, retrecir
group, ungroup, align, aligner < stick together, line up
theme fonts, default font, police par defaut < always another letter, starts with the wrong letter
not enough memory, insufficient memory, out of memory, low memory, virtual memory < memory full, no memory left, plus de memoire
`
