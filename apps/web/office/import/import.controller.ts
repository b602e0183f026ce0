import { Controller, Inject, Param } from '@nestjs/common';
import { z } from 'zod';
import { Imports, ProgrammeImport, type TypedFields, typedFields } from '#events/import';
import { type Event, officeActivities } from '#events/programme';
import { httpProblems } from '#http/errors';
import { Form, type SentFile } from '#http/input';
import { listRoles, Problem } from '#platform/kernel';
import { addressOf, routes } from '../../routes.js';
import type { FieldError } from '../../ui/index.js';
import { wantsAttention } from '../activities/activity.view.js';
import { sendOn } from '../kit/done.js';
import { handle, refuseFields } from '../kit/handle.js';
import { listAddress, withFiles } from '../kit/list.js';
import { AtPage, type EventVisit, OfficePage, type Posted } from '../kit/page.js';
import { OfficeEvents } from '../office-events.js';
import { importTexts } from './import.nl.js';
import { typedValues } from './import.view.js';
import { previewList, showPreview } from './import-preview.page.js';
import { discardedPage, resultPage } from './import-result.page.js';
import { uploadPage } from './import-upload.page.js';

const FileForm = z.object({});
const text = z.string().max(2000).optional();
const RowForm = z.strictObject({
  regel: z.string().max(200),
  doe: z.enum(['bewaar', 'laat', 'neem']).default('bewaar'),
  ...(Object.fromEntries(typedFields.map((field) => [field, text])) as Record<
    (typeof typedFields)[number],
    typeof text
  >),
});

/** Partners' lists: chosen, looked at, corrected, and taken over as a whole. */
@Controller()
export class ImportController {
  constructor(
    @Inject(Imports) private readonly imports: Imports,
    @Inject(OfficeEvents) private readonly events: OfficeEvents,
  ) {}

  @OfficePage('GET', routes.event.upload, listRoles)
  choose(@AtPage() visit: EventVisit): Promise<string> {
    return this.upload(visit);
  }

  @OfficePage('POST', routes.event.upload, listRoles)
  open(@AtPage() visit: EventVisit, @Form() form: Posted) {
    const { actor, event } = visit;
    const file = sentFile(form['file']);
    const missing = file ? undefined : { field: 'file', text: importTexts.upload.fileMissing };
    return handle(
      visit,
      FileForm,
      {},
      {
        first: 'file',
        run: () => {
          refuseFields([missing]);
          return this.imports.open(actor, event.id, file!.name, file!.bytes);
        },
        done: ({ id }) => [addressOf(routes.event.list, { event, id })],
        again: (_, { problem, errors: [first] }) => {
          const text = `${first?.text ?? problem.kind.title} ${problem.kind.next}`;
          return this.upload(visit, [missing ?? { field: 'file', text }]);
        },
      },
    );
  }

  @OfficePage('GET', withFiles(routes.event.list), listRoles)
  async show(@AtPage() visit: EventVisit, @Param('id') id: string): Promise<string | Buffer> {
    const { actor, coalitionId, event } = visit;
    const list = await this.find(event, id);
    if (list.state === 'discarded') return discardedPage(visit);
    if (list.outcome) {
      const all = await this.events.read(coalitionId, (reader) => officeActivities(reader, event.id));
      return resultPage(visit, list.outcome, all.filter(wantsAttention).length);
    }
    return showPreview(visit, await this.imports.preview(actor, id));
  }

  /** Types over cells of one row, takes it over or leaves it out; back to that row in the list. */
  @OfficePage('POST', routes.event.listRow, listRoles)
  async correct(@AtPage() visit: EventVisit, @Param('id') id: string, @Form() form: Posted) {
    const { actor, event, query } = visit;
    const list = await this.find(event, id);
    return handle(visit, RowForm, form, {
      run: async ({ regel, doe, ...typed }) => {
        const before = await this.imports.preview(actor, id);
        const row = before.rows.find(({ key }) => key === regel);
        if (!row) throw new Problem(httpProblems.notFound);
        const was = typedValues(row);
        const changed: TypedFields = Object.fromEntries(
          Object.entries(typed).filter(
            ([name, words]) => words !== undefined && words !== was[name as keyof typeof was],
          ),
        );
        const taken = doe === 'bewaar' ? {} : { keep: doe === 'neem' };
        await this.imports.correct(actor, id, regel, { ...changed, ...taken });
        return { at: before.rows.indexOf(row) + 1, row: row.row };
      },
      done: ({ at, row }) => [`${listAddress(previewList(event, list), query)}#regel-${at}`, 'rowSaved', row],
    });
  }

  @OfficePage('POST', routes.event.listSave, listRoles)
  async save(@AtPage() { actor, event, reply }: EventVisit, @Param('id') id: string): Promise<void> {
    await this.find(event, id);
    await this.imports.save(actor, id);
    sendOn(reply, addressOf(routes.event.list, { event, id }));
  }

  @OfficePage('POST', routes.event.listDiscard, listRoles)
  async discard(@AtPage() { actor, event, reply }: EventVisit, @Param('id') id: string): Promise<void> {
    await this.find(event, id);
    await this.imports.discard(actor, id);
    sendOn(reply, addressOf(routes.event.upload, { event }), 'listDiscarded');
  }

  private find({ coalitionId, id: eventId }: Event, id: string): Promise<ProgrammeImport> {
    return this.events.byId(coalitionId, id, (reader) => reader.findOne(ProgrammeImport, { id, eventId }));
  }

  private async upload(visit: EventVisit, errors: readonly FieldError[] = []): Promise<string> {
    return uploadPage(visit, await this.events.waitingLists(visit.event), errors);
  }
}

function sentFile(value: unknown): SentFile | null {
  const file = value as Partial<SentFile> | null | undefined;
  return file && file.bytes instanceof Uint8Array && file.bytes.length > 0
    ? { name: String(file.name ?? ''), bytes: file.bytes }
    : null;
}
