/**
 * The towns and villages of the second half of the municipalities (2025): `Municipality: town, town`.
 * A town with the name of its municipality is left out, unless ` *` says that there is none of that name.
 * Names are those of the public address register (BAG), with Frisian or Dutch second names and a few
 * places that people write as a town though the register does not know them.
 */
export const townsMtoZ = `
Lopik: Benschop, Jaarsveld, Lopikerkapel, Polsbroek
Losser: Beuningen, Glane, Overdinkel, de Lutte
Maasdriel *: Alem, Ammerzoden, Hedel, Heerewaarden, Hoenzadriel, Hurwenen, Kerkdriel, Rossum, Velddriel, Well
Maasgouw *: Beegden, Heel, Linne, Maasbracht, Ohé en Laak, Stevensweert, Thorn, Wessem
Maashorst *: Odiliapeel, Reek, Schaijk, Uden, Volkel, Zeeland
Maassluis
Maastricht
Medemblik: Abbekerk, Andijk, Benningbroek, Hauwert, Lambertschaag, Midwoud, Nibbixwoud, Oostwoud, Opperdoes, Sijbekarspel, Twisk, Wervershoof, Wognum, Zwaagdijk-Oost, Zwaagdijk-West
Meerssen: Bunde, Geulle, Moorveld, Ulestraten
Meierijstad *: Erp, Schijndel, Sint-Oedenrode, Veghel
Meppel: Broekhuizen, De Schiphorst, Nijeveen, Rogat
Middelburg (Z.): Arnemuiden, Nieuw- en Sint Joosland
Midden-Delfland *: Den Hoorn, Maasland, Schipluiden
Midden-Drenthe *: Balinge, Beilen, Bovensmilde, Bruntinge, Drijber, Elp, Eursinge, Garminge, Hijken, Hoogersmilde, Hooghalen, Mantinge, Nieuw-Balinge, Nieuweroord, Oranje, Orvelte, Smilde, Spier, Stuifzand, Tiendeveen, Westerbork, Wijster, Witteveen, Zuidveld, Zwiggelte
Midden-Groningen *: Borgercompagnie, Foxhol, Froombosch, Harkstede, Hellum, Hoogezand, Kiel-Windeweer, Kolham, Kropswolde, Lageland, Luddeweer, Meeden, Muntendam, Noordbroek, Overschild, Sappemeer, Scharmer, Schildwolde, Siddeburen, Slochteren, Steendam, Tjuchem, Tripscompagnie, Waterhuizen, Westerbroek, Woudbloem, Zuidbroek
Moerdijk: Fijnaart, Heijningen, Klundert, Langeweg, Noordhoek, Oudemolen, Standdaarbuiten, Willemstad, Zevenbergen, Zevenbergschen Hoek
Molenlanden *: Arkel, Bleskensgraaf, Brandwijk, Giessenburg, Goudriaan, Groot-Ammers, Hoogblokland, Hoornaar, Kinderdijk, Langerak, Molenaarsgraaf, Nieuw-Lekkerland, Nieuwpoort, Noordeloos, Ottoland, Oud-Alblas, Schelluinen, Streefkerk, Waal, Wijngaarden
Montferland *: 's-Heerenberg, Azewijn, Beek, Braamt, Didam, Kilder, Lengel, Loerbeek, Stokkum, Vethuizen, Wijnbergen, Zeddam
Montfoort: Linschoten
Mook en Middelaar *: Middelaar, Molenhoek, Mook, Plasmolen
Neder-Betuwe *: Dodewaard, Echteld, IJzendoorn, Kesteren, Ochten, Opheusden
Nederweert: Leveroy, Nederweert-Eind, Ospel
Nieuwegein
Nieuwkoop: Nieuwveen, Noorden, Ter Aar, Vrouwenakker, Woerdense Verlaat, Zevenhoven
Nijkerk: Hoevelaken, Nijkerkerveen
Nijmegen: Lent
Nissewaard *: Abbenbroek, Geervliet, Heenvliet, Hekelingen, Simonshaven, Spijkenisse, Zuidland
Noardeast-Fryslân *: Aalsum, Aldwâld, Anjum, Augsbuert-Lytsewâld, Birdaard, Blija, Blije, Boarnwert, Bornwird, Brantgum, Burdaard, Burum, De Lytse Jouwer, De Pomp, De Trieme, Dokkum, Ealsum, Eanjum, Easternijtsjerk, Eastrum, Ee, Engwierum, Feankleaster, Ferwerd, Ferwert, Foudgum, Genum, Ginnum, Hallum, Hantum, Hantumeruitburen, Hantumerútbuorren, Hantumhuizen, Hantumhuzen, Hegebeintum, Hiaure, Hogebeintum, Holwerd, Holwert, Ie, Ingwierrum, Jannum, Janum, Jislum, Jouswier, Kollum, Kollumerpomp, Kollumersweach, Kollumerzwaag, Lichtaard, Lioessens, Ljussens, Marrum, Metslawier, Mitselwier, Moarre, Moddergat, Morra, Munnekezijl, Muntsjesyl, Nes, Niawier, Nijewier, Oosternijkerk, Oostrum, Oudwoude, Paesens, Peazens, Raard, Reitsum, Sweagerbosk, Ternaard, Triemen, Veenklooster, Waaxens, Wanswerd, Warfstermolen, Warfstermûne, Westergeast, Westergeest, Wetsens, Wetzens, Wierum, Wânswert, Zwagerbosch
Noord-Beveland *: Colijnsplaat, Geersdijk, Kamperland, Kats, Kortgene, Wissenkerke
Noordenveld *: Alteveer, Een, Een-West, Foxwolde, Huis ter Heide, Langelo, Leutingewolde, Lieveren, Matsloot, Nietap, Nieuw-Roden, Norg, Peest, Peize, Roden, Roderesch, Roderwolde, Steenbergen, Veenhuizen, Westervelde, Zuidvelde
Noordoostpolder *: Bant, Creil, Emmeloord, Ens, Espel, Kraggenburg, Luttelgeest, Marknesse, Nagele, Rutten, Schokland, Tollebeek
Noordwijk: De Zilk, Noordwijk aan Zee, Noordwijkerhout
Nuenen, Gerwen en Nederwetten *: Nuenen
Nunspeet: Elspeet, Hulshorst, Vierhouten
Oegstgeest
Oirschot: Oost West en Middelbeers
Oisterwijk: Haaren, Heukelom, Moergestel
Oldambt *: 't Waar, Bad Nieuweschans, Beerta, Blauwestad, Drieborg, Finsterwolde, Heiligerlee, Midwolda, Nieuw Beerta, Nieuw Scheemda, Nieuwolda, Oostwold, Oudezijl, Scheemda, Westerlee, Winschoten
Oldebroek: 't Loo, Hattemerbroek, Noordeinde, Oosterwolde, Wezep
Oldenzaal: Deurningen
Olst-Wijhe *: Marle, Olst, Welsum, Wesepe, Wijhe
Ommen: Arriën, Beerze, Beerzerveld, Dalmsholte, Giethmen, Lemele, Stegeren, Vilsteren, Vinkenbuurt, Witharen
Oost Gelre *: Groenlo, Harreveld, Lichtenvoorde, Lievelde, Mariënvelde, Vragender, Zieuwent
Oosterhout: Den Hout, Dorst, Oosteind
Ooststellingwerf *: Aldeberkeap, Appelscha, Appelskea, De Fochtel, De Haule, Donkerbroek, Easterwâlde, Elslo, Elsloo, Fochteloo, Haule, Haulerwijk, Haulerwyk, Langedijke, Makkinga, Makkingea, Nijeberkeap, Nijeberkoop, Oldeberkoop, Oosterwolde, Ravenswoud, Ravenswâld, Waskemar, Waskemeer
Oostzaan
Opmeer: Aartswoud, De Weere, Hoogwoud, Spanbroek
Opsterland *: Bakkefean, Bakkeveen, Beetstersweach, Beetsterzwaag, De Gordyk, De Himrik, De Tynje, Drachten-Azeven, Frieschepalen, Fryske Peallen, Gorredijk, Hemrik, Jonkersland, Jonkerslân, Langezwaag, Langsweagen, Lippenhuizen, Lippenhuzen, Luxwoude, Lúkswâld, Nij Beets, Oerterp, Olterterp, Siegerswoude, Sigerswâld, Terwispel, Tijnje, Ureterp, Wijnjewoude, Wynjewâld
Oss: Berghem, Demen, Deursen-Dennenburg, Dieden, Geffen, Haren, Herpen, Huisseling, Keent, Lith, Lithoijen, Macharen, Maren-Kessel, Megen, Neerlangel, Neerloon, Oijen, Overlangel, Ravenstein, Teeffelen
Oude IJsselstreek *: Breedenbroek, Etten, Gendringen, Heelweg, Megchelen, Netterden, Silvolde, Sinderen, Terborg, Ulft, Varsselder, Varsseveld, Voorst, Westendorp
Ouder-Amstel *: Amsterdam-Duivendrecht, Duivendrecht, Ouderkerk aan de Amstel
Oudewater: Hekendorp, Papekop, Snelrewaard
Overbetuwe *: Andelst, Driel, Elst, Hemmen, Herveld, Heteren, Homoet, Oosterhout, Randwijk, Slijk-Ewijk, Valburg, Zetten
Papendrecht
Peel en Maas *: Baarlo, Beringe, Egchel, Grashoek, Helden, Kessel, Koningslust, Maasbree, Meijel, Panningen
Pekela *: Nieuwe Pekela, Oude Pekela
Pijnacker-Nootdorp *: Delfgauw, Nootdorp, Pijnacker
Purmerend: Middenbeemster, Noordbeemster, Westbeemster, Zuidoostbeemster
Putten
Raalte: Broekland, Heeten, Heino, Laag Zuthem, Lierderholthuis, Luttenberg, Mariënheem, Nieuw-Heeten
Reimerswaal *: Hansweert, Krabbendijke, Kruiningen, Oostdijk, Rilland, Waarde, Yerseke
Renkum: Doorwerth, Heelsum, Heveadorp, Oosterbeek, Wolfheze
Renswoude
Reusel-De Mierden *: Hooge Mierde, Hulsel, Lage Mierde, Reusel
Rheden: De Steeg, Dieren, Ellecom, Laag-Soeren, Spankeren, Velp
Rhenen: Elst Ut
Ridderkerk
Rijssen-Holten *: Holten, Rijssen
Rijswijk (ZH.)
Roerdalen *: Herkenbosch, Melick, Montfort, Posterholt, Sint Odiliënberg, Vlodrop
Roermond: Herten, Swalmen
Roosendaal: Heerle, Moerstraten, Nispen, Wouw, Wouwse Plantage
Rotterdam: Botlek Rotterdam, Europoort Rotterdam, Hillegersberg, Hoek van Holland, Hoogvliet Rotterdam, IJsselmonde, Maasvlakte Rotterdam, Overschie, Pernis Rotterdam, Rozenburg, Vondelingenplaat Rotterdam
Rozendaal
Rucphen: Schijf, Sprundel, St. Willebrord, Zegge
Schagen: 't Zand, Burgerbrug, Callantsoog, Dirkshorn, Oudesluis, Oudkarspel, Petten, Schagerbrug, Sint Maarten, Sint Maartensbrug, Sint Maartensvlotbrug, Tuitjenhorn, Waarland, Warmenhuizen
Scherpenzeel
Schiedam
Schiermonnikoog: Skiermûntseach
Schouwen-Duiveland *: Brouwershaven, Bruinisse, Burgh-Haamstede, Dreischor, Ellemeet, Kerkwerve, Nieuwerkerk, Noordgouwe, Noordwelle, Oosterland, Ouwerkerk, Renesse, Scharendijke, Serooskerke, Sirjansland, Zierikzee, Zonnemaire
Simpelveld: Baneheide, Bocholtz
Sint-Michielsgestel: Berlicum, Den Dungen, Gemonde
Sittard-Geleen *: Born, Buchten, Einighausen, Geleen, Grevenbicht, Guttecoven, Holtum, Limbricht, Munstergeleen, Obbicht, Papenhoven, Sittard, Windraak
Sliedrecht
Sluis: Aardenburg, Biervliet, Breskens, Cadzand, Eede, Groede, Hoofdplaat, IJzendijke, Nieuwvliet, Oostburg, Retranchement, Schoondijke, Sint Kruis, Waterlandkerkje, Zuidzande
Smallingerland *: Aldegea, Boarnburgum, Boornbergum, De (Drachtster) Kompenije, De Feanhoop, De Houtigehage, De Pein, De Tike, De Veenhoop, De Wilgen, De Wylgen, Dracht, Drachten, Drachtstercompagnie, Goaijingahuzen, Goëngahuizen, Houtigehage, Koartehimmen, Kortehemmen, Nijega, Nyegea, Opeinde, Oudega, Rottefalle, Rottevalle, Smalle Ee, Smelle Ie
Soest: Soesterberg
Someren: Lierop
Son en Breugel
Stadskanaal: Alteveer, Mussel, Musselkanaal, Onstwedde, Vledderveen
Staphorst: IJhorst, Punthorst, Rouveen
Stede Broec *: Bovenkarspel, Grootebroek, Lutjebroek
Steenbergen: De Heen, Dinteloord, Kruisland, Nieuw-Vossemeer
Steenwijkerland *: Baarlo, Baars, Basse, Belt-Schutsloot, Blankenham, Blokzijl, De Bult, De Pol, Eesveen, Giethoorn, IJsselham, Kalenberg, Kallenkote, Kuinre, Marijenkampen, Nederland, Oldemarkt, Onna, Ossenzijl, Paasloo, Scheerwolde, Sint Jansklooster, Steenwijk, Steenwijkerwold, Tuk, Vollenhove, Wanneperveen, Wetering, Willemsoord, Witte Paarden, Zuidveen
Stein (L.): Elsloo, Urmond
Stichtse Vecht *: Breukelen, Kockengen, Loenen aan de Vecht, Loenersloot, Maarssen, Nieuwer Ter Aa, Nieuwersluis, Nigtevecht, Oud Zuilen, Tienhoven, Vreeland
Súdwest-Fryslân *: Abbega, Abbegea, Aldegea, Allingawier, Arum, Blauhûs, Blauwhuis, Boalsert, Boazum, Bolsward, Bozum, Breezanddijk, Britswerd, Britswert, Burchwert, Burgwerd, Cornwerd, De Hommerts, Dearsum, Dedgum, Dedzjum, Drylts, Easterein, Easterwierrum, Easthim, Edens, Eksmoarre, Exmorra, Ferwoude, Ferwâlde, Folsgare, Folsgeare, Gaast, Gaastemeer, Gau, Gauw, Goaiïngea, Goënga, Greonterp, Hartwerd, Hartwert, Heech, Heeg, Hemelum, Hennaard, Hichtum, Hidaard, Hieslum, Himmelum, Hindeloopen, Hinnaard, Hommerts, Hylpen, IJlst, Idsegahuizum, Idzega, Idzegea, Iens, Indijk, It Heidenskip, Itens, Jutrijp, Jutryp, Kimswerd, Kimswert, Koaldum, Koarnwert, Kornwerderzand, Koudum, Koufurderrige, Kûbaard, Kûfurderrige, Loaiïngea, Lollum, Longerhou, Longerhouw, Loënga, Lutkewierum, Lytsewierrum, Makkum, Molkwar, Molkwerum, Nijhuizum, Nijhuzum, Nijland, Nijlân, Offenwier, Offingawier, Oosterend, Oosterwierum, Oosthem, Oppenhuizen, Oudega, Parrega, Parregea, Penjum, Piaam, Pingjum, Poppenwier, Raerd, Reahûs, Rien, Roodhuis, Sandfirden, Scharnegoutum, Schettens, Schraard, Sibrandabuorren, Skearnegoutum, Skettens, Skraard, Skuzum, Smallebrugge, Smelbrêge, Sneek, Snits, Starum, Stavoren, Surch, Sânfurd, Tersoal, Tirns, Tjalhuizum, Tjerkwerd, Toppenhuzen, Tsjalhuzum, Tsjerkwert, Turns, Twellingea, Uitwellingerga, Waaksens, Waaxens, Warkum, Warns, Westhem, Westhim, Wieuwerd, Witmarsum, Wiuwert, Wolsum, Wommels, Wons, Workum, Woudsend, Wytmarsum, Wâldsein, Wûns, Yndyk, Ypecolsga, Ypekolsgea, Ysbrechtum, Zurich
Terneuzen: Axel, Biervliet, Hoek, Koewacht, Overslag, Philippine, Sas van Gent, Sluiskil, Spui, Westdorpe, Zaamslag, Zuiddorpe
Terschelling *: Baaiduinen, Baaidúnen, Easterein, Formearum, Formerum, Hee, Hoarne, Hoorn, Janderum of Ljanderum (?), Kaard, Kaart, Kinnum, Kinum (?), Landerum, Lies, Midsland, Midslân, Oosterend, Striep, West-Terschelling
Texel *: De Cocksdorp, De Koog, De Waal, Den Burg, Den Hoorn, Oosterend, Oudeschild
Teylingen *: Sassenheim, Voorhout, Warmond
Tholen: Oud-Vossemeer, Poortvliet, Scherpenisse, Sint Philipsland, Sint-Annaland, Sint-Maartensdijk, Stavenisse
Tiel: Kapel Avezaath, Kerk Avezaath, Wadenoijen, Zennewijnen
Tilburg: Berkel-Enschot, Biezenmortel, Udenhout
Tubbergen: Albergen, Fleringen, Geesteren, Haarle, Harbrinkhoek, Hezingen, Langeveen, Mander, Manderveen, Mariaparochie, Reutum, Vasse
Twenterand *: Bruinehaar, Den Ham, Geerdijk, Kloosterhaar, Sibculo, Vriezenveen, Vroomshoop, Westerhaar-Vriezenveensewijk
Tynaarlo: Bunne, De Groeve, De Punt, Donderen, Eelde, Eelderwolde, Midlaren, Oudemolen, Paterswolde, Taarlo, Vries, Winde, Yde, Zeegse, Zeijen, Zuidlaarderveen, Zuidlaren
Tytsjerksteradiel *: Aldtsjerk, Bergum, Burgum, Earnewâld, Eastermar, Eernewoude, Eestrum, Garijp, Garyp, Giekerk, Gytsjerk, Hardegarijp, Hurdegaryp, Jistrum, Molenend, Mûnein, Noardburgum, Noordbergum-dorp, Oenkerk, Oentsjerk, Oostermeer, Oudkerk, Rijperkerk, Ryptsjerk, Suameer, Suawoude, Sumar, Suwâld, Tietjerk, Tytsjerk, Wijns, Wyns
Uitgeest
Uithoorn: De Kwakel
Urk
Utrecht: De Meern, Haarzuilens, Leidsche Rijn, Vleuten
Utrechtse Heuvelrug *: Amerongen, Doorn, Driebergen-Rijsenburg, Leersum, Maarn, Maarsbergen, Overberg
Vaals: Lemiers, Vijlen
Valkenburg aan de Geul *: Berg en Terblijt, Schin op Geul, Valkenburg, Walem
Valkenswaard
Veendam: Borgercompagnie, Ommelanderwijk, Wildervank, Zuidwending
Veenendaal
Veere: Aagtekerke, Biggekerke, Domburg, Gapinge, Grijpskerke, Koudekerke, Meliskerke, Oostkapelle, Serooskerke, Vrouwenpolder, Westkapelle, Zoutelande
Veldhoven
Velsen *: Driehuis, IJmuiden, Santpoort-Noord, Santpoort-Zuid, Velsen-Noord, Velsen-Zuid, Velserbroek
Venlo: Arcen, Belfeld, Lomm, Steyl, Tegelen, Velden
Venray: Blitterswijck, Castenray, Geijsteren, Heide, Leunen, Merselo, Oirlo, Oostrum, Smakt, Veulen, Vredepeel, Wanssum, Ysselsteyn
Vijfheerenlanden *: Ameide, Everdingen, Hagestein, Hei- en Boeicop, Hoef en Haag, Kedichem, Leerbroek, Leerdam, Lexmond, Meerkerk, Nieuwland, Oosterwijk, Ossenwaard, Schoonrewoerd, Tienhoven aan de Lek, Vianen, Zijderveld
Vlaardingen
Vlieland: Flylân
Vlissingen: Oost-Souburg, Ritthem
Voerendaal: Klimmen, Ransdaal
Voorne aan Zee *: Brielle, Hellevoetsluis, Oostvoorne, Oudenhoorn, Rockanje, Tinte, Vierpolders, Zwartewaal
Voorschoten
Voorst: Klarenbeek, Nijbroek, Steenenkamer, Terwolde, Teuge, Twello, Wilp
Vught: Cromvoirt, Helvoirt
Waadhoeke *: Achlum, Baaium, Beetgum, Beetgumermolen, Berlikum, Berltsum, Bitgum, Bitgummole, Blessum, Boer, Boksum, Deinum, Doanjum, Dongjum, Dronrijp, Dronryp, Easterbierrum, Engelum, Firdgum, Franeker, Frjentsjer, Froubuorren, Furdgum, Herbaijum, Hitsum, Hitzum, Hjerbeam, Ingelum, Kleaster-Lidlum, Klooster Lidlum, Marssum, Marsum, Menaam, Menaldum, Minnertsga, Minnertsgea, Nij Altoenae, Oosterbierum, Oudebildtzijl, Peins, Pietersbierum, Pitersbierrum, Rie, Ried, Schalsum, Schingen, Seisbierrum, Sexbierum, Sint Jabik, Sint-Anne, Skalsum, Skingen, Slappeterp, Spannum, St.-Annaparochie, St.-Jacobiparochie, Sweins, Tsjom, Tsjummearum, Tzum, Tzummarum, Vrouwenparochie, Welsrijp, Westhoek, Wier, Winsum, Wjelsryp, Zweins
Waalre
Waalwijk: Sprang-Capelle, Waspik
Waddinxveen
Wageningen
Wassenaar
Waterland *: Broek in Waterland, Ilpendam, Katwoude, Marken, Monnickendam, Purmer, Uitdam, Watergang, Zuiderwoude
Weert: Stramproy
West Betuwe *: Acquoy, Asperen, Beesd, Buurmalsen, Deil, Enspijk, Est, Geldermalsen, Gellicum, Haaften, Heesselt, Hellouw, Herwijnen, Heukelum, Meteren, Neerijnen, Ophemert, Opijnen, Rhenoy, Rumpt, Spijk, Tricht, Tuil, Varik, Vuren, Waardenburg, Zennewijnen
West Maas en Waal *: Alphen, Altforst, Appeltern, Beneden-Leeuwen, Boven-Leeuwen, Dreumel, Maasbommel, Wamel
Westerkwartier *: Aduard, Boerakker, Briltil, De Wilp, Den Ham, Den Horn, Doezum, Enumatil, Ezinge, Feerwerd, Garnwerd, Grijpskerk, Grootegast, Jonkersvaart, Kommerzijl, Kornhorn, Lauwerzijl, Leek, Lettelbert, Lucaswolde, Lutjegast, Marum, Midwolde, Niebert, Niehove, Niekerk, Niezijl, Noordhorn, Noordwijk, Nuis, Oldehove, Oldekerk, Oostwold, Opende, Pieterzijl, Saaksum, Sebaldeburen, Tolbert, Visvliet, Zevenhuizen, Zuidhorn
Westerveld *: Ansen, Boschoord, Darp, Diever, Dieverbrug, Doldersum, Dwingeloo, Frederiksoord, Geeuwenbrug, Havelte, Havelterberg, Hoogersmilde, Nijensleek, Oude Willem, Pesse, Ruinen, Spier, Uffelte, Vledder, Vledderveen, Wapse, Wapserveen, Wateren, Wilhelminaoord, Wittelte, Zorgvlied
Westervoort
Westerwolde *: Bellingwolde, Blijham, Bourtange, Oudeschans, Sellingen, Ter Apel, Ter Apelkanaal, Veelerveen, Vlagtwedde, Vriescheloo, Wedde
Westland *: 's-Gravenzande, De Lier, Honselersdijk, Kwintsheul, Maasdijk, Monster, Naaldwijk, Poeldijk, Ter Heijde, Wateringen
Weststellingwerf *: Aldeholtpea, Aldeholtwâlde, Aldetrine, Aldlemmer, Blesdijke, Blesdike, Boijl, Boyl, De Blesse, De Hoeve, De Langelille, Finkegea, Langelille, Munnekebuorren, Munnekeburen, Nijeholtpade, Nijeholtpea, Nijeholtwolde, Nijeholtwâlde, Nijelamer, Nijelemmer, Nijetrijne, Nijetrine, Noardwâlde, Noordwolde, Oldeholtpade, Oldeholtwolde, Oldelamer, Oldetrijne, Oosterstreek, Peperga, Pepergea, Scherpenzeel, Skerpenseel, Slijkenburg, Slikenboarch, Sonnega, Sonnegea, Spanga, Steggerda, Sânhuzen, Ter Idzard, Teridzert, Vinkega, Wolvega, Wolvegea, Zandhuizen
Wierden: Enter, Hoge Hexel, Notter, Zuna
Wijchen: Balgoij, Batenburg, Bergharen, Hernen, Leur, Niftrik
Wijdemeren *: 's-Graveland, Ankeveen, Breukeleveen, Kortenhoef, Loosdrecht, Nederhorst den Berg
Wijk bij Duurstede: Cothen, Langbroek
Winterswijk: Winterswijk Brinkheurne, Winterswijk Corle, Winterswijk Henxel, Winterswijk Huppel, Winterswijk Kotten, Winterswijk Meddo, Winterswijk Miste, Winterswijk Ratum, Winterswijk Woold
Woensdrecht: Hoogerheide, Huijbergen, Ossendrecht, Putte
Woerden: Harmelen, Kamerik, Zegveld
Wormerland *: Jisp, Oostknollendam, Spijkerboor, Wijdewormer, Wormer
Woudenberg
Zaanstad *: Assendelft, Koog aan de Zaan, Krommenie, Westknollendam, Westzaan, Wormerveer, Zaandam, Zaandijk
Zaltbommel: Aalst, Bern, Brakel, Bruchem, Delwijnen, Gameren, Kerkwijk, Nederhemert, Nieuwaal, Poederoijen, Zuilichem
Zandvoort: Bentveld
Zeewolde
Zeist: Austerlitz, Bosch en Duin, Den Dolder, Huis ter Heide
Zevenaar: Aerdt, Angerlo, Babberich, Giesbeek, Herwen, Lathum, Lobith, Pannerden, Spijk, Tolkamer
Zoetermeer
Zoeterwoude: Gelderswoude
Zuidplas *: Moerkapelle, Moordrecht, Nieuwerkerk aan den IJssel, Zevenhuizen
Zundert: Achtmaal, Klein Zundert, Rijsbergen, Wernhout
Zutphen: Warnsveld
Zwartewaterland *: Genemuiden, Hasselt, Mastenbroek, Zwartsluis
Zwijndrecht: Heerjansdam
Zwolle: Ittersum
`;
