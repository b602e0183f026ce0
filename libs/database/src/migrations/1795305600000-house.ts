import type { MigrationInterface, QueryRunner } from 'typeorm';
import { correspondenceTables } from './house/correspondence.js';
import { identityTables } from './house/identity.js';
import { messageTables } from './house/messages.js';
import { programmeTables } from './house/programme.js';
import { registrationTables } from './house/registration.js';
import { tenancy } from './house/tenancy.js';

/** The first tables of every room, in the order of the corridor, and the second wall between coalitions. */
export class House1795305600000 implements MigrationInterface {
  readonly name = 'House1795305600000';

  async up(runner: QueryRunner): Promise<void> {
    const statements = [
      messageTables,
      identityTables,
      programmeTables,
      registrationTables,
      correspondenceTables,
      tenancy,
    ];
    for (const sql of statements) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE programme_import, idempotency_key, rate_count, notice, reminder, attendee, registration,
      session, activity, event, place, organization, role_grant, audit_line, coalition, staff_session, sign_in, person,
      set_aside, handled, outbox`);
  }
}
