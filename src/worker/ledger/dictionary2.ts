/**
 * Dictionary 2 of the entry compression: pieces of generated notes and vouchers and of their CBOR, the most frequent last. One
 * sign is one byte; letters beyond ASCII are their bytes in UTF-8.
 *
 * Made by `node src/tools/trainDictionary.ts --write` from 4000 generated entries, seed 20261125. Frozen: entries on tablets
 * were compressed with it. A better one gets the next number.
 * @see ADR 11
 */
import { asciiToBytes } from '../../protocol/bytes.ts';

export const dictionary2: Uint8Array<ArrayBuffer> = asciiToBytes(
  'Rechnung soll an den Wochen.``Candesartan 8 am Tag. nfleischbluten behandlung peutisches frei, Herzt' +
    '\xc3\xb6ne VerbandswechseKind weint Herzkrankh\xc3\xa4ngigkeitBrennen Levetiracetam 500 Bisoprolol 2' +
    ',5 Leber, Niere, Kinder, alle Salbutamol in den Arm Herzinfarkt im linken unterbroch\xbcttelfrost' +
    '\xf6sPenicillVerstopfu\xc3\xbcbersetz\xc4\xb1yor\xc2\xbb. Bedarf. fr\xc3\xbcher in Diabetes, nie kra' +
    'nk Atemnot Defizit.lutabnahme: Psychothera\xf6`fSalbe.schmerzen. Fraktur Leichte Tagen.``besser, im ' +
    'Fu\xc3\x9f positiv.mit Auswurf im unteren vGuter AZ, Kind hat K\xc3\xb6rper auch in im Knie qVerband' +
    ' angelegt.Mirtazapin 15 AbwehrspannuDiagnostik macht sich gro\xc3\x9fe Stix: Leukozyten Kaiserschnit' +
    't rElektrolytlangefragt.\xf5Wasserlassontrolle Braucht mit dem sauber, gehen, \xc3\xbcnschtichtsverl' +
    'ust EisentablettRamipril 5 Schwindel \xc3\x84rztin, beidseischlafeGelenkschGef\xc3\xbchl Labor.\xf5t' +
    'rinkt \xc3\xb6rmindann Besprechung.\xf5m\xc3\xb6glich, nur Durchblutung meindehaus\x83Metformin verb' +
    'unden.cm, Rand mmelfell uzierter Blutung anonyme \xf6x\x27Anruf HautausPraxis, R\xc3\xbcckruf ausges' +
    'tellt.\xf5zum Clearing eglichkeit \xc3\xbcdigkeit GliederschUltraschaeingeschrenspray.Bedarf Rachen ' +
    'helfen kender vorher anrufen. Termine bheitsgef\xc3\xbchl Vereinbarung.Verschlechtin beiden Jahren, ' +
    'Schultam ganzen n\xc3\xbcchtern KratzspurZeitnahe abgebrochinfektionBrustschFrauen\x1cAnonymer gerei' +
    'nigt \xf6lUltraschtrocken, Woche, an die bisher haus, kreiz morgens am geschwolltabnahme Familie Pat' +
    'ient auf der Asthma regelm3 x t\xc3\xa4glich.ausgebliebParacetamMandeln \xa4rksten.Operati\xc3\xa4um' +
    'e durch Ehrenamtliche.neurologisches orientiert, Sprunggelekann kaum \xa4hnen, SchDepressiUnterbaupr' +
    'azol rechts Labor mellitus Typ versicherung.Mitbehandlupr\xc3\xbcfen.\xf5Schnupfstrahlt schein arlie' +
    ' Kein weiterer viel trinken, Schilddr\xc3\xbcsean Zahn telefonischlimmancis \xc3\xa4nde rMo\xe2\x80' +
    '\x93Fr 9\xe2\x80\x9312 UhrBlutbild, Diabetes \x84\x19\x03\xe8\x19\x07\xd0\x03Fieber.Woche.\xf5sofort' +
    ' ische unten Dolmetscherin vorgesterFieber, Sprachmittlung Starke arztpraxis \xf6sBefund Verein nach' +
    'ts \xc3\xa4che Begleitung chfall Monatemg/dl.Bluthochdruck, Name iKontrollel\xc3\xa4ngerer \xc3\x9cb' +
    'elkeit Periode Lunge VorerkrankungClearing: SprechstunorganisieruntersucBefunde minique Rezept Ankun' +
    'ft in DeutschlanachreichTagen bei Bedarf, maximal 3 Bauch weich, einigen Allergie gImpfungbekannt.Ar' +
    'beit immer der Geburt des Schmerzmittel schmerzen, fUnklar\xc3\xb6chte Allgemeinzusta\xf6iUnbekanhVo' +
    'rsorgeWochenenBelastugestern Tagen, schlag Klagt unauffetwa noch \xc3\xa4nkt, stra\xc3\x9fe Praxis Z' +
    'ahnsch\x9ferhalb Tabletten atung atientin \xc3\xbcberw\xc3\xa4rWochen, Wochen. Zustand e. V.tzucker ' +
    '\xc3\xa4rztinperatur \xa4rkeren SchlafstMutter Z. n. f\xc3\xbcnf VorsteErbrechabwartDruckschmeDauerm' +
    'edikatiNotaufnah\xc3\xa4\xc3\x9fig TelefoUnklare Beschwerden, Tagen. \xc3\xb6sung.\xc3\xa4llig.zwei ' +
    'mitgegebvUnklare sechs \xc3\xbcckendrei Schein schluss mehreren Versichin die Ibuprofen \xc3\xa4llig' +
    'er schmerz Husten Woche wiederkommBitte \xc3\xb6tungvier Puls Medikamenvereinbagegen einem Fieber ' +
    '\xc3\xb6tet.druck \xc3\xa4chsteWunde Bauchschmersuchung beim Wiedervorst\xa4rztliche einer \xc3\x9cb' +
    'erweisuVerdacht auf \xc3\xb6ntgen \xc3\xb6tig\xc3\xb6tet, berichtklagt erung \xc3\xb6rungen heute ' +
    '\xc3\x9cbersetzu\xf6``\xf6`\xf5Nimmt Abkl\xc3\xa4rKranken\xc3\xbcndungf\xc3\xbcr kein SchwangerschaB' +
    'ehandluKeine nicht nach in der \xc3\xa4rung keine \xf5\x00\x00xTermin ellung \xf6``\xf6xmerzen \xf4' +
    '\x00\x00x\xc3\xbcber seit \x91\x82\x19\x07\x1b\x00\x00\x01',
);
