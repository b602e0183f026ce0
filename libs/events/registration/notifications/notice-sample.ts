import type { NoticeSource } from './registration-notice.js';

const party: NoticeSource = {
  registration: {
    id: '01890a5d-ac96-774b-bcce-b302099a8057',
    name: 'Riet Bakker',
    names: ['Riet Bakker', null],
    email: 'riet@example.org',
    arrangedBy: 'Jo Bakker',
    sequence: 1,
    changedAt: new Date('2026-09-14T10:00:00Z'),
    registeredAt: new Date('2026-09-14T10:00:00Z'),
    spokenCode: 'K7P4M2QX',
  },
  session: {
    activityTitle: 'Koken',
    eventName: 'Kom Erbij Week',
    shortCode: 'K7P4',
    startsAt: new Date('2026-09-28T14:30:00Z'),
    endsAt: new Date('2026-09-28T17:30:00Z'),
    day: '2026-09-28',
    place: null,
    online: false,
    price: { kind: 'donation', cents: null, note: '' },
    remarks: '',
    reason: 'De kok is ziek.',
    contactName: 'Bea',
    contactPhone: '+31610000012',
  },
  office: {
    leadName: 'De Brug',
    phone: '+31180000018',
    phoneHours: 'op werkdagen van 9.00 tot 12.00 uur',
    email: 'welkom@example.org',
    postalAddress: 'Proefstraat 1\n2991 AB Barendrecht',
  },
  manageUrl: 'https://komerbij.example.nl/a/x',
  shortUrl: 'https://komerbij.example.nl/k/K7P4',
  mailFrom: 'komerbij@example.org',
  now: new Date('2026-09-27T10:00:00Z'),
};

/** Two invented occasions: somebody signed up with a companion by another, and somebody who comes alone. */
export const sampleSources: readonly [NoticeSource, NoticeSource] = [
  party,
  { ...party, registration: { ...party.registration, names: ['Riet Bakker'], arrangedBy: null } },
];
