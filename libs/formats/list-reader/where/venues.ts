/** Places that everybody knows, for outings to another town: `Town: venue, venue`. */
const list = `
Alphen aan den Rijn: Avifauna, Archeon
Amersfoort: Dierenpark Amersfoort
Amsterdam: Artis, Rijksmuseum, Van Gogh Museum, Concertgebouw, Carré, Vondelpark, NEMO, Scheepvaartmuseum, Ziggo Dome, Johan Cruijff Arena, Amsterdam Museum
Apeldoorn: Apenheul, Paleis Het Loo
Arnhem: Burgers' Zoo, Openluchtmuseum, GelreDome
Assen: Drents Museum
Biddinghuizen: Walibi
Den Bosch: Noordbrabants Museum, Sint-Janskathedraal
Den Haag: Madurodam, Mauritshuis, Kunstmuseum, Binnenhof, Escher in Het Paleis, Louwman Museum
Eindhoven: Van Abbemuseum, Philips Stadion, DAF Museum
Emmen: Wildlands
Enschede: Rijksmuseum Twenthe
Enkhuizen: Zuiderzeemuseum, Sprookjeswonderland
Groningen: Groninger Museum, Martinitoren, Forum Groningen
Haarlem: Teylers Museum, Frans Hals Museum
Hilvarenbeek: Beekse Bergen
Hilversum: Beeld en Geluid
Kaatsheuvel: Efteling
Kerkrade: Gaiazoo, Continium
Kinderdijk: Molens van Kinderdijk
Leeuwarden: Fries Museum, Keramiekmuseum Princessehof
Leiden: Naturalis, Museum Boerhaave, Hortus Botanicus Leiden, De Lakenhal
Lelystad: Batavialand, Batavia Stad
Lisse: Keukenhof
Maastricht: Bonnefanten, Vrijthof
Nijmegen: Orientalis, Museum Het Valkhof
Otterlo: Kröller-Müller
Rhenen: Ouwehands Dierenpark
Rotterdam: Diergaarde Blijdorp, Blijdorp, Euromast, Ahoy, De Kuip, Markthal, De Doelen, SS Rotterdam
Scheveningen: Sea Life, Museum Beelden aan Zee
Slagharen: Attractiepark Slagharen
Soest: Nationaal Militair Museum
Utrecht: Spoorwegmuseum, Domtoren, TivoliVredenburg, Centraal Museum, Museum Speelklok
Zaandam: Zaanse Schans
Zandvoort: Circuit Zandvoort
`;

/** Well-known venue to its town. */
export const venueTowns: readonly (readonly [venue: string, town: string])[] = list
  .split('\n')
  .filter(Boolean)
  .flatMap((line) => {
    const [town = '', venues = ''] = line.split(': ');
    return venues.split(', ').map((venue) => [venue, town] as const);
  });
