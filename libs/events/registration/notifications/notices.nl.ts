import { programmeTexts } from '#events/programme';

/**
 * What people get in a mail, in a letter or read aloud. The same words for all three, so nothing in them speaks of a
 * button or a page. Never a word that tells what the week is against: a mail is read on a bus.
 */
export const noticeTexts = {
  greeting: 'Beste {name},',
  /** Stands for an activity whose own name would tell too much. */
  activity: 'een activiteit',
  activityTitle: programmeTexts.feed.activity,
  sender: programmeTexts.feed.sender,
  timeUnknown: 'De tijd hoort u nog van ons',
  dayUnknown: 'De dag en de tijd hoort u nog van ons',
  arrangedBy: '{name} heeft u aangemeld.',
  cannotCome: 'Kunt u toch niet komen? Laat het ons dan weten. Dan kan iemand anders in uw plaats komen.',
  manage: 'Bekijk of wijzig uw aanmelding',
  stayAway: 'Ik kom toch niet',
  view: 'Bekijk uw aanmelding',
  seeYou: 'Tot ziens! Met vriendelijke groet,',
  regards: 'Met vriendelijke groet,',
  confirmation: {
    subject: 'Aangemeld: {title}, {when}',
    one: 'Fijn dat u komt. U bent aangemeld voor {title}.',
    many: 'Fijn dat u komt. U bent met {n} personen aangemeld voor {title}.',
  },
  repeated: {
    subject: 'U was al aangemeld: {title}, {when}',
    text: 'U hebt zich nog een keer aangemeld voor {title}. Dat was niet nodig: er is al plaats voor u.',
  },
  restored: {
    subject: 'Weer aangemeld: {title}, {when}',
    text: 'Fijn dat u toch komt. U bent weer aangemeld voor {title}.',
  },
  changed: {
    subject: 'Aanmelding gewijzigd: {title}, {when}',
    one: 'Uw aanmelding voor {title} is gewijzigd. U komt nu alleen.',
    many: 'Uw aanmelding voor {title} is gewijzigd. U komt nu met {n} personen.',
  },
  cancelled: {
    subject: 'Afgemeld: {title}, {when}',
    text: 'U bent afgemeld voor {title}. Jammer dat u niet kunt komen.',
    mistake: 'Wilt u toch komen? Bel ons dan. U bent een andere keer natuurlijk ook van harte welkom.',
  },
  calledOff: {
    subject: 'Gaat niet door: {title}, {when}',
    text: 'Helaas gaat {title} niet door. Het spijt ons.',
    reason: 'De reden is: {reason}',
    other: 'Wilt u naar een andere activiteit? Bel ons, dan zoeken wij samen iets uit.',
  },
  goesAhead: {
    subject: 'Gaat toch door: {title}, {when}',
    text: 'Goed nieuws: {title} gaat toch door. U bent gewoon weer aangemeld. Het spijt ons dat wij eerst iets anders zeiden.',
  },
  moved: {
    subject: 'Nieuwe tijd: {title}, {when}',
    text: 'De dag of de tijd van {title} is veranderd. U blijft aangemeld. Hieronder staat wanneer het nu is.',
  },
  placeChanged: {
    subject: 'Andere plek: {title}, {when}',
    text: '{title} is op een andere plek. U blijft aangemeld. Hieronder staat waar het nu is.',
  },
  reminder: {
    today: 'Vandaag: {title}, {when}',
    tomorrow: 'Morgen: {title}, {when}',
    later: 'Binnenkort: {title}, {when}',
    text: 'Wij zien u graag bij {title}.',
  },
  facts: {
    when: 'Wanneer',
    where: 'Waar',
    directions: 'Zo komt u er',
    who: 'Met',
    companion: 'iemand die u meeneemt',
    companions: '{n} mensen die u meeneemt',
    costs: 'Kosten',
    goodToKnow: 'Goed om te weten',
    contact: 'Vragen over deze activiteit',
    contactLine: '{name}, telefoon {phone}',
    online: programmeTexts.feed.online,
    placeUnknown: 'De plek hoort u nog van ons',
  },
  price: { free: 'Gratis', donation: 'U geeft wat u kunt missen', paid: '{price}' },
  calendar: {
    description: 'U bent aangemeld. Kunt u niet komen? Bel dan {phone}.',
    request: 'uitnodiging.ics',
    cancel: 'afmelding.ics',
  },
} as const;
