/**
 * Wortliste der Passphrasen: 2,048 German nouns, written down for this project and copied from no other list.
 *
 * Everyday things that every German speaker knows and spells in one way. Rules, each held by a test:
 *
 * - lower case, a–z only (no ä, ö, ü, ß), 3–8 letters, sorted, unique;
 * - no word begins another, so that words typed without a space can still be told apart;
 * - any two words differ in more than one letter, so that a slip of a finger never makes another word.
 *
 * No names, and nothing that hurts, frightens or points at illness, belief, politics, flight or authority.
 *
 * **Units**: 11 bits a word, as long as words are drawn evenly; five words are 55 bits.
 */
const list = `
abakus abend abfall abflug abfluss ablage absatz abteil abwasch abwasser abzweig achse achtel ackerbau ackerweg adler
adresse agave ahorn akazie akku akrobat albatros album allee almdorf almhof almrose almwiese alpaka alphorn altbau
altglas altstadt alufolie amboss amphore amsel ananas anbau anemone angel angler anker ankunft anlasser anorak
anstrich antenne antilope anzug apfeleis apfelhof apfelmus apfeltee apparat applaus aprikose aquarell aquarium archiv
arena arie arkade armband armlehne armreif armstuhl aroma asphalt aspik asteroid astgabel atelier atlas atoll attrappe
auenwald auerhahn aufbau aufgabe aufguss auflauf aufzug aula ausfahrt ausflug ausguck aushang auslage auspuff aussicht
autobahn autobus autohaus autohof autokino automat autositz axt azalee babybett bachbett bachlauf bachrand bachsteg
bachufer backform backhaus backhefe backobst backofen backteig backware badeente badehaus badehose badeofen badesalz
badesee badesteg badetag badetuch bagger baguette bahndamm bahnhof bahnnetz bahnuhr balkon ballen ballett ballnetz
ballsaal bambus banane banjo bankett barkasse barsch bart basalt bastelei bastler batterie bauer baugrube bauhelm
bauhof bauholz bauklotz baukran baumast baumbank baumfarn baumharz baumhaus baumpilz bauplan bauplatz bausatz baustein
baustoff bauwagen bauwerk bauzaun beamer becher becken beete begonie beil bergbach bergbahn bergdorf bergfest berghang
berghaus berghof bergkamm bergland bergluft bergmann bergpfad bergsee bergtal bergtour bergwald bergweg bergwelt
bergwerk besen besteck beton bettchen bettrost bettsofa bettzeug beutel biber biene bikini bild billard binse birke
birkhahn birnbaum biskuit bison bistro blatt blauwal blazer blech blende blinker blitz block blume boccia bogen bohne
bohrer bohrkopf bohrloch bohrturm boiler bolzen bommel bonbon bongo bonsai bord borste bottich bouillon bowling brache
braten bratfett bratling bratofen brause bremse brett brezel brief brikett brise brokat bronze brosche brotdose
brotform brotkorn brotlaib brotmehl brotteig brottopf brotzeit brunch brunnen buche buchfink bude bugwelle bumerang
bungalow buntglas busch buslinie busreise bussard bustour butter camping cape carport cello cembalo chalet chor chrom
clown cockpit comic computer couch curry dachluke dachraum dachzelt dackel dahlie damast dampfbad dampfer dampflok
dattel daumen daune deckbett deichsel deichweg delta dessert diadem diagramm diamant dickicht diele dill dinkel diplom
dirigent dirndl diskus distel docht dock dohle domino dompfaff dompteur donner dorade dorfbach dorffest dorfrand
dorftanz dorfweg dorn dorsch dose drachen draht drehbank dreieck dreirad dromedar droschke drossel drucker duett duft
dunst duschbad dusche dutzend dynamo ebbe ebene ebenholz eber echo eckball eckbank ecke eckhaus eckregal ecksofa
eckstein ecktisch eckturm edelholz efeutopf efeuwand egge eichhorn eichwald eidechse eierkorb eieruhr eigelb eiland
eilbrief eimer einband einfahrt eingang einkauf einrad eintopf eisbahn eisberg eisblock eisblume eisdecke eisdiele
eisen eisfach eisfeld eisfuchs eishalle eiskanal eiskelle eiskugel eislauf eisloch eismeer eisregen eisschuh eisstock
eistanz eistee eistorte eistruhe eisvogel eiswagen eiswolke eiszeit elch elefant elfmeter ellipse elster emu endivie
enkel enterich enzian erbse erdapfel erdball erdbeere erdboden erde erdkabel erdkern erdkugel erdloch erdnuss erdreich
erker ernte erpel erz esche esel espe essecke essig esstisch estragon estrich etage etikett etui eule fabrik fach
faden fagott fahrbahn fahrer fahrgast fahrplan fahrrad fahrzeug falafel falke fallobst faltbett faltboot faltbox
faltdach faltrad fanfare fangnetz farbband farbe farbfilm farbton farbtopf farbtube farn fasan faser fass faultier
federboa feile feldbach feldbett feldgras feldhase feldmaus feldmohn feldrand feldrose feldweg felge fell felsbild
felsen felsgrat felstor felswand fenchel fenster ferien ferkel fernbus fernglas fernrohr festland festmahl festsaal
festtag festzelt feuerrad fibel fichte filet filmdose filmfest filmsaal filter filzhut fink fischer fjord flachs
flakon flamingo flamme flanell flasche flaum flechte fleck fleisch flicken flieder fliese flitter florist flosse
flotte flugbahn flugfeld fluggast flugplan flugsand flugzeug flur fluss fohlen folie forelle forst fossil foxtrott
frachter frack fransen freesie freibad freizeit fresko frisur frosch frucht fuchsbau fuge funke funkturm funkuhr
funzel furche furnier futon futteral gabel galaxie galerie gans garage gardine garnele garten gasse gatter gaukler
gazelle gebell gebirge gecko gedeck gefieder geflecht gehege gehsteig gehweg geier geige gelatine geldbaum gelee
gepard geranie gerbera gerste gesang geschenk geschirr gestein gestell getreide getriebe gewand gewebe geweih gewicht
gewinde gewitter giebel giersch gimpel ginster gipfel gipsform gipswand giraffe girlande gischt gitarre gladiole glanz
glasdach glashaus glaskrug glasrohr glasur glasvase glaswand glatteis gleis gleiter glimmer globus glocke glut gockel
goldkorn goldmine goldrand goldring gondel gong graben granit grashalm grasland gratin graubrot graugans graupel
griffel groschen grotte grube gulasch gully gummi gurke gurt haarband haarnetz haarreif habicht hafentor hafer hagel
haifisch hain halbmond halde halfter hallig halma halsband halstuch hammer hamster handball handkorb handlauf handtuch
handwerk handy hangar hantel harfe harlekin harz hasenbau hasenohr haspel haube hausboot hausdach hausecke hausflur
haushalt haushund hausmaus haustier haustor hauswand hebel hecht heckrose hefebrot hefeteig hefezopf heft heilbutt
heizofen heizung helium helm hengst henne herberge herbst herd hering hermelin heuboden heuduft heuernte heugabel
heuwagen heuwiese hibiskus himbeere himmel hirsch hirse hitze hochalm hochbeet hochhaus hochland hochmoor hochofen
hochrad hochsee hochsitz hochtal hochwald hochzeit hockey hoffest hofhund hofkatze hofladen hoftor hohlweg holunder
holzaxt holzbank holzbau holzboot holzbude holzdach holzente holzfass holzhaus holzherd holzkeil holzleim holzofen
holzrad holzring holzspan holzstab holzsteg holztor holztrog holzwand holzwurm holzzaun honig hopfen horizont hornisse
hornvieh hotel hufeisen hufnagel huhn humpen humus hund hupe husky hutfeder hutladen hutnadel hutrand hydrant igel
iltis imbiss imker ingwer innenhof insekt insel internet isomatte jackett jahrbuch jeans jolle jongleur jukebox
jungtier jurte jutesack juwel kabeljau kabine kachel kaffee kahn kaiman kajak kakadu kakao kaktus kalb kalender
kaltluft kamel kamera kamille kamin kamm kanal kandis kanister kanon kante kantholz kantine kanu kapitel kapuze
karaffe karate kardamom karibu karo karpfen karren kartei karton kaskade kassette kastanie kastell kasten katalog
katapult kater katze kaufhaus kaugummi kauz kaviar kefir keimling keks kelle kellner keramik kern kerze kette keyboard
kiebitz kiesbank kiesbeet kiesel kiesufer kiesweg kimono kinofilm kinosaal kiosk kipper kirmes kirsche kissen kittel
kitz kiwi kladde klammer klamotte klappbox klapprad klavier kleber klecks klee kleid kleinbus kleister klemme klempner
klinke klippe klops klotz knauf knete knolle knopf knospe knoten koala kobalt kobra kochbuch kochherd kochsalz
kochtopf koffer kogge kohlfeld kohlkopf kohlrabi koje kokon kolben kolibri kolkrabe kombi komet kommode kompass
kompott konditor konfekt konfetti konserve konsole konzert kopfball kopie korb kordel korinthe korken kormoran
kornbrot kornfeld kornhaus kornsack kosmetik krabbe kragen krake kralle kranich kranz krapfen kraut krawatte kreide
kreis krempe kresse kreuzung krill kringel kristall krokant krokette krokodil krokus krone krug krume kruste kuchen
kuckuck kufe kugel kuhfell kuhhaut kuhherde kuhhorn kuhle kuhmilch kuhstall kuhweide kulisse kupfer kuppel kupplung
kurbel kurhaus kurier kurpark kurve kutsche ladung lagune laken lama lamelle laminat lampe lampion landbrot landgut
landhaus landluft landwirt languste lappen laptop larve lasagne lasso laterne latzhose laubbaum laubdach laubgang
laubwald laubwerk lauch laufband laufhose laufrad laufsteg laute lavendel lawine lederhut leguan lehmhaus lehmputz
lehmwand lehne lehrbuch lehrer leim leinen leinsaat leinwand leiste lenker lenkrad leopard lesebuch leseecke lesesaal
leuchter lexikon libelle lichthof lichtung lied liguster lilie limette limonade limone linde lineal locher loden
logbuch loggia loipe lorbeer losbude lotus luchs luftbett luftloch luftpost luftzug luke lupine lurch lutscher magazin
magma magnet magnolie mahagoni maibaum maisbrei maisbrot maisfeld maiskorn maismehl majoran makrele malbuch malerei
malstift malve malz mammut mandel manege mangold mansarde mappe marabu maracuja marder marinade markise markt marmor
marone marzipan maschine maske mastbaum mastkorb matjes matratze matrose matsch maulwurf maurer maus medaille meerenge
meersalz mehlsack mehlsieb mehltopf meise melasse melodie melone messer messing metall meteor metronom metzger mikado
milchbar milcheis milchkuh milchtee mimose mineral minigolf minute minze mittag mixer modell mofa mohair mohnfeld
mohnkorn mokassin mokka molke mond monitor monokel monsun monteur moorbad moorhuhn moorsee moos moped mopp morchel
morgen mosaik moskito motor motte muffin mulch mulde murmel muschel museum musik muskat muster myrte nachbar nachtbus
nachtzug nadel nagetier naht napf narwal narzisse nashorn nektar nelke nessel nest netz neubau neumond nickel nilpferd
nische nordpol notiz nussbaum nussbrot nussecke nusseis nusskern nutria obelisk oberdeck oberhemd oboe obstbau obsthof
obstkorb obstsaft ocker ofenbank ofenrohr ofenrost ohrring ohrwurm okapi oktett oleander olive omnibus opal operette
orange orchidee ordner orgel orkan ostwind otter overall ozean ozelot packesel paddel paket palast palette palme panda
panorama papagei papaya papier pappel papphut pappnase paprika paraffin parka parkbank parkdeck parkett parkhaus
parkuhr parkweg parmesan partitur passage pasta pastete pause pavillon pedal pelikan pelzhut pendel pergola perle
perlhuhn pesto petunie pfahl pfanne pfau pfeffer pfeil pferd pfirsich pflanze pflaume pflock pflug pfosten pfote
pfropfen pianist piano picknick pier pilot pilzkorb pilzwald piment pinguin pinie pinnwand pinscher pipette pirol
pistazie piste pizza plakat planet planke platane platin platte platz plunder podest podium pokal poker polka pollen
pomelo pommes pony popcorn porree portal posaune postauto postbote poster postfach posthorn postsack postzug pottwal
praline primel prisma profil prospekt pudding pudel puffer pulli pullover pult pumpe punkt purpur putzmopp putztuch
puzzle pyjama pyramide quader quadrat quark quartett quaste quelle quintett quirl quitte quiz radar radhelm radio
radius radkappe radpumpe radsport radtour radweg rahm rakete rallye ranke ranzen raps rapunzel rasen rasierer rassel
raster rasthaus rasthof ratsche rattan raupe raureif ravioli rebe rebhuhn rebstock rechen rechteck regal regatta
regenhut regentag rehbock rehkitz reifen reihe reisbrei reisebus reisig reiskorn reismehl reitbahn reiter reithelm
reithof reithose reitweg reklame rennbahn rennmaus rennrad rentier reptil rettich reuse riegel riff rikscha rille
ringbuch ringer ringheft rinne rinnsal risotto robbe robinie roboter rocksaum rodel roggen rohkost rohmilch rohseide
rohwolle roller rollfeld rosette rosine rosmarin rost rotauge rotbuche rotfuchs rotklee rotkohl rotkraut rotwild
roulade rubin rucksack ruder rugby ruhebank ruine rumba rummel runde rundholz rundweg saatfeld saatgut saatkorn
sachbuch safari safran saftglas sahne sakko salami salat salbei salon salto salzbrot salzfass salzkeks salzkorn
salzlake salzsee salzteig samba samen sammler samowar samt sandale sandbad sandbank sandburg sandkorn sandsack
sandwich satellit satin sattler sauna saurier savanne scanner schach schaf schakal schalter schatten schauer schaukel
schaum scheibe scheit schemel schere scheune schiefer schiene schiff schild schimmel schindel schirm schlange schlauch
schlehe schleier schleife schleuse schlips schloss schlucht schmalz schmied schmuck schnabel schnalle schnecke schnee
schneise schnitte schnur scholle schonung schote schotter schrank schraube schrott schuh schulbus schule schulhof
schultag schultor schulweg schuppen schuster schwalbe schwan schwarm schwefel schwinge seeaal seeadler seebad seeblick
seebrise seefahrt seefisch seegang seegras seegurke seehafen seehund seeigel seekarte seekuh seelachs seeluft seemann
seemeile seeotter seepferd seereise seerobbe seerose seesack seestern seeufer seevogel seeweg seewind seezunge segel
segler seife seilbahn seiltanz sekunde sellerie semmel sender senfglas senfkorn senftopf sense serenade sesam setzling
sieb signal silber silikon silo sims sirup sisal sittich sitzbad sitzbank sitzecke sitzsack skala skat skizze skorpion
skulptur slipper smaragd smoking sneaker socke soda softeis sombrero sommer sonate sonne sopran souvenir spachtel
spagat spalier span sparbuch spardose spargel sparren spatel spatz specht speiche sperber sperling spiegel spieler
spieluhr spinat spind spinne spinnrad spirale spitzer sportler sportrad sportuhr spray sprosse sprotte sprudel spule
stachel stadion stadtbad stadtbus stadttor stall stamm stampfer standuhr stange stativ statue staub staudamm staude
stausee steak stecker steg stehpult steingut steinweg stelze stempel steppe sterne stiefel stiege stier stoff stola
stollen stoppel stoppuhr storch strand strauch streifen streusel strohhut strom strumpf stufe stuhl stulle stunde
sturm sumpf suppe tablett tacker tafel taft tagebuch taifun taiga taler tandem tango tank tanne tanzfest tanzpaar
tanzsaal tanztee tapete tapir tasche tastatur taste taucher taxi teddy teebaum teedose teeglas teehaus teekanne
teelicht teesieb teestube teetasse teetisch teetopf teewagen teich teig telefon teleskop teller tennis tenor teppich
terrasse terrier terrine theater theke thymian ticket tiefland tiefsee tierbild tierbuch tierfell tierfilm tierheim
tierpark tierspur tierwelt tiger tinte tischler tischuhr titan toast tofu toilette tomate tonband tonfigur tonkrug
tonspur tontopf tonvase topas torbogen torf tornado torraum torte torwand torwart traber trafo traktor traube traum
trecker treibeis trense treppe tresen tresor tretboot triangel trichter trikot trio trockner trog trommel trompete
tropfen truhe truthahn tuba tuch tukan tulpe tundra tunika tunnel turbine turmuhr turner turnfest turnhemd turnhose
turnsaal tweed uferpfad uferweg uhrfeder uhrglas uhrkette uhrturm uhrwerk ukulele ulme umschlag umweg unkraut urlaub
urwald vakuum vanille vase veilchen ventil veranda viehzaun viereck vignette villa violine viper vitrine vogelbad
vogelei vokabel vollbad vollbart vollkorn vollmond vordach vorhang vorleger vorrat vorstadt vulkan waage wabe wachs
waffel wagen waldbach waldbad waldfest waldhorn waldkauz waldlauf waldluft waldmaus waldmoos waldpfad waldpilz
waldrand waldsaum waldsee waldweg walfisch walnuss walross walze wandbild wanderer wanduhr waran waschtag wasser watte
weberei webstuhl wecker wedel weg weiche weide weiher weinberg weizen welpe weltall weltraum werft werkbank werkraum
werkzeug weste westwind wetter wicke widder wiese wildente wildgans wildhase wildhund wildnis wildpark wildreis
wildtier wimper windel windrad windrose winter wippe wirbel wirsing wisent woche wohnhaus wohnturm wohnung wok wolf
wollgarn wollhose wollhut wollkorb wollrock wollsack wombat wurm wurst wurzel zacke zahnrad zander zange zapfen
zauberer zaumzeug zaun zebra zeder zeichen zeiger zeitung zeltbahn zeltdach zeltseil zelttuch zement zettel zicklein
zickzack ziege zierband zierbaum ziergras zikade zimmer zimt zinnie zinnkrug zirkel zirkus zisterne zither zitrone zoo
zopf zuber zucchini zucker zugpferd zugvogel zweig zwieback zwiebel zwirn zylinder zypresse
`;

let words: readonly string[] | undefined;

/** The list, sorted. Split at the first call: most starts unlock with a passphrase and never need a word. */
export const passphraseWords = (): readonly string[] => {
  words ??= list.trim().split(/\s+/);
  return words;
};
