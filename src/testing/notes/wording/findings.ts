/** Building blocks of the generated notes: what is seen, suspected and given. Frozen with dictionary 2, see [wording.ts](../wording.ts). */
import { type Ways, waysOf } from './waysOf.ts';

export const findings: Ways = {
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
};
