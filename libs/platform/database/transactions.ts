import type { PoolClient } from 'pg';
import type { DataSource, QueryRunner } from 'typeorm';
import { asProblem, type ConstraintProblems, mayBeRepeated } from './failures.js';
import { type Scope, scopeStatement } from './scope.js';
import { Reader, Tx } from './tx.js';

/** A transaction is done again at most this often after a deadlock or serialization failure. */
const attempts = 3;

/**
 * Said outright, so that no setting of a server or role changes it: in REPEATABLE READ a lock followed by a count sells
 * places twice (scenario X4). A reader takes no locks, and there it gives one picture to all
 * statements.
 */
const beginWrite = 'BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE';
const beginRead = 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY';

/**
 * The only way to the database. State and outgoing messages of one piece of work commit together, or not at all.
 */
export class Transactions {
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly constraints: () => ConstraintProblems,
  ) {}

  /**
   * Runs the work in one transaction that sees the rows of `scope`. The work may run more than once, so it does
   * nothing that a rollback cannot take back. Throws the Problem of a library for its named constraints.
   */
  async run<T>(scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.once(scope, work);
      } catch (error) {
        if (attempt < attempts && mayBeRepeated(error)) continue;
        throw asProblem(error, this.constraints());
      }
    }
  }

  /** Reads in one consistent read-only transaction that sees the rows of `scope`. */
  async read<T>(scope: Scope, work: (reader: Reader) => Promise<T>): Promise<T> {
    try {
      return await this.inTransaction(`${beginRead}; ${scopeStatement(scope)}`, (runner, client) =>
        work(new Reader(scope, runner.manager, client)),
      );
    } catch (error) {
      throw asProblem(error, this.constraints());
    }
  }

  /**
   * One statement that is a transaction of its own: one round trip where `run` takes three. For the few tables that
   * belong to no coalition; of the others it sees no row.
   */
  async alone<T>(work: (statement: Pick<Reader, 'named'>) => Promise<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    try {
      return await work(new Reader('platform', runner.manager, await runner.connect()));
    } catch (error) {
      throw asProblem(error, this.constraints());
    } finally {
      await runner.release();
    }
  }

  /** Calls the listener after each commit that left something for the relay. Answers how to stop listening. */
  onPublished(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private async once<T>(scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T> {
    let tx: Tx | undefined;
    const result = await this.inTransaction(`${beginWrite}; ${scopeStatement(scope)}`, (runner, client) => {
      tx = new Tx(scope, runner.manager, client);
      return work(tx);
    });
    if (tx?.published) for (const listener of this.listeners) listener();
    return result;
  }

  /**
   * One simple query opens the transaction and names the tenant: one round trip where TypeORM's own
   * `startTransaction` and a `set_config` would take two. TypeORM is told, so that its own writes do not begin another.
   */
  private async inTransaction<T>(
    opening: string,
    work: (runner: QueryRunner, client: PoolClient) => Promise<T>,
  ): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    const client: PoolClient = await runner.connect();
    try {
      await client.query(opening);
      markActive(runner, true);
      const result = await work(runner, client);
      const { command } = await client.query('COMMIT');
      // PostgreSQL answers COMMIT of a transaction in which a statement failed with ROLLBACK, and no error.
      if (command !== 'COMMIT')
        throw new Error('nothing was saved: the work swallowed a failure of the database');
      return result;
    } catch (error) {
      await client.query('ROLLBACK').catch(() => undefined);
      throw error;
    } finally {
      markActive(runner, false);
      await runner.release();
    }
  }
}

/** TypeORM marks the flag read-only for callers; setting it is what its own `startTransaction` does first. */
function markActive(runner: QueryRunner, active: boolean): void {
  (runner as { isTransactionActive: boolean }).isTransactionActive = active;
}
