/** Building blocks of the generated notes: what somebody tells, and in their own language. Frozen with dictionary 2, see [wording.ts](../wording.ts). */
import { type Ways, waysOf } from './waysOf.ts';

export const stories: Ways = {
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
