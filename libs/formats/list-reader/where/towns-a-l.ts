/**
 * The towns and villages of the first half of the municipalities (2025): `Municipality: town, town`.
 * A town with the name of its municipality is left out, unless ` *` says that there is none of that name.
 * Names are those of the public address register (BAG), with Frisian or Dutch second names and a few
 * places that people write as a town though the register does not know them.
 */
export const townsAtoL = `
's-Gravenhage: Den Haag, Loosduinen, Scheveningen
's-Hertogenbosch: Den Bosch, Empel, Engelen, Nuland, Rosmalen, Vinkel
Aa en Hunze *: Amen, Anderen, Anloo, Annen, Annerveenschekanaal, Balloo, Balloërveld, Deurze, Eext, Eexterveen, Eexterveenschekanaal, Eexterzandvoort, Ekehaar, Eldersloo, Eleveld, Gasselte, Gasselternijveen, Gasselternijveenschemond, Gasteren, Geelbroek, Gieten, Gieterveen, Grolloo, Marwijksoord, Nieuw Annerveen, Nieuwediep, Nijlande, Nooitgedacht, Oud Annerveen, Papenvoort, Rolde, Schipborg, Schoonloo, Spijkerboor, Vredenheim
Aalsmeer: Kudelstaart
Aalten: Bredevoort, De Heurne, Dinxperlo
Achtkarspelen *: Augustinusga, Boelenslaan, Boelensloane, Buitenpost, Bûtenpost, De Harkema, Droegeham, Drogeham, Gerkeskleaster, Gerkesklooster, Harkema, Koatstertille, Kootstertille, Strobos, Stroobos, Stynsgea, Surhuisterveen, Surhuizum, Surhuzum, Surhústerfean, Twijzel, Twijzelerheide, Twizel, Twizelerheide
Alblasserdam
Albrandswaard *: Poortugaal, Portland, Rhoon, Rotterdam-Albrandswaard
Alkmaar: De Rijp, Driehuizen, Graft, Grootschermer, Koedijk, Markenbinnen, Noordeinde, Oost-Graftdijk, Oterleek, Oudorp, Schermerhorn, Starnmeer, Stompetoren, Ursem gem. S, West-Graftdijk, Zuidschermer
Almelo: Aadorp, Bornerbroek
Almere: Almere Buiten, Almere Haven, Almere Hout, Almere Poort, Almere Stad
Alphen aan den Rijn: Aarlanderveen, Benthuizen, Boskoop, Hazerswoude-Dorp, Hazerswoude-Rijndijk, Koudekerk aan den Rijn, Zwammerdam
Alphen-Chaam *: Alphen, Bavel AC, Chaam, Galder, Strijbeek, Ulvenhout AC
Altena *: Almkerk, Andel, Babyloniënbroek, Drongelen, Dussen, Eethen, Genderen, Giessen, Hank, Meeuwen, Nieuwendijk, Rijswijk, Sleeuwijk, Uitwijk, Veen, Waardhuizen, Werkendam, Wijk en Aalburg, Woudrichem
Ameland *: Ballum, Bueren, Buren, Hollum, Nes
Amersfoort: Hoogland, Hooglanderveen, Stoutenburg Noord
Amstelveen
Amsterdam: Weesp
Apeldoorn: Beekbergen, Beemte Broekland, Hoenderloo, Hoog Soeren, Klarenbeek, Lieren, Loenen, Radio Kootwijk, Uddel, Ugchelen, Wenum Wiesel
Arnhem
Assen: Kloosterveen, Loon, Rhee, Ter Aard, Ubbena, Zeijerveen, Zeijerveld
Asten: Heusden, Ommel
Baarle-Nassau: Castelre, Ulicoten
Baarn: Lage Vuursche
Barendrecht: Smitshoek
Barneveld: Achterveld, De Glind, Garderen, Kootwijk, Kootwijkerbroek, Stroe, Terschuur, Voorthuizen, Zwartebroek
Beek (L.): Maastricht-Airport, Spaubeek
Beekdaelen *: Amstenrade, Bingelrade, Doenrade, Hulsberg, Jabeek, Merkelbeek, Nuth, Oirsbeek, Puth, Schimmert, Schinnen, Schinveld, Sweikhuizen, Wijnandsrade
Beesel: Reuver
Berg en Dal: Beek, Erlecom, Groesbeek, Heilig Landstichting, Kekerdom, Leuth, Millingen aan de Rijn, Ooij, Persingen, Ubbergen
Bergeijk: Luyksgestel, Riethoven, Westerhoven
Bergen (L.): Afferden, Siebengewald, Well, Wellerlooi
Bergen (NH.): Bergen aan Zee, Egmond aan Zee, Egmond aan den Hoef, Egmond-Binnen, Groet, Schoorl
Bergen op Zoom: Halsteren, Lepelstraat
Berkelland *: Beltrum, Borculo, Eibergen, Geesteren, Gelselaar, Haarlo, Neede, Rekken, Rietmolen, Ruurlo
Bernheze *: Heesch, Heeswijk-Dinther, Loosbroek, Nistelrode, Vinkel, Vorstenbosch
Best
Beuningen: Ewijk, Weurt, Winssen
Beverwijk: Wijk aan Zee
Bladel: Casteren, Hapert, Hoogeloon, Netersel
Blaricum
Bloemendaal: Aerdenhout, Bennebroek, Overveen, Vogelenzang
Bodegraven-Reeuwijk *: Bodegraven, Driebruggen, Nieuwerbrug aan den Rijn, Reeuwijk, Waarder
Boekel: Venhorst
Borger-Odoorn *: 1e Exloërmond, 2e Exloërmond, 2e Valthermond, Borger, Bronneger, Bronnegerveen, Buinen, Buinerveen, Drouwen, Drouwenermond, Drouwenerveen, Ees, Eesergroen, Eeserveen, Ellertshaar, Exloo, Exloërveen, Klijndijk, Nieuw-Buinen, Odoorn, Odoornerveen, Valthe, Valthermond, Westdorp, Zandberg
Borne: Hertme, Zenderen
Borsele *: 's-Gravenpolder, 's-Heer Abtskerke, 's-Heerenhoek, Baarland, Borssele, Driewegen, Ellewoutsdijk, Heinkenszand, Hoedekenskerke, Kwadendamme, Lewedorp, Nieuwdorp, Nisse, Oudelande, Ovezande
Boxtel: Esch, Liempde
Breda: Bavel, Prinsenbeek, Teteringen, Ulvenhout
Bronckhorst *: Baak, Bronkhorst, Drempt, Halle, Hengelo, Hoog-Keppel, Hummelo, Keijenborg, Laag-Keppel, Olburgen, Rha, Steenderen, Toldijk, Vierakker, Vorden, Wichmond, Zelhem
Brummen: Eerbeek, Empe, Hall, Leuvenheim, Tonden
Brunssum
Bunnik: Odijk, Werkhoven
Bunschoten *: Bunschoten-Spakenburg, Eemdijk
Buren: Asch, Beusichem, Buurmalsen, Eck en Wiel, Erichem, Ingen, Kapel-Avezaath, Kerk-Avezaath, Lienden, Maurik, Ommeren, Ravenswaaij, Rijswijk, Zoelen, Zoelmond
Capelle aan den IJssel
Castricum: Akersloot, Limmen, de Woude
Coevorden: 't Haantje, Aalden, Benneveld, Dalen, Dalerpeel, Dalerveen, De Kiel, Diphoorn, Erm, Gees, Geesbrug, Holsloot, Meppen, Nieuwlande Coevorden, Noord-Sleen, Oosterhesselen, Schoonoord, Sleen, Stieltjeskanaal, Wachtum, Wezup, Wezuperbrug, Zweeloo, Zwinderen
Cranendonck *: Budel, Budel-Dorplein, Budel-Schoot, Gastel, Maarheeze, Soerendonk
Culemborg
Dalfsen: Lemelerveld, Nieuwleusen
Dantumadiel *: Broeksterwoude, Broeksterwâld, Damwoude, Damwâld, De Falom, De Valom, De Westereen, Driesum, Driezum, Feanwâlden, Readtsjerk, Rinsumageast, Rinsumageest, Roodkerk, Sibrandahûs, Sijbrandahuis, Veenwouden, Wouterswoude, Wâlterswâld
De Bilt: Bilthoven, Groenekan, Hollandsche Rading, Maartensdijk, Westbroek
De Fryske Marren *: Akmarijp, Alde Ouwer, Aldegea, Aldehaske, Aldemardum, Bakhuizen, Bakhúzen, Balk, Bantega, Bantegea, Boarnsweach, Boornzwaag, Broek, De Jouwer, De Lemmer, Delfstrahuizen, Dijken, Diken, Doniaga, Dunegea, Eagmaryp, Ealahúzen, Eastersee, Echten, Echtenerbrug, Eesterga, Elahuizen, Follega, Follegea, Goaiïngaryp, Goingarijp, Harich, Haskerhoarne, Haskerhorne, Idskenhuizen, Jiskenhuzen, Jistergea, Joure, Kolderwolde, Kolderwâlde, Langwar, Langweer, Legemar, Legemeer, Lemmer, Mirns, Murns, Nijehaske, Nijemardum, Nijemirdum, Oldeouwer, Oosterzee, Oudega, Oudehaske, Oudemirdum, Ousterhaule, Ousternijegea, Ouwster-Nijega, Ouwsterhaule, Reahel, Riis, Rijs, Rohel, Rotstergaast, Rotstergast, Rotsterhaule, Rottum, Ruigahuizen, Rûgehúzen, Scharsterbrug, Sint Jansgea, Sint Nicolaasga, Sint Nyk, Sintjohannesga, Skarsterbrêge, Sleat, Sloten, Sniksweach, Snikzwaag, Sondel, Terherne, Terhorne, Terkaple, Teroele, Tjerkgaast, Tsjerkgaast, Vegelinsoard, Vegelinsoord, Wijckel, Wikel, Ychten, Ychtenbrêge
De Ronde Venen *: Abcoude, Amstelhoek, Baambrugge, Mijdrecht, Vinkeveen, Waverveen, Wilnis, de Hoef
De Wolden *: Alteveer, Ansen, Drogteropslagen, Echten, Eursinge, Kerkenveld, Koekange, Linde, Ruinen, Ruinerwold, Veeningen, Zuidwolde, de Wijk
Delft
Den Helder: Huisduinen, Julianadorp
Deurne: Helenaveen, Liessel, Neerkant, Vlierden
Deventer: Bathmen, Colmschate, Diepenveen, Lettele, Okkenbroek, Schalkhaar
Diemen
Dijk en Waard *: Broek op Langedijk, Heerhugowaard, Koedijk, Noord-Scharwoude, Oudkarspel, Sint Pancras, Zuid-Scharwoude
Dinkelland *: Agelo, Denekamp, Deurningen, Lattrop-Breklenkamp, Nutter, Ootmarsum, Oud Ootmarsum, Rossum, Saasveld, Tilligte, Weerselo
Doesburg
Doetinchem: Gaanderen, Wehl
Dongen: 's Gravenmoer
Dordrecht
Drechterland *: Hem, Hoogkarspel, Oosterblokker, Oosterleek, Schellinkhout, Venhuizen, Westwoud, Wijdenes
Drimmelen: Hooge Zwaluwe, Lage Zwaluwe, Made, Terheijden, Wagenberg, Zevenbergschen Hoek
Dronten: Biddinghuizen, Swifterbant
Druten: Afferden, Deest, Horssen, Puiflijk
Duiven: Groessen, Loo
Echt-Susteren *: Echt, Koningsbosch, Maria Hoop, Nieuwstadt, Roosteren, Sint Joost, Susteren
Edam-Volendam *: Beets, Edam, Hobrede, Kwadijk, Middelie, Oosthuizen, Purmer, Schardam, Volendam, Warder
Ede: Bennekom, De Klomp, Deelen, Ederveen, Harskamp, Hoenderloo, Lunteren, Otterlo, Wekerom
Eemnes
Eemsdelta *: 't Zandt, Appingedam, Bierum, Borgsweer, Delfzijl, Eenum, Farmsum, Garrelsweer, Garsthuizen, Godlinze, Holwierde, Huizinge, Krewerd, Leermens, Loppersum, Losdorp, Meedhuizen, Middelstum, Oosterwijtwerd, Spijk, Startenhuizen, Stedum, Termunten, Termunterzijl, Toornwerd, Wagenborgen, Westeremden, Westerwijtwerd, Wirdum, Woldendorp, Zeerijp, Zijldijk
Eersel: Duizel, Knegsel, Steensel, Vessem, Wintelre
Eijsden-Margraten *: Banholt, Bemelen, Cadier en Keer, Eckelrade, Eijsden, Gronsveld, Margraten, Mheer, Noorbeek, Scheulder, Sint Geertruid
Eindhoven
Elburg: 't Harde, Doornspijk
Emmen: Barger-Compascuum, Emmer-Compascuum, Erica, Klazienaveen, Klazienaveen-Noord, Nieuw-Amsterdam, Nieuw-Dordrecht, Nieuw-Schoonebeek, Nieuw-Weerdinge, Roswinkel, Schoonebeek, Veenoord, Weiteveen, Zandpol, Zwartemeer
Enkhuizen
Enschede
Epe: Emst, Oene, Vaassen
Ermelo
Etten-Leur
Geertruidenberg: Raamsdonk, Raamsdonksveer
Geldrop-Mierlo *: Geldrop, Mierlo
Gemert-Bakel *: Bakel, De Mortel, De Rips, Elsendorp, Gemert, Handel, Milheeze
Gennep: Heijen, Milsbeek, Ottersum, Ven-Zelderheide
Gilze en Rijen *: Gilze, Hulten, Molenschot, Rijen
Goeree-Overflakkee *: Achthuizen, Den Bommel, Dirksland, Goedereede, Herkingen, Melissant, Middelharnis, Nieuwe-Tonge, Ooltgensplaat, Ouddorp, Oude-Tonge, Sommelsdijk, Stad aan 't Haringvliet, Stellendam
Goes: 's-Heer Arendskerke, 's-Heer Hendrikskinderen, Kattendijke, Kloetinge, Wilhelminadorp, Wolphaartsdijk
Goirle: Riel
Gooise Meren *: Bussum, Muiden, Muiderberg, Naarden
Gorinchem: Dalem
Gouda
Groningen: Garmerwolde, Glimmen, Haren, Harkstede GN, Lageland GN, Lellens, Lewenborg, Meerstad, Noordlaren, Onnen, Sint Annen, Ten Boer, Ten Post, Thesinge, Winneweer, Woltersum
Gulpen-Wittem *: Beutenaken, Elkenrade, Epen, Eys, Gulpen, Heijenrath, Ingber, Mechelen, Reijmerstok, Slenaken, Wijlre, Wittem
Haaksbergen
Haarlem: Spaarndam gem. Haarlem
Haarlemmermeer *: Aalsmeerderbrug, Abbenes, Badhoevedorp, Beinsdorp, Boesingheliede, Buitenkaag, Burgerveen, Cruquius, Haarlemmerliede, Halfweg, Hoofddorp, Leimuiderbrug, Lijnden, Lisserbroek, Nieuw-Vennep, Oude Meer, Rijsenhout, Rozenburg, Schiphol, Schiphol-Rijk, Spaarndam, Vijfhuizen, Weteringbrug, Zwaanshoek, Zwanenburg
Halderberge *: Bosschenhoofd, Hoeven, Oud Gastel, Oudenbosch, Stampersgat
Hardenberg: Ane, Anerveen, Anevelde, Balkbrug, Bergentheim, Brucht, Bruchterveld, Collendoorn, De Krim, Dedemsvaart, Den Velde, Diffelen, Gramsbergen, Heemserveen, Holtheme, Holthone, Hoogenweg, Kloosterhaar, Loozen, Lutten, Mariënberg, Radewijk, Rheeze, Rheezerveen, Schuinesloot, Sibculo, Slagharen, Venebrugge
Harderwijk: Hierden
Hardinxveld-Giessendam
Harlingen: Harns, Midlum, Mullum, Wijnaldum, Winaem
Hattem
Heemskerk
Heemstede
Heerde: Veessen, Vorchten, Wapenveld
Heerenveen: (It) Oranjewâld, Akkrum, Aldeboarn, Aldhoarne, Aldskoat, Bontebok, De Knipe, Gersleat, Gersloot, Haskerdijken, Hoornsterzwaag / Hoarnstersweach, It Hearrenfean, Jobbegea, Jubbega, Katlijk, Ketlik, Luinjeberd, Lúnbert, Mildaam, Mildam, Nes, Nieuwebrug, Nieuwehorne, Nieuweschoot, Nijhoarne, Nijskoat, Oranjewoud, Oudehorne, Oudeschoot, Terband, Terbant, Tjalleberd, Tsjalbert
Heerlen: Hoensbroek
Heeze-Leende *: Heeze, Leende, Sterksel
Heiloo
Hellendoorn: Daarle, Daarlerveen, Haarle, Nijverdal
Helmond
Hendrik-Ido-Ambacht
Hengelo (O.)
Het Hogeland *: Adorp, Baflo, Bedum, Den Andel, Eemshaven, Eenrum, Eppenhuizen, Hornhuizen, Houwerzijl, Kantens, Kloosterburen, Lauwersoog, Leens, Mensingeweer, Niekerk, Noordwolde, Oldenzijl, Onderdendam, Oosternieland, Oudeschip, Pieterburen, Rasquert, Roodeschool, Rottum, Saaxumhuizen, Sauwerd, Schouwerzijl, Startenhuizen, Stitswerd, Tinallinge, Uithuizen, Uithuizermeeden, Ulrum, Usquert, Vierhuizen, Warffum, Warfhuizen, Wehe-den Hoorn, Westernieland, Wetsinge, Winsum, Zandeweer, Zoutkamp, Zuidwolde, Zuurdijk
Heumen: Malden, Nederasselt, Overasselt
Heusden: Doeveren, Drunen, Elshout, Haarsteeg, Hedikhuizen, Heesbeen, Herpt, Nieuwkuijk, Oudheusden, Vlijmen
Hillegom
Hilvarenbeek: Biest-Houtakker, Diessen, Esbeek, Haghorst
Hilversum
Hoeksche Waard *: 's-Gravendeel, Goudswaard, Heinenoord, Klaaswaal, Maasdam, Mijnsheerenland, Mookhoek, Nieuw-Beijerland, Numansdorp, Oud-Beijerland, Piershil, Puttershoek, Strijen, Strijensas, Westmaas, Zuid-Beijerland
Hof van Twente *: Ambt Delden, Bentelo, Delden, Diepenheim, Goor, Hengevelde, Markelo
Hollands Kroon *: 't Veld, Anna Paulowna, Barsingerhorn, Breezand, Den Oever, Haringhuizen, Hippolytushoef, Kolhorn, Kreileroord, Lutjewinkel, Middenmeer, Nieuwe Niedorp, Oude Niedorp, Slootdorp, Westerland, Wieringerwaard, Wieringerwerf, Winkel, Zijdewind
Hoogeveen: Alteveer, Elim, Fluitenberg, Hollandscheveld, Nieuweroord, Nieuwlande, Noordscheschut, Pesse, Stuifzand, Tiendeveen
Hoorn: Blokker, Zwaag
Horst aan de Maas *: America, Broekhuizen, Broekhuizenvorst, Evertsoord, Griendtsveen, Grubbenvorst, Hegelsom, Horst, Kronenberg, Lottum, Meerlo, Melderslo, Meterik, Sevenum, Swolgen, Tienray
Houten: 't Goy, Schalkwijk, Tull en 't Waal
Huizen
Hulst: Clinge, Graauw, Heikant, Hengstdijk, Kapellebrug, Kloosterzande, Kuitaart, Lamswaarde, Nieuw-Namen, Ossenisse, Sint Jansteen, Terhole, Vogelwaarde, Walsoorden
IJsselstein
Kaag en Braassem *: Hoogmade, Kaag, Leimuiden, Nieuwe Wetering, Oud Ade, Oude Wetering, Rijnsaterwoude, Rijpwetering, Roelofarendsveen, Woubrugge
Kampen: 's-Heerenbroek, Grafhorst, IJsselmuiden, Kamperveen, Mastenbroek, Reeve, Wilsum, Zalk
Kapelle: Kloetinge, Schore, Wemeldinge
Katwijk: Katwijk aan Zee, Katwijk aan den Rijn, Rijnsburg, Valkenburg
Kerkrade: Eygelshoven
Koggenland *: Avenhorn, Berkhout, De Goorn, Hensbroek, Obdam, Oudendijk, Scharwoude, Spierdijk, Ursem, Zuidermeer
Krimpen aan den IJssel
Krimpenerwaard *: Ammerstol, Bergambacht, Berkenwoude, Gouderak, Haastrecht, Krimpen aan de Lek, Lekkerkerk, Ouderkerk aan den IJssel, Schoonhoven, Stolwijk, Vlist
Laarbeek *: Aarle-Rixtel, Beek en Donk, Lieshout, Mariahout
Land van Cuijk *: Beers, Beugen, Boxmeer, Cuijk, Escharen, Gassel, Grave, Groeningen, Haps, Holthees, Katwijk, Landhorst, Langenboom, Ledeacker, Linden, Maashees, Mill, Oeffelt, Oploo, Overloon, Rijkevoort, Rijkevoort-De Walsert, Sambeek, Sint Agatha, Sint Anthonis, Sint Hubert, Stevensbeek, Velp, Vianen, Vierlingsbeek, Vortum-Mullem, Wanroij, Westerbeek, Wilbertoord
Landgraaf
Landsmeer: Den Ilp, Purmerland
Lansingerland *: Bergschenhoek, Berkel en Rodenrijs, Bleiswijk
Laren (NH.)
Leeuwarden: Aegum, Alde Leie, Baard, Baerd, Bears, Beers, Britsum, Cornjum, Eagum, Easterlittens, Feinsum, Finkum, Friens, Goutum, Grou, Grouw, Hempens, Hijlaard, Hijum, Hilaard, Himpens, Huins, Hyum, Húns, Idaard, Idaerd, Irnsum, Jellum, Jelsum, Jirnsum, Jorwerd, Jorwert, Koarnjum, Lekkum, Leons, Lions, Ljouwert, Mantgum, Miedum, Oosterlittens, Oude Leije, Reduzum, Snakkerbuorren, Snakkerburen, Stiens, Swichum, Tearns, Teerns, Warga, Warstiens, Warten, Wartena, Weidum, Wergea, Wijtgaard, Wirdum, Wurdum, Wytgaard
Leiden
Leiderdorp
Leidschendam-Voorburg *: Leidschendam, Voorburg
Lelystad
Leudal *: Baexem, Buggenum, Ell, Grathem, Haelen, Haler, Heibloem, Heythuysen, Horn, Hunsel, Ittervoort, Kelpen-Oler, Neer, Neeritter, Nunhem, Roggel
Leusden: Achterveld, Stoutenburg
Lingewaard *: Angeren, Bemmel, Doornenburg, Gendt, Haalderen, Huissen, Loo, Ressen
Lisse
Lochem: Almen, Barchem, Eefde, Epse, Gorssel, Harfsen, Joppe, Kring van Dorth, Laren
Loon op Zand: De Moer, Kaatsheuvel
`;
