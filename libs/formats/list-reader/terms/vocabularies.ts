/** Code of a target group with the words that mean it (folded regular expressions). */
export const targetGroupWords: readonly (readonly [code: string, words: RegExp])[] = [
  ['young_carers', /jonge mantelzorg/],
  ['carers', /(?<!jonge )mantelzorg|naasten|verzorgers/],
  ['dementia', /dement|alzheimer|geheugen/],
  ['bereaved', /nabestaand|\brouw|weduw|verlies/],
  ['living_alone', /alleenwonend|alleenstaand|alleengaand/],
  [
    'newcomers',
    /nieuwkomer|statushouder|vluchteling|asielzoeker|buitenlandse achtergrond|migratieachtergrond|anderstalig|inburger|oekrain|expat|internationals/,
  ],
  ['low_income', /kleine beurs|laag inkomen|minima|krappe|schulden|voedselbank/],
  ['intellectual_disability', /verstandelijk|\blvb\b/],
  ['disability', /(?<!verstandelijke )beperking|\bhandicap|slechtziend|slechthorend|\bdoof|\bdoven|\bblind/],
  ['reduced_mobility', /minder mobiel|slecht ter been|mindervalide|minder valide/],
  ['lgbti', /lhbt|lgbt|regenboog(?!school)|roze /],
  ['volunteers', /vrijwilliger/],
  [
    'professionals',
    /professional|beroepskracht|zorgverlener|hulpverlener|werkers|organisaties|ondernemers|verenigingen|medewerkers|door werk/,
  ],
  ['buddies', /maatje/],
  ['members', /\bleden\b|deelnemers (?:en vrijwilligers )?van/],
  ['families', /gezin|familie|ouders? (?:met|en) (?:kind|peuter|baby)|opa's/],
  ['youth', /jongere|jeugd|tiener|scholier|student/],
  ['children', /\bkinder(?!opvang)|\bkids|peuter|kleuter|basisschool|jonge kinderen/],
  [
    'seniors',
    /ouderen|senior|bejaard|gepension|\boudere|(?:5\d|6\d|7\d|8\d) ?(?:\+|-?plus)|(?:5\d|6\d|7\d)-?\+?ers|55 plus/,
  ],
  ['women', /\bvrouw|\bdames|meiden|meisjes/],
  ['men', /\bmannen\b|\bheren\b|\bvaders/],
  ['adults', /volwassen|18 ?\+|18 jaar en ouder|vanaf 18/],
  [
    'everyone',
    /iedereen|alle leeftijden|jong en oud|inwoners(?! van een )|\bbewoners|buurtbewoners|belangstellend|geinteresseerd|\ballen\b|alle inwoners|publiek/,
  ],
];

/** Kind of activity by words in the title (first) and the description. */
export const categoryWords: readonly (readonly [code: string, words: RegExp])[] = [
  ['signing', /ondertekening|convenant|akkoord/],
  ['training', /training|cursus|scholing/],
  ['lecture', /lezing|gastspreker|webinar|spreker|college/],
  ['intergenerational', /jong en oud|generaties/],
  ['phone', /telefooncirkel|belcirkel|bellijn/],
  ['digital', /tablet|computer|smartphone|digi|internet|ipad/],
  ['language', /taalcafe|taalles|\btaal|tolk|nederlands oefenen/],
  ['repair', /repair|reparatie/],
  ['film', /\bfilm/],
  ['dance', /dans/],
  ['music', /muziek(?!bingo)|zing|koor|concert|orkest|\bdj\b|instrument|karaoke/],
  [
    'meal',
    /ontbijt|lunch|diner|\beten\b|eettafel|buffet|maaltijd|\bmiel\b|koken|tafelen|high ?tea|brunch|bbq|barbecue|pannenkoek|poffertjes|soep|stamppot|menu|bak(?:ken|t)|bake|borrel/,
  ],
  [
    'movement',
    /wandel|fiets(?!maat)|gym|yoga|sport|zwem|tai-?chi|boules|bewegen|fit|beweeg|woppen|rollator|puzzeltocht|walking/,
  ],
  ['games', /bingo|spel|game|quiz|rummikub|kaart(?:en|middag)|klaverjas|bridge|biljart|sjoel|schaak|schaken/],
  [
    'creative',
    /bloemschik|brei|haak|haken|handwerk|schilder|knutsel|creatie|tekenen|paint|expositie|kunst|workshop|atelier|tafelkleed/,
  ],
  [
    'conversation',
    /gesprek|praat|ontmoetingscafe|alzheimer|rouw|thematafel|bijeenkomst|babbel|kletsen|dialoog/,
  ],
  ['outing', /uitstapje|rondleiding|excursie|museum|moestuin|groen|\btuin|duofiets|\brit/],
  ['information', /informatie|spreekuur|voorlichting|beurs|aftrap|hulp bij|start\b/],
  ['festival', /festival|feest|braderie|wijkmarkt|dag van de|prijsuitreiking/],
  ['campaign', /actie\b|kaartjes|uitdelen|bezorg/],
  ['drop_in', /koffie|inloop|cafe|huiskamer|buurtkamer|thee|ontmoet/],
];

export interface WrittenAccessibility {
  wheelchair?: boolean;
  hearingLoop?: true;
  lift?: true;
  accessibleToilet?: true;
  walker?: true;
  seated?: true;
  signLanguage?: 'yes' | 'on_request';
  captions?: true;
  companionFree?: true;
  childcare?: true;
  respiteCare?: true;
  assistance?: true;
  poolLift?: true;
  steps?: number;
  languages?: string[];
  notes?: string;
}

type Fact = Partial<WrittenAccessibility>;

/** Words about getting in and taking part; earlier lines win. */
export const accessibilityWords: readonly (readonly [words: RegExp, fact: Fact])[] = [
  [
    /(?:niet|slecht|minder|moeilijk|geen)[a-z ]{0,25}(?:rolstoel|toegankelijk)|rolstoel[a-z]* (?:niet|nee)|drempel(?!vrij|loos|s? geen)|\btrap\b|\btrappen\b|trede|ongelijk|smal pad|schelpenpad|grindpad|zandpad|hobbelig|^nee$/,
    { wheelchair: false },
  ],
  [
    /rolstoel|goed toegankelijk|^toegankelijk|volledig toegankelijk|drempelvrij|drempelloos|geen drempels|gelijkvloers|begane grond|^ja$|mindervalide|minder valide/,
    { wheelchair: true },
  ],
  [/ringleiding/, { hearingLoop: true }],
  [/(?<!til)\blift\b/, { lift: true }],
  [/tillift/, { poolLift: true }],
  [
    /(?:invaliden|mindervaliden|rolstoel|aangepast|gehandicapten)[ -]?toilet|mivatoilet/,
    { accessibleToilet: true },
  ],
  [/rollator/, { walker: true }],
  [/zittend|op (?:de|een) stoel/, { seated: true }],
  [/(?:gebaren|schrijf)tolk[a-z ]*op aanvraag/, { signLanguage: 'on_request' }],
  [/gebarentolk|gebarentaal/, { signLanguage: 'yes' }],
  [/ondertitel/, { captions: true }],
  [/begeleid(?:er|ing)[a-z ]{0,20}gratis/, { companionFree: true }],
  [/kinderopvang|kinderoppas/, { childcare: true }],
  [/oppas voor (?:uw|je) naaste|respijt/, { respiteCare: true }],
  [/met hulp|hulp aanwezig bij/, { assistance: true }],
];

/** Languages of an interpreter or a helper. */
export const languageWords: readonly (readonly [words: RegExp, code: string])[] = [
  [/arabisch/, 'ar'],
  [/oekraiens/, 'uk'],
  [/turks/, 'tr'],
  [/pools/, 'pl'],
  [/engels/, 'en'],
  [/tigrinya/, 'ti'],
  [/farsi|perzisch/, 'fa'],
  [/frans(?!en)/, 'fr'],
  [/duits/, 'de'],
  [/spaans/, 'es'],
  [/berber|tamazight/, 'ber'],
];

/** Remarks that ask for something when people sign up or come. */
export const noteWords: readonly (readonly [words: RegExp, code: string])[] = [
  [/dieet|allergi|vegetarisch|halal|inclusief maaltijd/, 'ask_dietary'],
  [
    /kiezen van (?:de|een) maaltijd|menukeuze|keuze (?:uit|van) (?:de )?(?:maaltijd|menu|gerecht)/,
    'ask_meal_choice',
  ],
  [
    /(?:bij|als het)[a-z ]{0,20}(?:regen|wind|storm|slecht weer)[a-z ,]{0,30}(?:niet door|vervalt|afgelast)/,
    'weather_dependent',
  ],
  [/bij (?:slecht weer|regen)[a-z ,]{0,10} (?:in|binnen|naar|verplaats)/, 'rain_location'],
  [/(?:krijgt|ontvangt|sturen)[a-z ]{0,15}(?:een |de )?(?:link|inlog)/, 'send_link_on_confirmation'],
];
