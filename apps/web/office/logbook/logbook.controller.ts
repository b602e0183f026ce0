import { Controller, Inject } from '@nestjs/common';
import { Audit, type AuditView } from '#people/identity';
import { logbookRoles } from '#platform/kernel';
import { routes } from '../../routes.js';
import { AccessLog } from '../access-log.js';
import { fileAsked, showList, withFiles } from '../kit/list.js';
import { AtPage, OfficePage, type OfficeVisit } from '../kit/page.js';
import { logbookLead, logbookList, newest } from './logbook.page.js';

@Controller()
export class LogbookController {
  constructor(
    @Inject(Audit) private readonly audit: Audit,
    @Inject(AccessLog) private readonly access: AccessLog,
  ) {}

  @OfficePage('GET', withFiles(routes.office.logbook), logbookRoles)
  async list(@AtPage() visit: OfficeVisit): Promise<string | Buffer> {
    const { actor, coalitionId, query } = visit;
    const { na: cursor, zoek, volgorde } = query;
    const whole = zoek || volgorde || fileAsked(visit);
    const { lines, next } = whole
      ? { lines: await this.newest(coalitionId), next: null }
      : await this.audit.list({ coalitionId }, cursor ? { cursor } : {});
    await this.access.note(actor, coalitionId, { action: 'read', subject: 'logbook' });
    const paging = { next, paged: Boolean(cursor) };
    return showList(visit, logbookList, lines, { above: logbookLead(), paging });
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
}
