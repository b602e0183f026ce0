import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The channel by which somebody is reached stands beside the contact data that it follows from: generated, so that rows
 * of before have it too, and no statement, no older process and no restored backup can leave it out of step.
 */
export class ReachedBy1796515200000 implements MigrationInterface {
  readonly name = 'ReachedBy1796515200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE registration ADD reached_by text NOT NULL GENERATED ALWAYS AS (
      CASE WHEN email IS NOT NULL THEN 'email' WHEN address IS NOT NULL THEN 'letter'
        WHEN phone IS NOT NULL THEN 'call' ELSE 'letter' END) STORED`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE registration DROP COLUMN reached_by');
  }
}
