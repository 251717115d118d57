/** Building blocks of the generated notes: what comes next. Frozen with dictionary 2, see [wording.ts](../wording.ts). */
import { type Ways, waysOf } from './waysOf.ts';

export const plans: Ways = {
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
};
