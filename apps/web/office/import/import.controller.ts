import { Controller, Get, Header, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Imports, ProgrammeImport, type TypedFields, typedFields } from '#events/import';
import type { Event } from '#events/programme';
import { Allow, AtOffice, type Visit } from '#http/access';
import { httpProblems } from '#http/errors';
import { Form, readForm, type SentFile } from '#http/input';
import type { SignedIn } from '#people/identity';
import { isUuid, Problem } from '#platform/kernel';
import type { FieldError } from '../../ui/index.js';
import { allActivities, wantsAttention } from '../activities/activity.view.js';
import { attempt, refusalErrors } from '../attempt.js';
import { sendOn } from '../kit/done.js';
import { officeTexts } from '../office.nl.js';
import { OfficeEvents, officeAddress } from '../office-events.js';
import { OfficeFrames } from '../office-frame.js';
import { html, listRoles } from '../roles.js';
import { rowGroups, typedValues } from './import.view.js';
import { previewPage } from './import-preview.page.js';
import { discardedPage, resultPage } from './import-result.page.js';
import { uploadPage } from './import-upload.page.js';

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
@Controller('kantoor/:event')
export class ImportController {
  constructor(
    @Inject(Imports) private readonly imports: Imports,
    @Inject(OfficeEvents) private readonly events: OfficeEvents,
    @Inject(OfficeFrames) private readonly frames: OfficeFrames,
  ) {}

  @Get('importeren')
  @Allow(...listRoles)
  @Header('content-type', html)
  async choose(
    @AtOffice() { staff, coalitionId, request }: Visit,
    @Param('event') slug: string,
  ): Promise<string> {
    return this.upload(staff, await this.events.bySlug(coalitionId, slug), request);
  }

  @Post('importeren')
  @Allow(...listRoles)
  @HttpCode(200)
  @Header('content-type', html)
  async open(
    @AtOffice() { staff, coalitionId, request, reply }: Visit,
    @Param('event') slug: string,
    @Form() form: Record<string, unknown>,
  ): Promise<string | undefined> {
    const event = await this.events.bySlug(coalitionId, slug);
    const refuse = (errors: readonly FieldError[]) => {
      reply.code(422);
      return this.upload(staff, event, request, errors);
    };
    const file = sentFile(form['file']);
    if (!file) return refuse([{ field: 'file', text: officeTexts.import.upload.fileMissing }]);
    const { done, refused } = await attempt(() =>
      this.imports.open(staff.actor, event.id, file.name, file.bytes),
    );
    if (refused) {
      const [first] = refusalErrors(refused, 'file');
      return refuse([{ field: 'file', text: `${first?.text ?? refused.kind.title} ${refused.kind.next}` }]);
    }
    sendOn(reply, officeAddress(event, `import/${done.id}`));
    return undefined;
  }

  @Get('import/:id')
  @Allow(...listRoles)
  @Header('content-type', html)
  async look(
    @AtOffice() { staff, coalitionId, request }: Visit,
    @Param('event') slug: string,
    @Param('id') id: string,
    @Query('toon') group: string | undefined,
    @Query('regel') open: string | undefined,
  ): Promise<string> {
    const { event, list } = await this.find(coalitionId, slug, id);
    const frame = await this.frames.of(staff, request);
    if (list.state === 'discarded') return discardedPage(frame, event);
    if (list.outcome) {
      const all = await this.events.read(coalitionId, (reader) => allActivities(reader, event.id));
      return resultPage(frame, event, list.outcome, all.filter(wantsAttention).length);
    }
    const preview = await this.imports.preview(staff.actor, id);
    return previewPage(frame, event, preview, {
      group: rowGroups.find((one) => one === group) ?? null,
      open: open ?? null,
    });
  }

  /** Types over cells of one row, takes it over or leaves it out; back to that row in the list. */
  @Post('import/:id/regel')
  @Allow(...listRoles)
  async correct(
    @AtOffice() { staff, coalitionId, reply }: Visit,
    @Param('event') slug: string,
    @Param('id') id: string,
    @Query('toon') group: string | undefined,
    @Form() form: Record<string, unknown>,
  ): Promise<void> {
    const { event } = await this.find(coalitionId, slug, id);
    const { value, problems } = await readForm(RowForm, form);
    if (!value) throw new Problem(httpProblems.checkFields, problems);
    const { regel, doe, ...typed } = value;
    const before = await this.imports.preview(staff.actor, id);
    const row = before.rows.find(({ key }) => key === regel);
    if (!row) throw new Problem(httpProblems.notFound);
    const was = typedValues(row);
    const changed: TypedFields = Object.fromEntries(
      Object.entries(typed).filter(
        ([name, words]) => words !== undefined && words !== was[name as keyof typeof was],
      ),
    );
    const keep = doe === 'bewaar' ? {} : { keep: doe === 'neem' };
    await this.imports.correct(staff.actor, id, regel, { ...changed, ...keep });
    const filter = rowGroups.some((one) => one === group) ? `?toon=${group}` : '';
    const fragment = `#regel-${before.rows.indexOf(row) + 1}`;
    sendOn(reply, officeAddress(event, `import/${id}${filter}${fragment}`), 'rowSaved', row.row);
  }

  @Post('import/:id/bewaren')
  @Allow(...listRoles)
  async save(
    @AtOffice() { staff, coalitionId, reply }: Visit,
    @Param('event') slug: string,
    @Param('id') id: string,
  ): Promise<void> {
    const { event } = await this.find(coalitionId, slug, id);
    await this.imports.save(staff.actor, id);
    sendOn(reply, officeAddress(event, `import/${id}`));
  }

  @Post('import/:id/weg')
  @Allow(...listRoles)
  async discard(
    @AtOffice() { staff, coalitionId, reply }: Visit,
    @Param('event') slug: string,
    @Param('id') id: string,
  ): Promise<void> {
    const { event } = await this.find(coalitionId, slug, id);
    await this.imports.discard(staff.actor, id);
    sendOn(reply, officeAddress(event, 'importeren'), 'listDiscarded');
  }

  private async find(
    coalitionId: string,
    slug: string,
    id: string,
  ): Promise<{ event: Event; list: ProgrammeImport }> {
    const event = await this.events.bySlug(coalitionId, slug);
    const list = isUuid(id)
      ? await this.events.read(coalitionId, (reader) =>
          reader.findOne(ProgrammeImport, { id, eventId: event.id }),
        )
      : null;
    if (!list) throw new Problem(httpProblems.notFound);
    return { event, list };
  }

  private async upload(
    staff: SignedIn,
    event: Event,
    request: FastifyRequest,
    errors: readonly FieldError[] = [],
  ): Promise<string> {
    const waiting = await this.events.waitingLists(event);
    return uploadPage(await this.frames.of(staff, request), event, waiting, errors);
  }
}

function sentFile(value: unknown): SentFile | null {
  const file = value as Partial<SentFile> | null | undefined;
  return file && file.bytes instanceof Uint8Array && file.bytes.length > 0
    ? { name: String(file.name ?? ''), bytes: file.bytes }
    : null;
}
