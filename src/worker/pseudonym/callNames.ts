/**
 * Rufnamen: given names and surnames from which the call name of a pseudonym is put together.
 *
 * Collected for this project. A practice calls the name out in a waiting room and writes it on prescriptions, so that
 * every name is plain and means nobody: no town of the region, no title, no well-known person, nothing comic, nothing
 * that says where somebody comes from, no surname that is a given name too.
 *
 * - **Shape**: a capital and small letters a–z, 3–9 letters, no umlaut, no ß.
 * - **Sound**: no two surnames and no two given names share a code of the Kölner Phonetik, differ in a single letter,
 *   or begin one another.
 * - **Number**: 512 surnames and 32 names in each list of given names. Powers of two, so that random bits draw evenly.
 */

const toNames = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Given names that women, men and everybody else carry in German. */
export const neutralGivenNames = toNames(`
Alex Bente Charlie Chris Dominique Eike Flo Folke Francis Friedel Gerrit Jona Kai Kersten Kim Leslie Lou Luca Maxi
Mika Mischa Nicola Noel Robin Sam Sandy Sascha Sidney Tomke Toni Uli Wanja
`);

export const feminineGivenNames = toNames(`
Astrid Barbara Bettina Birgit Charlotte Daniela Dorothea Edith Elisabeth Gabriele Ingrid Juliane Katharina Laura Lydia
Martina Melanie Monika Olivia Pauline Petra Ramona Regina Renate Sabine Silke Susanne Svenja Tamara Vanessa Wiebke
Wilma
`);

export const masculineGivenNames = toNames(`
Ansgar Benjamin Bernd Clemens Cornelius Dietmar Fabian Felix Gregor Harald Hartmut Heinrich Helmut Henning Holger
Jakob Joachim Konrad Lennart Lorenz Malte Markus Moritz Norbert Oliver Patrick Richard Roland Sebastian Thomas Tobias
Valentin
`);

export const surnames = toNames(`
Ackermann Ahlborn Ahlers Ahrens Albers Alfert Altmann Altmeyer Amsler Andresen Appel Asmussen Avermann Backhaus
Bahnsen Balke Ballmann Balster Balzer Bangert Banse Barkmann Bartels Barthel Bartling Basler Bauer Baumann Bechtel
Beckmann Behnke Behrendt Behrens Bender Benning Benthin Berger Berghaus Berling Bestmann Bethke Beutler Biehl Bieler
Billing Bindel Birk Blaschke Blattner Blohm Bode Bohn Bolte Borchers Bosse Brader Brandes Brandl Brehm Bresch Breuer
Breunig Brill Brinkmann Brodbeck Brunner Buchert Buchner Burghard Bussmann Carls Claasen Cordes Dahl Danner Debus
Decker Degner Dehne Deike Delling Derksen Detering Dettmann Dettmer Diekmann Diestel Dieterle Dillmann Dirks Distler
Dobler Dold Domke Dormann Dornbusch Drechsler Drees Drescher Dunker Ebeling Ebner Eckert Eder Eggers Ehlert Ehmke
Eiben Eichler Eisele Ellinger Elsner Enders Engelke Engler Erdmann Erler Esser Evers Fechner Fehling Felber Feldkamp
Feldmann Felten Fenske Fichtner Fiebig Fiedler Fink Flath Flemming Fliegner Flohr Folkers Forster Frahm Franke Franzen
Freese Frenzel Frerichs Fricke Fuchs Gabler Gassner Gebauer Gebhardt Gehrke Gehrmann Geiger Geisler Gelhaar Gellert
Gerber Gerken Gerlach Gerstner Giese Glaser Gorges Gossmann Grabner Grebe Greger Greiner Gremmel Griebel Grote
Grundmann Grunert Gundlach Haack Haas Haberl Hafner Hagedorn Hagemann Hamann Hannemann Hansen Harder Harling Hartje
Hartl Hartung Hausmann Haverkamp Hedrich Hehn Heidemann Heilmann Heinl Helbig Heller Helmke Helms Hendel Henschel
Herfurth Heuer Hilger Hinrichs Hinze Hofbauer Hoffmann Holtz Holzer Holzmann Hoppe Hornig Hornung Horstmann Huber Ihde
Imhof Ingwersen Irmer Isermann Jacobsen Jander Jeske Joppich Juhl Jungmann Kaden Kampe Kattner Kaufmann Kaul Keck
Kehrer Kellner Kemper Kempf Kern Kersting Ketterer Kielmann Kienast Kienle Kiesling Kirchhoff Kirsch Kirst Kissel
Klaiber Klatt Klemm Klinger Klink Kloss Knaak Knauer Kobus Kolb Koopmann Kopp Korff Kortmann Kreft Kretzer Krings
Krogmann Kroll Kuhn Kunkel Kunze Kupke Laabs Landmann Lanfer Lange Langner Laubach Lechler Lehmann Lehnert Lehr
Leibold Leitner Lemmer Lengert Lentz Lepper Leser Lessmann Leube Liebert Liedtke Liesegang Lohse Loock Lucht Luckner
Lungwitz Luttmann Machner Mahlmann Mahnke Mahr Manz Marquardt Marschner Martens Mattern Maurer Mecke Meffert Mehler
Mehring Meinel Meinert Meissner Melcher Melzer Menges Mensing Menzel Mersch Merten Methner Mischke Molitor Moosmann
Morlock Moser Mundt Nadler Naue Nehls Nestler Neubauer Neubert Neumann Neumeier Nickisch Niehaus Niehoff Nissen Noll
Nordmann Ohlsen Opitz Oppermann Ortner Osterloh Ostermann Overbeck Paschke Paulsen Peschel Petersen Petzold Pfeifer
Pfister Pieper Pohlers Porst Prechtl Preller Proske Raabe Raddatz Radtke Rahn Raible Raith Rapke Reber Rehbein Reichel
Reichmann Reil Reimann Reimers Reimold Reinecke Reiter Renken Renner Rentsch Retzlaff Richartz Rieck Riedel Ries
Rittner Rohleder Rohloff Rolke Rottmann Ruhland Sahm Sailer Salzmann Sanders Sasse Sattler Sauter Schaal Schack Schaub
Scheffler Schemmel Schenk Scherer Schilling Schindler Schirmer Schlosser Schmied Schmitz Schneider Schober Schrader
Schramm Schranz Schreiber Schroth Schuhmann Schurig Schurr Schuster Schwaiger Schwinn Seeger Seibel Seibert Seidl
Sellmann Semmler Senft Seyfarth Siebold Siegert Sievers Spengler Spieker Spielmann Spindler Spohn Sporer Spranger
Staab Staack Stabel Stadler Stahlke Stallmann Staudt Steffens Stegmann Steiger Steinhoff Steinke Steinmann Stelter
Stemmer Stender Stengel Stettner Stieber Stiegler Stolte Strassner Strecker Strehl Strobel Strohm Stroth Struve
Teichert Tewes Theis Thelen Thiemann Thode Thomsen Traub Trautmann Treiber Uhlig Volkmann Vollmer Volz Voss Walch
Weidner Weigand Weigel Weinhold Welker Wenger Wentzel Weseloh Weyer Wicke Wiechmann Wiedemann Wiemann Wieser Wilken
Willems Winkler Witte Wittig Wolter Wrede Zenker Ziegler Ziemer
`);
