/** Invented people who have signed up in the demonstration: name, who comes along, and the way to reach them. */
export interface DemoPerson {
  name: string;
  companions: (string | null)[];
  email?: string;
  phone?: string;
  address?: string;
}

const addresses = 'example.org';

/** Fictitious numbers as in the data: 06-1000nnnn and 0180-0000nn. */
export const demoPeople: readonly DemoPerson[] = [
  { name: 'Annie de Wit', companions: [], email: `annie.dewit@${addresses}` },
  { name: 'Henk van der Meer', companions: ['Corrie van der Meer'], email: `henk.vandermeer@${addresses}` },
  { name: 'Fatima el Idrissi', companions: [], email: `fatima.elidrissi@${addresses}` },
  { name: 'Johan Visser', companions: [], phone: '06 10 00 11 01' },
  { name: 'Greet Bakker', companions: ['Nel Kuiper'], phone: '0180 00 00 31' },
  {
    name: 'Willem Hoogland',
    companions: [],
    phone: '0180 00 00 32',
    address: 'Proefstraat 21\n2991 CD Barendrecht',
  },
  { name: 'Riet Zonneveld', companions: [], address: 'Voorbeeldplein 8\n2992 AB Barendrecht' },
  { name: 'Mehmet Yilmaz', companions: ['Ayşe Yilmaz', null], email: `mehmet.yilmaz@${addresses}` },
  { name: 'Ineke van Dam', companions: [], email: `ineke.vandam@${addresses}` },
  { name: 'Piet Schouten', companions: [null], phone: '06 10 00 11 02' },
  { name: 'Lotte Groen', companions: [], email: `lotte.groen@${addresses}` },
  { name: 'Bram Groen', companions: [], email: `lotte.groen@${addresses}` },
  { name: 'Thea Molenaar', companions: [], phone: '0180 00 00 33' },
  { name: 'Cor Vermeulen', companions: ['Tonnie Vermeulen'], email: `cor.vermeulen@${addresses}` },
  { name: 'Sjaan Kok', companions: [] },
  { name: 'Rashid Khan', companions: [], email: `rashid.khan@${addresses}` },
  { name: 'Wilma de Bruin', companions: ['Kees de Bruin'], email: `wilma.debruin@${addresses}` },
  { name: 'Marijke Post', companions: [], phone: '06 10 00 11 03' },
];
