/**
 * Every address of the pages, once: controllers answer to them, and menus, links, redirects, mails and the API lead to
 * them. `:code`, `:link` and the like are filled in by {@link addressOf}; an address without is used as it stands.
 */
export const routes = {
  /** For residents. Printed, mailed and shared, so they never change. */
  site: {
    home: '/',
    coalition: '/:coalition',
    programme: '/:coalition/:event',
    calendar: '/:coalition/:event/agenda.ics',
    activity: '/:coalition/:event/:activity',
    signUp: '/:coalition/:event/:activity/:session/aanmelden',
    /** Of an activity, on paper and in a QR code. */
    short: '/k/:code',
    help: '/:coalition/hulp',
    accessibility: '/:coalition/toegankelijkheid',
    privacy: '/:coalition/privacy',
    problem: '/problemen/:slug',
    theme: '/thema/:file',
    robots: '/robots.txt',
    security: '/.well-known/security.txt',
  },
  /** One registration, for whoever has its address. */
  registration: {
    show: '/a/:code',
    cancel: '/a/:code/afmelden',
    undo: '/a/:code/ongedaan',
    party: '/a/:code/aantal',
    appointment: '/a/:code/afspraak.ics',
  },
  signIn: {
    ask: '/inloggen',
    code: '/inloggen/code',
    link: '/inloggen/:link',
    out: '/uitloggen',
  },
  /** For staff, over all events of their coalition. */
  office: {
    start: '/kantoor',
    ownSessions: '/kantoor/mijn-inlog',
    coalition: '/kantoor/coalitie',
    places: '/kantoor/locaties',
    place: '/kantoor/locaties/:id',
    find: '/kantoor/zoeken',
    registration: '/kantoor/aanmeldingen/:id',
    cancel: '/kantoor/aanmeldingen/:id/afmelden',
    restore: '/kantoor/aanmeldingen/:id/herstellen',
    letters: '/kantoor/brieven',
    lettersPdf: '/kantoor/brieven/pdf',
    calls: '/kantoor/bellijst',
    call: '/kantoor/bellijst/:id',
    notices: '/kantoor/berichten',
    notice: '/kantoor/berichten/:id',
    logbook: '/kantoor/logboek',
  },
  /** For staff, within one event. */
  event: {
    activities: '/kantoor/:event/activiteiten',
    newActivity: '/kantoor/:event/activiteiten/nieuw',
    activity: '/kantoor/:event/activiteiten/:id',
    step: '/kantoor/:event/activiteiten/:id/stap',
    settled: '/kantoor/:event/activiteiten/:id/bekeken',
    newSession: '/kantoor/:event/activiteiten/:id/moment',
    registrations: '/kantoor/:event/activiteiten/:id/aanmeldingen',
    session: '/kantoor/:event/momenten/:session',
    reinstate: '/kantoor/:event/momenten/:session/ongedaan',
    change: '/kantoor/:event/momenten/:session/:change',
    register: '/kantoor/:event/momenten/:session/aanmelden',
    chooseSession: '/kantoor/:event/aanmelden',
    publish: '/kantoor/:event/publiceren',
    upload: '/kantoor/:event/importeren',
    list: '/kantoor/:event/import/:id',
    listRow: '/kantoor/:event/import/:id/regel',
    listSave: '/kantoor/:event/import/:id/bewaren',
    listDiscard: '/kantoor/:event/import/:id/weg',
  },
  /** The mailbox of the embedded run. */
  mailbox: {
    list: '/postvak',
    json: '/postvak.json',
    mail: '/postvak/:id',
    frame: '/postvak/:id/bericht',
    samples: '/postvak/voorbeelden',
    sampleMail: '/postvak/voorbeelden/:kind/bericht',
    sampleLetter: '/postvak/voorbeelden/:kind/brief',
  },
} as const;

/** Style sheet, fonts and scripts. */
export const assetsPath = '/assets/';

/** What search engines have no business with. */
export const closedToRobots = [
  ...['/a/', '/u/', '/inloggen', '/kantoor', '/partner', '/deur', '/postvak', '/api/'],
  '/*/aanmelden',
];

type Names<Pattern> = Pattern extends `${infer Head}/${infer Rest}`
  ? Names<Head> | Names<Rest>
  : Pattern extends `:${infer Name}`
    ? Name
    : never;

/** The address of a page, its `:names` filled in: `addressOf(routes.event.activity, { event, id })`. */
export function addressOf<Pattern extends string>(
  pattern: Pattern,
  values: Readonly<Record<Names<Pattern>, string | { slug: string }>>,
): string {
  return pattern.replace(/:(\w+)/g, (_, name: Names<Pattern>) => {
    const value = values[name];
    return encodeURIComponent(typeof value === 'string' ? value : value.slug);
  });
}

/** What of a session stands in addresses for residents. */
export interface Addressed {
  id: string;
  coalitionSlug: string;
  eventSlug: string;
  activitySlug: string;
}

/** For `addressOf`, of a programme, an activity or signing up for one of its sessions. */
export function namesOf({ coalitionSlug, eventSlug, activitySlug, id }: Addressed) {
  return { coalition: coalitionSlug, event: eventSlug, activity: activitySlug, session: id };
}

/** Whole addresses for whatever leads here from elsewhere: mails, letters, calendars, the API, problem documents. */
export function pageLinks(baseUrl: string) {
  return {
    coalition: (coalition: string) => baseUrl + addressOf(routes.site.coalition, { coalition }),
    programme: (coalition: string, event: string) =>
      baseUrl + addressOf(routes.site.programme, { coalition, event }),
    activity: (session: Addressed) => baseUrl + addressOf(routes.site.activity, namesOf(session)),
    short: (code: string) => baseUrl + addressOf(routes.site.short, { code }),
    problem: (slug: string) => baseUrl + addressOf(routes.site.problem, { slug }),
    manage: (code: string) => baseUrl + addressOf(routes.registration.show, { code }),
    signIn: (link: string) => baseUrl + addressOf(routes.signIn.link, { link }),
    askToSignIn: routes.signIn.ask,
  };
}
