import type { SheetCell } from '#formats/spreadsheet';
import { noteWords } from '../terms/vocabularies.js';
import { type Schedule } from '../when/schedule.js';
import { clockText } from '../when/slots.js';
import { parseWhen } from '../when/when-parser.js';
import { fold } from '../words/text.js';
import type { Field } from './columns.js';

export interface ReadRemarks {
  notes: string[];
  cancelled: boolean;
  /** The words about transport that leaves after the start. */
  lateTransport?: string;
}

const cancelWords =
  /geannuleerd|afgelast|gecanceld|gaat niet door|gaan niet door|komt te vervallen|is vervallen|^vervallen\b|^vervalt\b|gaat niet meer door/;
const onCondition =
  /(?:bij|als|indien|wanneer|mits|onvoldoende|te weinig)[^.;!]{0,60}(?:niet door|afgelast|geannuleerd|vervall)|vorig jaar|vorige keer/;

/** Everything the remarks say that asks for something: cancelled, doors open, weather, diet, transport. */
export function readRemarks(
  cells: ReadonlyMap<Field, SheetCell>,
  schedule: Schedule,
  texts: { title: string; summary: string; notes: string },
): ReadRemarks {
  const text = (field: Field): string => cells.get(field)?.text ?? '';
  const open = [
    texts.title,
    texts.notes,
    text('date'),
    text('time'),
    text('signup'),
    text('status'),
    text('location'),
  ];
  const cancelled =
    open.some(isCancelled) ||
    /^nee\b/.test(fold(text('status'))) ||
    /GEANNULEERD|AFGELAST|GAAT NIET DOOR/.test(texts.summary);
  const all = fold([texts.summary, texts.notes, text('signup')].join(' | '));
  const notes = noteWords.flatMap(([words, code]) => (words.test(all) ? [code] : []));
  if (schedule.startApproximate) notes.push('approximate_start_time');
  if (schedule.doors.length > 0) notes.push(doorsNote(schedule));
  const transport = `${texts.notes} ${text('transport')}`;
  const late = leavesAfterStart(transport, schedule);
  return { notes, cancelled, ...(late && { lateTransport: late }) };
}

function isCancelled(text: string): boolean {
  const folded = fold(text).trim();
  return cancelWords.test(folded) && !onCondition.test(folded);
}

function doorsNote({ doors, sessions }: Schedule): string {
  const starts = [...new Set(sessions.map(({ start }) => start).filter((start) => start !== null))];
  if (starts.length === 1) return `doors_open ${clockText(starts[0]! - doors[0]!)}`;
  return `doors_open ${doors[0]} min before`;
}

/** A bus or taxi to the activity with a time later than the first start; the way back may be later. */
function leavesAfterStart(text: string, { sessions }: Schedule): string | undefined {
  const starts = sessions.flatMap(({ start }) => (start === null ? [] : [start]));
  if (starts.length === 0) return undefined;
  const first = Math.min(...starts);
  return text
    .split(/[.;](?:\s|$)|\n/)
    .find((sentence) => {
      const folded = fold(sentence);
      if (
        !/\btaxi|\bbus|vervoer|ophalen|opgehaald|vertrek/.test(folded) ||
        /terug|naar huis|thuisbreng|retour/.test(folded)
      )
        return false;
      const times = parseWhen(sentence, 'date').flatMap(({ slots }) =>
        slots.map(({ start }) => start?.minutes ?? 0),
      );
      return times.length > 0 && times.every((minutes) => minutes > first);
    })
    ?.trim();
}
