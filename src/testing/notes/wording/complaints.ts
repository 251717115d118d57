/** Building blocks of the generated notes: what somebody comes with. Frozen with dictionary 2, see [wording.ts](../wording.ts). */
import { type Ways, waysOf } from './waysOf.ts';

export const complaints: Ways = {
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
};
