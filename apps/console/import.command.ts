import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type ImportOutcome, Imports } from '#events/import';
import { type Event, eventBySlug } from '#events/programme';
import { guessEvent, type IntakeResult, readProgramme, toActivitiesJson } from '#formats/list-reader';
import { readSpreadsheet } from '#formats/spreadsheet';
import { Coalitions } from '#people/coalition';
import { Transactions, UnfitDatabase } from '#platform/database';
import { say } from '#platform/i18n';
import { Clock, isDate, system } from '#platform/kernel';
import { type Call, type Command, type Output, Refused, WrongUsage } from './command.js';
import { consoleTexts } from './console.nl.js';
import { withLibraries } from './libraries.js';

const texts = consoleTexts.import;

type Encoding = 'utf-8' | 'windows-1252';

function readEncoding(text: string | undefined): Encoding | undefined {
  if (text === undefined || text === 'utf-8' || text === 'windows-1252') return text;
  throw new WrongUsage(say(texts.badEncoding, { text }));
}

function readYear(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^(19|20)\d{2}$/.test(text)) throw new WrongUsage(say(texts.badYear, { text }));
  return Number(text);
}

function readDay(text: string | undefined): string | undefined {
  if (text !== undefined && !isDate(text)) throw new WrongUsage(say(texts.badDate, { text }));
  return text;
}

/** npm runs us in the project's folder; the file is named from where the operator stands. */
async function readFileOf(call: Call, invokedFrom: string): Promise<Buffer> {
  const [file, ...others] = call.words;
  if (!file) throw new WrongUsage(consoleTexts.missingFile);
  if (others.length > 0) throw new WrongUsage(say(consoleTexts.tooMany, { text: others.join(' ') }));
  return readFile(resolve(invokedFrom, file)).catch(() => {
    throw new Refused(say(consoleTexts.unreadableFile, { file }));
  });
}

interface Destination {
  event: Event;
  municipality: string | null;
  neighbourhoods: readonly string[];
}

/** The week or conference that the list is for. @throws Refused when there is none of that name. */
function withDestination<T>(
  coalitionSlug: string,
  eventSlug: string,
  work: (destination: Destination, imports: Imports) => Promise<T>,
): Promise<T> {
  return withLibraries(async (app) => {
    const coalition = await app.get(Coalitions).bySlug(coalitionSlug);
    if (!coalition) throw new Refused(say(texts.noCoalition, { name: coalitionSlug }));
    const event = await app
      .get(Transactions)
      .read({ coalitionId: coalition.id }, (reader) => eventBySlug(reader, eventSlug));
    if (!event) throw new Refused(say(texts.noEvent, { name: eventSlug }));
    const municipality = coalition.municipalities[0] ?? null;
    return work({ event, municipality, neighbourhoods: coalition.neighbourhoods }, app.get(Imports));
  });
}

/** Reads the list without writing anything; without a week, the list itself tells its period. */
async function readList(call: Call, bytes: Buffer, destination: Destination | null): Promise<IntakeResult> {
  const encoding = readEncoding(call.value('encoding'));
  const sheets = await readSpreadsheet(bytes, encoding ? { encoding } : {});
  const year = readYear(call.value('year'));
  const guessed = guessEvent(sheets, new Clock().now().getFullYear(), year);
  const municipality =
    call.value('municipality') ?? (destination ? destination.municipality : guessed.municipality);
  return readProgramme(sheets, {
    name: destination?.event.name ?? texts.nameOfDryRun,
    startDate: readDay(call.value('from')) ?? destination?.event.firstDay ?? guessed.startDate,
    endDate: readDay(call.value('until')) ?? destination?.event.lastDay ?? guessed.endDate,
    municipality,
    ...(destination && { neighbourhoods: destination.neighbourhoods }),
    ...(year !== undefined && { year }),
  });
}

function report(result: IntakeResult, output: Output): void {
  const { counts } = result;
  const { ready = 0, incomplete = 0, needs_review: review = 0, cancelled = 0 } = counts.byStatus;
  output.print(say(texts.rows, { rows: counts.rows, ready, incomplete, review, cancelled }));
  for (const activity of result.activities) {
    if (activity.issues.length === 0) continue;
    const status = texts.status[activity.status];
    output.print(say(texts.row, { row: activity.row, title: activity.title, status }));
    for (const { message } of activity.issues) output.print(say(texts.issue, { message }));
  }
  for (const { sheet, row, why } of result.ignored) {
    const where = row === null ? say(texts.sheet, { sheet: sheet ?? '' }) : say(texts.line, { row });
    output.print(say(texts.ignored, { where, why }));
  }
  if (result.unknownColumns.length > 0) {
    output.print(say(texts.unknownColumns, { names: result.unknownColumns.join(', ') }));
  }
}

async function save(call: Call, bytes: Buffer, event: Event, imports: Imports): Promise<ImportOutcome> {
  const encoding = readEncoding(call.value('encoding'));
  const fileName = call.words[0]!.split(/[\\/]/).at(-1)!;
  const preview = await imports.open(system, event.id, fileName, bytes, encoding ? { encoding } : {});
  return imports.save(system, preview.id);
}

export const importProgramme: Command = {
  name: 'import-programme',
  summary: texts.summary,
  usage: texts.usage,
  values: ['coalition', 'event', 'year', 'encoding', 'from', 'until', 'municipality'],
  switches: ['dry-run', 'json'],
  run: async (call, output) => {
    const bytes = await readFileOf(call, process.cwd());
    const [coalition, event] = [call.value('coalition'), call.value('event')];
    const show = (result: IntakeResult): void => {
      if (call.has('json')) output.print(JSON.stringify(toActivitiesJson(result), null, 2));
      else report(result, output);
    };
    if (coalition === undefined || event === undefined) {
      if (!call.has('dry-run')) throw new WrongUsage(texts.needsEvent);
      show(await readList(call, bytes, null));
      return;
    }
    const result = await withDestination(coalition, event, async (destination, imports) => {
      const read = await readList(call, bytes, destination);
      if (!call.has('dry-run')) {
        const { added, changed, same } = await save(call, bytes, destination.event, imports);
        output.remark(say(texts.saved, { added, changed, same }));
      }
      return read;
    }).catch((failure: unknown) => {
      // Only looking needs no week: the list itself tells its period, and the operator is told.
      if (!call.has('dry-run') || !(failure instanceof Refused || failure instanceof UnfitDatabase))
        throw failure;
      output.remark(`${failure.message} ${texts.withoutEvent}`);
      return readList(call, bytes, null);
    });
    show(result);
  },
};
