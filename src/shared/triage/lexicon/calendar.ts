/** Calendars, meetings, calls. */
export const calendar = `
calendar, calendrier, agenda < diary, planner, day planner, datebook, schedule book, calender, planning
appointment, appointments, event, rendez-vous, evenement < date, entry in my diary, entries, booking in the calendar, rdv
meeting, meetings, reunion, reunions < get together, conference, session with, team talk, appointment with people, date with colleagues, visio
meeting request, meeting invitation, meeting invitations, invitation, invitations, invite, demande de reunion < invited me, invited, got invited, invite people, convocation
organizer, meeting organizer, organisateur < my own meeting, the one who invited
attendee, attendees, participants, participant < guests, people invited, people coming, everybody in the meeting, invited people, les invites, invites
tracking, tracking tab, response status, meeting status, responses, accepted, suivi < who said yes, who accepted, replies of the people, qui vient
accept, accepted, accept meeting, accepter < say yes, agree to
decline, declined, refuser < say no, said no
propose new time < suggest another time
tentative < maybe, not sure yet
reschedule, meeting update, send update, updates < moved the meeting, changed the time, new time, move to another day, shift the meeting, deplace
cancel, canceled, cancellation, annuler, annulation < called off, wont take place, delete the meeting, supprime la reunion
recurring, recurring meeting, series, recurrence, periodique < every week, weekly, each week, every month, repeating, repeats, repeated, toutes les semaines, chaque semaine
reminder, reminders, alert, reminder window, rappel, rappels < alarm, pops up before, warn me before, warning before, rings before, bell, remind me, tells me beforehand, forgets to remind, previent, sonne, me previenne
notification, notifications, new mail alert, desktop alert, toast < pop up in the corner, popup in the corner, little window in the corner, ping, ding, sound when a mail comes, badge, red number, bulle, petite fenetre
free/busy, availability, scheduling assistant, disponibilite, disponibilites < who has time, when people are free, when they are free, see when, hashed lines, hatched, grey bars, whether someone is free, busy times, libre ou occupe, quand il est libre
room, room mailbox, resource mailbox, meeting room, conference room, salle, salle de reunion < the room, board room, hall, class room, meeting place
room finder, room list, rooms, add rooms, available rooms < list of rooms, free rooms, find a room, pick a room, choose a room, rooms are empty, book a room, reserve a room, liste des salles
booking, book, reserve, reserved, double booked, double booking, conflict, allowconflicts, conflicting, reservation, double reservation < same time, both got it, both have the room, at once, occupied already, taken already, deux groupes, en meme temps
resource, equipment, booking attendant, auto accept, automatically accept, resource booking < car pool, company car, beamer, projector, room answers, room says yes, room doesnt answer
working hours, outside working hours, work hours, heures de travail < at night, early in the morning, after work, weekend, after hours
time zone, time zones, daylight saving, dst, one hour, fuseau horaire < hour too early, hour too late, an hour off, off by an hour, one hour wrong, wrong time, summer time, winter time, clock change, heure d ete, heure d hiver, decalage, une heure de decalage
holidays, holiday calendar, jours feries < public holidays, bank holidays, christmas, easter, national day
birthday, birthdays, anniversaire < birth days
all day event, all-day < whole day, entire day
private appointment, private appointments, private items, prive < secret entries, hidden entries, only busy, see only busy, nobody should see
calendar permissions, permission, permissions, share calendar, shared calendar, sharing invitation, open shared calendar, calendrier partage, partage de calendrier < let others see my, let my colleague see, look into someones, see the diary of, see my colleagues, open the calendar of, bosss calendar, give access to my calendar, voir l agenda de, montrer mon agenda
internet calendar, ics, subscribe, ical, webcal < google calendar, school calendar, football calendar, football fixtures, calendar from the web, calendrier google
publish calendar < calendar on the web
group calendar, team calendar, schedule view < calendars of all, calendar of the team
calendar view, day view, week view, month view < see the whole week, whole month
disappear, disappears, missing, deleted, calendar items missing, vanish, disparu, disparait, manquant < are gone, is gone, lost, gone, not there any more, nowhere, nowhere to be found, empty all of a sudden, swallowed, plus la, a disparu, trouve plus, nulle part, plus rien
greyed out, grayed out, unavailable, disabled, dimmed, grise, desactive < grey, gray, cant click, not clickable, dead button, cant press, pale, en gris, cliquable
not displayed, not shown, does not appear, doesnt appear, not visible, isnt displayed, doesnt display, dont show, ne s affiche pas, n apparait pas < cant see, dont see, do not see, nothing to see, invisible, doesnt come, never shows, je vois pas, je ne vois pas, s affiche pas
blank, empty, blank screen, vide, page blanche < white, all white, nothing in it, nothing there, only white, tout blanc, tout vide, blanc
black screen, black, ecran noir < dark, all black, no picture, stays dark, noir
# Calls and meetings online
teams meeting, online meeting, join meeting, join, reunion en ligne, rejoindre < video conference, video call, get into the meeting, go into the meeting, enter the meeting, meeting link, visioconference, entrer dans la reunion
lobby, waiting room, bypass the lobby, salle d attente < wait until someone lets me in, someone will let you in, waiting hall, have to wait, not let in, admit
call, calls, calling, appel, appels < phone, ring, ring up, telephone, dial, telephoner, appeler
call quality, poor audio, audio quality, network quality < choppy, breaks up, robot voice, cut in and out, bad line, crackling, crackles, noise, stutters, coupe, hache, grésillement
audio, sound, speaker, speakers, no sound, volume, son, haut-parleur, audio device < hear nothing, cant hear, dont hear, silent, no noise, loud, quiet, entend rien, entends rien, entends pas, pas de son
microphone, mic, mute, muted, unmute, micro < they cant hear me, nobody hears me, cannot hear me, talk into, on m entend pas, m entendent pas
headset, headphones, bluetooth, earphones, audio device, casque, ecouteurs < earbuds, ear plugs, ear phones, airpods, ear pieces, oreillettes
camera, webcam, video device, appareil photo, video < cam, my picture, see me, face, they dont see me, camera picture, on me voit pas
share screen, screen sharing, sharing, present, desktop sharing, partage d ecran < show my screen, show my desktop, show slides in the call, others see my screen, montrer mon ecran
background, background effects, background blur, arriere-plan, flou < behind me, blurry behind me, picture behind me, virtual background, derriere moi
recording, record, meeting recording, recorded, enregistrement, enregistrer < film the meeting, taped, tape, video of the meeting, filmed
transcript, transcription, captions < subtitles, written down text, sous titres
presence, presence status, status, availability status, user presence, away, statut, disponibilite < dot, coloured dot, little circle, round mark, green tick, green dot, yellow dot, red dot, traffic light, shows me as away, im not away, pastille, petit rond, rond vert, rond jaune, absent alors que
chat, instant message, im, instant messaging, conversation, message instantane, messagerie instantanee < talk bubble, texting, short message, chat button, chat window, write to each other, bulle
guest, guest access, guests, external access, invite, invites < outside person, visitor, person from another company, exterieur
channel, team, teams channel, canal, equipe < group in teams, room in teams
wiki, tab, tabs, onglet < page at the top, register
unknown user, unknown, utilisateur inconnu, inconnu < no name, without name
phone number, dial pad, dial-in, audio conferencing, numero de telephone, pave de numerotation < number keys, keypad, phone keys, call in, dial in by phone, clavier du telephone, touches
voicemail, voice mail, messagerie vocale < answering machine, spoken message, repondeur
emergency call, emergency < 112, 911, ambulance
transfer, call forwarding, forward calls, transfert d appel < hand over a call, passes calls on
teams rooms, room system, console, surface hub, touch console, front of room display < screen on the wall, big screen, touch screen in the room, device in the meeting room
skype for business, lync, skype entreprise < company skype
teams desktop app, desktop client, desktop app, application de bureau < installed program, the program not the browser
together mode, gallery view, large gallery < see everybody, see all faces, tiles
raise hand, reactions < hand up
breakout rooms < small groups
poll, polls, forms, quiz, survey, form, sondage, formulaire, questionnaire < vote, enquete
siri, cortana, voice assistant, assistant < talk to my phone, hands free
live event, webinar, town hall, webinaire < broadcast, big presentation online
whiteboard, tableau blanc < drawing board
wait time, delay < wait
`
