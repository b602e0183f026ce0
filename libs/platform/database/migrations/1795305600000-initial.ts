import type { MigrationInterface, QueryRunner } from 'typeorm';
import { correspondenceTables } from './initial/correspondence.js';
import { identityTables } from './initial/identity.js';
import { messageTables } from './initial/messages.js';
import { programmeTables } from './initial/programme.js';
import { registrationTables } from './initial/registration.js';
import { tenancy } from './initial/tenancy.js';

/** The first tables of every library, in the order of the shelves, and the second wall between coalitions. */
export class Initial1795305600000 implements MigrationInterface {
  /** The name under which the databases of 0.1.0 know it. */
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
