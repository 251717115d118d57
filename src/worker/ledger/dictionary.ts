/**
 * Dictionary 1 of the entry compression: words that notes and vouchers share, the most frequent last, since a
 * back-reference to the end is the shortest. Frozen: entries on tablets were compressed with it. A better one gets the next number.
 */
import { asciiToBytes } from '../../protocol/bytes.ts';

export const dictionary1: Uint8Array<ArrayBuffer> = asciiToBytes(
  'Krankenhaus Apotheke Hebamme Zahnarzt Hausarzt Frauenarzt Kinderarzt Facharzt Notaufnahme Labor Blutbild Ultraschall ' +
    'Roentgen Blutdruck Diabetes Asthma Allergie Penicillin Ibuprofen Paracetamol Antibiotikum Amoxicillin Insulin Metformin ' +
    'Schwangerschaft Schwangerschaftswoche Vorsorge Impfung Zahnschmerzen Bauchschmerzen Kopfschmerzen Rueckenschmerzen ' +
    'Brustschmerzen Husten Fieber Durchfall Erbrechen Ausschlag Wunde Schwindel Atemnot Verdacht auf Entzuendung Infekt ' +
    'keine bekannt regelmaessig Medikamente nimmt seit drei Tagen seit einer Woche seit gestern links rechts unauffaellig ' +
    'Termin vereinbart Kontrolle in einer Woche Ueberweisung an Abklaerung Behandlung Schmerzen der die das und mit bei ' +
    'ist nicht hat ein eine einer zur zum von fuer im am auf ',
);
