import type { ProgrammeFilters, ProgrammePage, SessionFacts } from '#events/programme';
import { say, vocabulary, wordFor } from '#platform/i18n';
import { formatDate } from '#platform/kernel';
import type { ChipOption } from '../../ui/index.js';
import { publicTexts } from '../public.nl.js';
import type { ChoiceChip } from './choice-chips.js';
import { handyOf, handyWishes, queryOf } from './choices.js';

const texts = publicTexts.programme.filters;

/** What can be chosen, with how many sessions of the whole programme each choice has. */
export interface FilterView {
  chosen: ProgrammeFilters;
  /** Words of the choices in force. */
  active: string[];
  days: ChoiceChip[];
  neighbourhoods: ChoiceChip[];
  targetGroups: ChoiceChip[];
  handy: ChipOption[];
  address: string;
  /** The choices in force, with a question mark; empty without. */
  query: string;
}

interface FilterSource {
  page: Pick<ProgrammePage, 'choices'>;
  everything: readonly SessionFacts[];
  chosen: ProgrammeFilters;
  address: string;
}

const groupWord = (code: string) => wordFor(vocabulary.targetGroups, code);

export function filterView({ page, everything, chosen, address }: FilterSource): FilterView {
  const { days, neighbourhoods, targetGroups } = page.choices;
  const count = (fits: (session: SessionFacts) => boolean) => everything.filter(fits).length;
  const groups = targetGroups.filter((code) => code !== 'everyone');
  return {
    chosen,
    active: activeWords(chosen),
    days: [
      { value: '', label: texts.anyDay },
      ...days.map((day) => ({
        value: day,
        label: formatDate(day),
        count: count((session) => session.day === day),
      })),
    ],
    neighbourhoods: [
      { value: '', label: texts.anyNeighbourhood },
      ...neighbourhoods.map((name) => ({
        value: name,
        label: name,
        count: count(({ place }) => place?.neighbourhood === name),
      })),
    ],
    targetGroups: [
      { value: '', label: texts.anyTargetGroup },
      ...groups
        .map((code) => ({
          value: code,
          label: groupWord(code),
          count: count((session) =>
            session.targetGroups.some((group) => group === code || group === 'everyone'),
          ),
        }))
        .sort((one, other) => one.label.localeCompare(other.label, 'nl')),
    ],
    handy: handyWishes.map((wish) => ({
      value: wish,
      label: texts[wish],
      checked: handyOf(chosen).includes(wish),
    })),
    address,
    query: queryOf(chosen),
  };
}

function activeWords(chosen: ProgrammeFilters): string[] {
  return [
    ...(chosen.day ? [formatDate(chosen.day)] : []),
    ...(chosen.neighbourhood ? [chosen.neighbourhood] : []),
    ...(chosen.targetGroup ? [groupWord(chosen.targetGroup)] : []),
    ...handyOf(chosen).map((wish) => texts[wish]),
    ...(chosen.q ? [say(texts.searched, { word: chosen.q })] : []),
  ];
}
