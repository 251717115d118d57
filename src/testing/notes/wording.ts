/**
 * Building blocks of the generated notes: how somebody at an issuing point might put things, in a hurry, by hand. All of it
 * is invented for this file; no note of a person went into it.
 *
 * Dictionary 2 was trained from these very lines: new words belong into a file of their own, or it cannot be made again.
 *
 * A line is one way to say it, `{name}` another block. `{2-9}` is a whole number in that range.
 */
const waysOf = (text: string): readonly string[] =>
  text
    .trim()
    .split('\n')
    .map((line) => line.trim());

export const wording: Readonly<Record<string, readonly string[]>> = {
  side: waysOf(`links
    rechts
    li.
    re.
    beidseits
    bds.`),
  number: waysOf(`zwei
    drei
    vier
    fünf
    sechs
    {2-9}
    {2-14}`),
  since: waysOf(`seit gestern
    seit gestern Abend
    seit vorgestern
    seit heute Nacht
    seit heute früh
    seit {number} Tagen
    seit {number} Tagen
    seit {number} Tagen
    seit ca. {number} Tagen
    seit einer Woche
    seit {number} Wochen
    seit {number} Wochen
    seit etwa {number} Wochen
    seit einigen Tagen
    seit mehreren Wochen
    seit {number} Monaten
    seit längerer Zeit
    seit Jahren
    seit dem Wochenende
    seit Montag
    seit Ankunft in Deutschland
    seit einem Sturz
    seit der Geburt des Kindes
    immer wieder`),
  place: waysOf(`im Bauch
    im Unterbauch
    im Oberbauch
    im Rücken
    im unteren Rücken
    im Nacken
    in der Schulter {side}
    im Knie {side}
    in der Hüfte
    im Fuß {side}
    im Sprunggelenk {side}
    am Handgelenk {side}
    im Ohr {side}
    im Hals
    im Brustkorb
    in der Brust
    im Kiefer
    im linken Arm
    im rechten Bein
    in beiden Beinen
    an der Hand
    am Auge {side}
    beim Wasserlassen
    beim Schlucken
    beim Gehen
    unten links
    unten rechts
    oben rechts`),
  ache: waysOf(`Kopfschmerzen
    Zahnschmerzen
    Starke Zahnschmerzen
    Bauchschmerzen
    Unterbauchschmerzen
    Rückenschmerzen
    Halsschmerzen
    Ohrenschmerzen
    Brustschmerzen
    Knieschmerzen
    Schulterschmerzen
    Gelenkschmerzen
    Gliederschmerzen
    Schmerzen {place}
    Schmerzen {place}
    Starke Schmerzen {place}
    Ziehende Schmerzen {place}
    Brennen {place}
    Schwellung {place}
    Fieber
    Hohes Fieber
    Fieber und Schüttelfrost
    Husten
    Husten mit Auswurf
    Trockener Husten
    Husten und Schnupfen
    Atemnot bei Belastung
    Schwindel
    Übelkeit und Erbrechen
    Durchfall
    Durchfall und Erbrechen
    Verstopfung
    Sodbrennen
    Ausschlag {place}
    Juckreiz am ganzen Körper
    Juckender Hautausschlag
    Müdigkeit und Schwäche
    Schlafstörungen
    Schlafstörungen und Albträume
    Herzrasen
    Angstzustände
    Gewichtsverlust
    Blutung außerhalb der Periode
    Periode ausgeblieben
    Zahnfleischbluten
    Zahn abgebrochen
    Sehstörungen
    Hörminderung {side}
    Taubheitsgefühl {place}
    Kribbeln {place}
    Bluthochdruck
    Wunde {place}`),
  more: waysOf(`kann nicht schlafen
    kann kaum essen
    kann kaum laufen
    kein Fieber
    kein Trauma
    kein Erbrechen
    kein Husten
    wird schlimmer
    wird nicht besser
    nachts stärker
    nachts schlimmer
    morgens am stärksten
    strahlt ins Bein aus
    strahlt in den Arm aus
    Schmerzmittel helfen nicht
    Ibuprofen hilft kaum
    hatte das schon einmal
    war noch nicht beim Arzt
    trinkt wenig
    isst schlecht
    kann nicht arbeiten
    nach Arbeit auf der Baustelle
    nach der Arbeit
    nach einem Unfall
    nach dem Essen
    bei Belastung
    auch in Ruhe
    bisher keine Behandlung
    in der Familie bekannt
    Kind weint viel
    macht sich große Sorgen`),
  request: waysOf(`Braucht neues Rezept für {drug}.
    Braucht Rezept für {drug}, Vorrat reicht noch {number} Tage.
    Tabletten sind aufgebraucht.
    Möchte Schwangerschaft abklären lassen.
    Schwanger, bisher keine Vorsorge.
    Schwanger in der {4-39}. Woche, Termin zur Vorsorge gewünscht.
    Schwangerschaftstest positiv.
    Kommt zur Kontrolle.
    Kommt zur Nachkontrolle nach {number} Wochen.
    Kontrolltermin, Beschwerden gebessert.
    Beschwerden sind besser, Behandlung noch nicht abgeschlossen.
    Kommt zum Verbandswechsel.
    Fäden müssen gezogen werden.
    Kind braucht Impfungen.
    Braucht eine Brille.
    Braucht Hilfsmittel.
    Hat Rechnung aus dem Krankenhaus bekommen.
    Wurde in der Praxis ohne Versicherung abgewiesen.
    Möchte einen Test auf HIV und Hepatitis.
    Fragt nach Verhütung.
    Bringt Befunde mit.
    Brief vom Krankenhaus liegt vor.`),
  complaint: waysOf(`{ache} {since}.
    {ache} {since}.
    {ache} {since}, {more}.
    {ache} {since}, {more}.
    {ache} {since}, {more}, {more}.
    {ache} {since}. {more}.
    {ache}, {more}.
    {ache} und {ache} {since}.
    Hat {since} {ache}.
    Klagt über {ache} {since}.
    Klagt über {ache}, {more}.
    Pat. klagt über {ache} {since}.
    Patientin klagt über {ache} {since}, {more}.
    Patient berichtet über {ache} {since}.
    Die Mutter berichtet: {ache} {since}, {more}.
    Kind hat {since} {ache}, {more}.
    {request}
    {request}
    {request} {ache} {since}.
    «{quote}». {ache} {since}.
    {ache} {since}. Übersetzung am Telefon.
    {ache} {since}. {story}
    {ache}. {story}
    {story}
    {story} {story}`),
  story: waysOf(`Wohnt zurzeit bei Bekannten, hat keine Krankenversicherung.
    Lebt mit der Familie in einem Zimmer, die Kinder gehen in die Schule.
    Arbeitet in der Landwirtschaft, war nie angemeldet.
    Arbeitet als Pflegekraft in einem Haushalt, ohne Vertrag.
    Seit der Trennung nicht mehr über den Ehemann versichert.
    Hat Schulden bei der Krankenkasse, bekommt nur Notfallbehandlung.
    Ist aus der Haft entlassen und hat noch keine Karte.
    Kommt aus der Unterkunft, wurde von einer Bekannten geschickt.
    Möchte nicht, dass jemand davon erfährt.
    Hat Angst, ins Krankenhaus zu gehen, weil dort nach Papieren gefragt wird.
    Der Arzt hat gesagt, dass eine Operation nötig ist.
    Im Krankenhaus wurde sie nur kurz angesehen und wieder nach Hause geschickt.
    Die Apotheke wollte das Rezept nicht annehmen.
    Die Praxis hat keinen freien Termin vor Ende des Monats.
    Wir haben mit der Praxis telefoniert, sie nehmen den Schein an.
    Die Rechnung soll an den Verein gehen, nicht an die Patientin.
    Er hat die Tabletten nicht vertragen und abgesetzt.
    Sie hat das Medikament nicht bekommen, weil das Geld nicht reichte.
    Es geht ihm deutlich besser, die Schmerzen sind fast weg.
    Es ist nicht besser geworden, die Stelle ist jetzt größer und warm.
    Beim letzten Mal war alles unauffällig.
    Die Befunde vom letzten Jahr bringt er beim nächsten Mal mit.
    Das Kind ist blass und müde und will nicht spielen.
    Das Baby trinkt gut und nimmt zu.
    Der Sohn übersetzt, lieber eine Dolmetscherin beim nächsten Termin.
    Spricht etwas Englisch, sonst Übersetzung durch den Bruder.
    Hat vor einem Jahr eine Brille bekommen, sieht damit nicht mehr gut.
    Ist auf der Treppe gestürzt und auf die Hand gefallen.
    Wurde von einem Hund gebissen, Impfschutz unklar.
    Hat sich bei der Arbeit mit dem Messer geschnitten.
    Hat sich mit heißem Wasser verbrannt.
    Nach langer Flucht viele schlechte Träume, schreckt nachts auf.
    Weint im Gespräch, denkt viel an die Familie zu Hause.
    Keine Suizidgedanken, gut absprachefähig.
    Trinkt täglich Alkohol, möchte weniger trinken.
    Raucht seit vielen Jahren und hat morgens Husten.
    Vater und Bruder haben Diabetes, sie selbst wurde noch nie untersucht.
    Bei der Messung war der Blutdruck sehr hoch, keine Beschwerden.
    Die letzte Regel war vor acht Wochen.
    Wünscht sich eine Ärztin, keine Untersuchung durch einen Mann.
    Hat Post von der Krankenkasse bekommen und versteht sie nicht.
    Wir prüfen, ob eine Versicherung über die Arbeit möglich ist.
    Unterlagen fehlen noch: Meldebescheinigung und alter Versicherungsnachweis.
    Hat den Termin verpasst, weil kein Bus fuhr.
    Braucht jemanden, der zum Termin mitkommt.
    Ist mit dem Fahrrad gekommen, Weg zur Praxis erklärt.
    Adresse und Telefonnummer der Praxis mitgegeben.
    Merkblatt in der Muttersprache mitgegeben.
    Mit der Koordination gesprochen, Kosten sind zugesagt.
    Die Kosten liegen über der Grenze, Anfrage an die Koordination gestellt.
    Erklärt, wofür der Schein gilt und wie lange.
    Soll die Wunde sauber und trocken halten und in drei Tagen wiederkommen.
    Soll viel trinken, sich ausruhen und das Fieber messen.
    Soll bei Blutung oder starken Schmerzen sofort ins Krankenhaus gehen.
    Darf vorerst nicht schwer heben und soll das Bein hochlegen.
    Werte in der nächsten Sprechstunde besprechen.
    Telefonisch erreichbar über die Beratungsstelle.
    Sie meldet sich, wenn sie den Termin hat.`),
  history: waysOf(`Keine Vorerkrankungen bekannt.
    Keine Vorerkrankungen.
    Keine bekannten Vorerkrankungen, keine Operationen.
    Diabetes mellitus Typ 2 bekannt.
    Bluthochdruck seit Jahren, Behandlung unterbrochen.
    Asthma seit der Kindheit.
    Z. n. Blinddarm-OP.
    Z. n. Kaiserschnitt {2012-2025}.
    Z. n. Fraktur {place}.
    Operation im Herkunftsland {2012-2025}.
    Raucher, {5-30} Zigaretten am Tag.
    Epilepsie, Medikamente zuletzt unregelmäßig.
    Herzinfarkt {2012-2025}, seither keine Kontrolle.
    Hepatitis B bekannt.
    Zweite Schwangerschaft, erste unauffällig.
    {1-5} Kinder, alle gesund.
    War im Krankenhaus, Befunde fehlen.
    Bisher nie krank gewesen.
    Depression, früher in Behandlung.
    {story}
    {story}`),
  findings: waysOf(`Temperatur {36-39},{0-9} °C.
    Temp. {36-39},{0-9}, RR {100-180}/{60-100}, Puls {58-110}.
    RR {100-180}/{60-100}, Puls {58-110}.
    Blutdruck {100-180}/{60-100} mmHg.
    Blutdruck {100-180}/{60-100}, Puls {58-110}, Temperatur {36-38},{0-9} °C.
    Guter Allgemeinzustand.
    Reduzierter Allgemeinzustand.
    Guter AZ, kein Fieber.
    Kein Fieber, Lunge frei.
    Lunge frei, Herztöne rein.
    Bauch weich, kein Druckschmerz.
    Bauch weich, Druckschmerz {place}.
    Druckschmerz {place}, keine Abwehrspannung.
    Schwellung und Rötung {place}.
    Leichte Schwellung {place}, keine Rötung.
    Rötung {place}, überwärmt.
    Wunde sauber, keine Entzündungszeichen.
    Wunde {2-8} cm, Rand gerötet.
    Rachen gerötet, Mandeln geschwollen.
    Trommelfell {side} gerötet.
    Karies an mehreren Zähnen, Schwellung {place}.
    Klopfschmerz an Zahn {11-48}.
    Haut trocken, gerötet, Kratzspuren.
    Beweglichkeit eingeschränkt, Durchblutung und Gefühl unauffällig.
    Blutzucker {80-320} mg/dl.
    Blutzucker nüchtern {80-220} mg/dl.
    Urin-Stix: Leukozyten positiv.
    Wach, orientiert, kein neurologisches Defizit.
    Unauffälliger Befund.
    Kein auffälliger Befund.
    Nicht untersucht.
    Gewicht {8-95} kg.
    Keine Untersuchung möglich, nur telefonisch.`),
  diagnosis: waysOf(`Verdacht auf {illness}
    Verdacht auf {illness}
    V. a. {illness}
    V.a. {illness}
    {illness}
    {illness}
    {illness} {side}
    Ausschluss {illness}
    {illness}, DD {illness}
    Zustand nach {illness}
    Z. n. {illness}
    Akute {illness}
    Schwangerschaft, {4-39}. Woche
    Schwangerschaft in der {4-39}. SSW
    unklar
    Unklare Bauchschmerzen
    Unklare Beschwerden, Abklärung nötig
    Kontrolle
    Impfung
    Vorsorge`),
  illness: waysOf(`Zahnabszess
    Abszess an Zahn {11-48}
    Karies
    Pulpitis
    Parodontitis
    Zahnwurzelentzündung
    Bronchitis
    Pneumonie
    Lungenentzündung
    Grippaler Infekt
    Atemwegsinfekt
    Mandelentzündung
    Nasennebenhöhlenentzündung
    Mittelohrentzündung
    Bindehautentzündung
    Harnwegsinfekt
    Blasenentzündung
    Nierensteine
    Nierenbeckenentzündung
    Gastritis
    Gastroenteritis
    Magengeschwür
    Gallensteine
    Appendizitis
    Leistenbruch
    Hämorrhoiden
    Lumbago
    Lumboischialgie
    Bandscheibenvorfall
    HWS-Syndrom
    Arthrose
    Fraktur
    Distorsion
    Sprunggelenksdistorsion
    Bänderriss
    Kniebinnenschaden
    Schnittverletzung
    Wundinfektion
    Verbrennung 2. Grades
    Kontaktekzem
    Neurodermitis
    Skabies
    Krätze
    Pilzinfektion
    Psoriasis
    Urtikaria
    Arterielle Hypertonie
    Hypertonie
    Diabetes mellitus Typ 2
    Diabetes mellitus
    Schilddrüsenunterfunktion
    Eisenmangelanämie
    Koronare Herzkrankheit
    Herzinsuffizienz
    Thrombose
    Asthma bronchiale
    Allergie
    Migräne
    Epilepsie
    Depression
    Depressive Episode
    Posttraumatische Belastungsstörung
    PTBS
    Angststörung
    Panikattacken
    Schlafstörung
    Alkoholabhängigkeit
    Tuberkulose
    Hepatitis
    HIV-Infektion
    Zyste
    Myom
    Vaginalinfektion
    Fehlgeburt
    Katarakt
    Fehlsichtigkeit`),
  drug: waysOf(`Ibuprofen {200-800}
    Ibuprofen 400 mg
    Ibuprofen 600 mg
    Paracetamol 500 mg
    Paracetamol
    Metformin 1000 mg
    Metformin 500 mg
    Ramipril 5 mg
    Amlodipin 5 mg
    Bisoprolol 2,5 mg
    Candesartan 8 mg
    L-Thyroxin 75
    Insulin
    Salbutamol Spray
    Amoxicillin 500 mg
    Penicillin
    Pantoprazol 40 mg
    Omeprazol 20 mg
    Metamizol
    Novalgin
    Diclofenac
    Sertralin 50 mg
    Mirtazapin 15 mg
    Levetiracetam 500 mg
    Eisentabletten
    Folsäure
    Cetirizin
    Loperamid`),
  allergies: waysOf(`Keine Allergien bekannt.
    Keine Allergien bekannt.
    Keine Allergien, keine Medikamente.
    Keine Allergien bekannt, keine Dauermedikation.
    Keine bekannten Allergien.
    Penicillinallergie.
    Allergie gegen Penicillin.
    Allergie gegen {drug}.
    Nimmt {drug}.
    Nimmt {drug} und {drug}.
    Nimmt regelmäßig {drug}, keine Allergien.
    Medikamente: {drug}, {drug}.
    Dauermedikation: {drug}.
    Nimmt Schmerzmittel bei Bedarf.
    Nimmt Tabletten gegen Bluthochdruck, Name nicht bekannt.
    unbekannt`),
  given: waysOf(`{drug}.
    {drug}, 3 x täglich.
    {drug}, 1-0-1.
    {drug} mitgegeben.
    {drug} für {number} Tage.
    {drug} bei Bedarf, maximal 3 am Tag.
    Verband angelegt.
    Wunde gereinigt und verbunden.
    Elektrolytlösung.
    Nasenspray.
    Salbe.`),
  next: waysOf(`Termin bei {whom} vereinbart.
    Termin bei {whom} vereinbaren.
    Termin bei {whom} am {1-28}.{1-12}. um {8-17} Uhr.
    Überweisung an {whom}.
    Überweisung an {whom}, Schein ausgestellt.
    Vorstellung bei {whom}.
    Zeitnahe Vorstellung bei {whom}.
    Noch heute in die Notaufnahme.
    Bei Verschlechterung sofort in die Notaufnahme.
    Bei Fieber oder stärkeren Schmerzen wiederkommen.
    Wiedervorstellung in einer Woche.
    Wiedervorstellung in {number} Wochen.
    Wiedervorstellung bei Bedarf.
    Kontrolle in {number} Tagen.
    Kontrolle nächste Woche in der Sprechstunde.
    Nächste Woche wiederkommen.
    Blutabnahme und Labor.
    Labor abwarten, dann Besprechung.
    Röntgen {place}.
    Ultraschall.
    Sprachmittlung für den Termin organisieren.
    Dolmetscherin für den Termin angefragt.
    Begleitung zum Termin durch Ehrenamtliche.
    Schein für {whom} mitgegeben.
    Anruf in der Praxis, Rückruf abwarten.
    Clearing: Versicherung prüfen.
    Termin zum Clearing vereinbart.
    Beratung zur Krankenversicherung.
    Befund nachreichen.
    Ruhe, viel trinken, bei Bedarf {drug}.
    Kein weiterer Termin nötig.
    {story}
    {story}
    {story}`),
  whom: waysOf(`Hausarzt
    Hausärztin
    Zahnarzt
    Zahnärztin
    Frauenarzt
    Frauenärztin
    Kinderarzt
    Kinderärztin
    Hautarzt
    Augenarzt
    HNO
    HNO-Arzt
    Orthopäde
    Orthopädin
    Urologe
    Neurologin
    Kardiologe
    Internist
    Chirurg
    Psychotherapie
    Psychiater
    Hebamme
    Physiotherapie
    Facharzt
    Dr. {doctor}`),
  doctor: waysOf(`Weber
    Schneider
    Meyer
    Wolf
    Schulz
    Richter
    Klein
    Vogel`),
  reason: waysOf(`Bitte um Abklärung und Behandlung.
    Bitte um Untersuchung und Behandlung.
    Bitte um Abklärung.
    Bitte um Mitbehandlung.
    Abklärung und Behandlung
    Abklärung {ache}
    Abklärung bei {ache} {since}
    Diagnostik und Therapie
    Untersuchung und Behandlung
    Untersuchung und Behandlung bei {ache}
    Zahnärztliche Behandlung
    Zahnärztliche Untersuchung und Schmerzbehandlung
    Schmerzbehandlung
    Behandlung der {ache}
    Schwangerschaftsvorsorge
    Vorsorgeuntersuchung mit Ultraschall
    Gynäkologische Untersuchung
    Kinderärztliche Untersuchung, Impfungen
    Impfberatung und Impfung
    Blutabnahme: Blutbild, Leber, Niere, Schilddrüse
    Labor: Blutbild, CRP, HbA1c
    Blutdruckeinstellung
    Einstellung des Diabetes, Labor
    Röntgen {place}
    Röntgen und weitere Behandlung
    MRT {place}
    Ultraschall Bauch
    EKG und Abklärung
    Wundversorgung und Verbandswechsel
    Fadenzug
    Fachärztliche Abklärung bei Verdacht auf {illness}
    Weitere Diagnostik bei Verdacht auf {illness}
    Psychotherapeutisches Erstgespräch
    Psychiatrische Mitbehandlung, Medikamente prüfen
    Krankengymnastik 6 x
    Hebammenhilfe
    Brillenverordnung
    Kontrolluntersuchung
    Weiterbehandlung nach Krankenhaus
    Rezept {drug}`),
  quote: waysOf(`عندي ألم في البطن منذ يومين
    أعاني من صداع شديد
    لا أستطيع النوم
    سردرد دارم
    دندانم درد می‌کند
    من خیلی خسته هستم
    У меня болит живот
    Болит спина уже неделю
    У дитини температура
    Болить зуб
    I have pain in my chest
    I cannot sleep at night
    My tooth hurts since one week
    J'ai mal au ventre
    J'ai très mal à la tête depuis trois jours
    Başım çok ağrıyor
    Karnım ağrıyor
    Mă doare spatele
    Mă doare capul de două zile
    Boli mnie ząb
    Me duele mucho la cabeza
    Боли ме коремът
    Kam dhimbje barku
    Tôi bị đau đầu`),
};
