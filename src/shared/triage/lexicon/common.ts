/** Words that mean the same at any counter. */
export const common = `
asks for, asking for, asks me for, wants my, wants the, wants a, prompts for, prompts me for, please enter, enter, type in, demande, redemande, reclame, veut le, veut mon, veut un, entrez, saisissez, saisir, taper
password, pass word, pwd, mot de passe, mdp
email, emails, mail, e-mail, mailbox, inbox, courriel, courrier, messagerie, boite aux lettres, boite mail, boite de reception
sign in, sign me in, sign you in, log in, log me in, login, log on, logon, sign on, signin, connecter, connexion, identifier
account, profile, compte, profil
wrong, incorrect, invalid, not right, isnt right, refused, rejected, not accepted, doesnt accept, wont accept, wont take, faux, errone, refuse, pas bon, mauvais, n accepte pas
forgot, forgotten, dont remember, cant remember, no longer know, no longer knows, dont know, lost, oublie, perdu, souviens plus, sais plus, connais plus, connait plus, rappelle plus
reset, change, reinitialiser, changer
code, verification code, security code, one time code, six digits, code de verification, code de securite, les chiffres
text message, sms, texto, a text
phone, mobile, cell phone, cellphone, smartphone, telephone, portable
iphone, ios, apple phone, telephone apple
ipad, ipados, apple tablet, tablette apple, tablet, tablette
outlook, outlook.com, hotmail, live mail, msn
stops syncing, not syncing, stopped syncing, wont sync, doesnt sync, not updating, stopped updating, wont update, no new mail, no new mails, no new emails, nothing comes in, nothing arrives, not coming in, dont come through, not coming through, wont load, cannot get mail, synchronise plus, plus de mail, plus de mails, recois plus, recoit plus, releve plus, rien n arrive
sync, synchronise, synchronize, refresh, synchroniser, synchronisation, actualiser
receive, arrive, come in, coming in, comes in, come through, never comes, never came, recevoir, recois, recoit, recu, arriver
send, sent, sending, envoyer, envoye, envoi
locked, locked out, blocked, disabled, frozen, suspended, temporarily unavailable, shut me out, bloque, verrouille, suspendu, desactive
too many times, too often, too many attempts, too many tries, several times, so many times, trop de fois, trop de tentatives, trop d essais, plusieurs fois, trop souvent
stopped working, didnt work, no longer works, no longer work, doesnt work, dont work, not working, wont work, marche plus, fonctionne plus, marche pas, fonctionne pas, marchent plus, fonctionnent plus
robot, captcha, puzzle, traffic lights, click pictures, characters you see, caracteres, enigme, feux rouges, cliquer sur des images
error, failure, went wrong, gone wrong, erreur, echec, echoue
username, user name, login name, identifiant, nom d utilisateur
security info, recovery, alternate email, backup phone, informations de securite, infos de securite, recuperation, adresse de secours
work account, office account, company account, compte professionnel, compte pro, compte du travail
school account, university account, student account, compte scolaire, compte etudiant
settings, preferences, reglages, parametres
connection, network, internet, wifi, wi-fi, reseau, connexion internet
server, serveur
delete, remove, erase, supprimer, effacer, enlever
missing, disappeared, vanished, disparu, manquant, introuvable
browser, website, web page, navigateur, site web, page web`
