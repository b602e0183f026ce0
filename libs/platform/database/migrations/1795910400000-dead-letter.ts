import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What no handler could do stands in a table with the name that the field gives it. */
export class DeadLetter1795910400000 implements MigrationInterface {
  readonly name = 'DeadLetter1795910400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE set_aside RENAME TO dead_letter;
      ALTER TABLE dead_letter RENAME CONSTRAINT set_aside_pkey TO dead_letter_pkey;
      ALTER POLICY set_aside_tenant ON dead_letter RENAME TO dead_letter_tenant`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER POLICY dead_letter_tenant ON dead_letter RENAME TO set_aside_tenant;
      ALTER TABLE dead_letter RENAME CONSTRAINT dead_letter_pkey TO set_aside_pkey;
      ALTER TABLE dead_letter RENAME TO set_aside`);
  }
}
