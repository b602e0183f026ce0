import { Controller, Inject } from '@nestjs/common';
import { Audit, type AuditView } from '#people/identity';
import { routes } from '../../routes.js';
import { AccessLog } from '../access-log.js';
import { exportList, filesOf } from '../kit/list.js';
import { AtPage, OfficePage, type OfficeVisit } from '../kit/page.js';
import { logbookRoles } from '../roles.js';
import { logbookList, logbookPage } from './logbook.page.js';

/** A logbook grows for years: searched, ordered and exported are its newest lines. */
const newest = 5000;

@Controller()
export class LogbookController {
  constructor(
    @Inject(Audit) private readonly audit: Audit,
    @Inject(AccessLog) private readonly access: AccessLog,
  ) {}

  @OfficePage('GET', routes.office.logbook, logbookRoles)
  async list(@AtPage() visit: OfficeVisit): Promise<string> {
    const { coalitionId, query } = visit;
    const { na: cursor, zoek, volgorde } = query;
    const found =
      zoek || volgorde
        ? { lines: await this.newest(coalitionId), next: null }
        : await this.audit.list({ coalitionId }, cursor ? { cursor } : {});
    await this.note(visit);
    return logbookPage(visit, { ...found, paged: Boolean(cursor) });
  }

  @OfficePage('GET', filesOf(routes.office.logbook), logbookRoles)
  async files(@AtPage() visit: OfficeVisit): Promise<Buffer> {
    const lines = await this.newest(visit.coalitionId);
    await this.note(visit);
    return exportList(logbookList, lines, visit);
  }

  private async newest(coalitionId: string): Promise<AuditView[]> {
    const lines: AuditView[] = [];
    let cursor: string | undefined;
    do {
      const found = await this.audit.list({ coalitionId }, { limit: 200, ...(cursor ? { cursor } : {}) });
      lines.push(...found.lines);
      cursor = found.next ?? undefined;
    } while (cursor && lines.length < newest);
    return lines;
  }

  private note({ actor, coalitionId }: OfficeVisit): Promise<void> {
    return this.access.note(actor, coalitionId, { action: 'read', subject: 'logbook' });
  }
}
