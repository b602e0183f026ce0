import { randomUUID } from 'node:crypto';
import type { PoolClient, QueryResultRow } from 'pg';
import type { EntityManager, EntityTarget, FindManyOptions, FindOptionsWhere, ObjectLiteral } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import type { Scope } from './scope.js';

/** A message as the outbox needs it: its name, and its payload checked and written as JSON. */
export interface Publishable<Payload> {
  readonly name: string;
  encode(payload: Payload): unknown;
}

/** What a query may do: read, in the scope of its transaction. */
export class Reader {
  constructor(
    readonly scope: Scope,
    protected readonly manager: EntityManager,
    protected readonly client: PoolClient,
  ) {}

  find<E extends ObjectLiteral>(entity: EntityTarget<E>, options?: FindManyOptions<E>): Promise<E[]> {
    return this.manager.find(entity, options);
  }

  findOne<E extends ObjectLiteral>(entity: EntityTarget<E>, where: FindOptionsWhere<E>): Promise<E | null> {
    return this.manager.findOne(entity, { where });
  }

  /** Rows of one SQL statement, with the column names of the statement. */
  async query<Row extends QueryResultRow>(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
    return (await this.client.query<Row>(sql, [...values])).rows;
  }

  /**
   * The same for the handful of hot statements: prepared once per connection under `name`.
   * One name always goes with one text.
   */
  async named<Row extends QueryResultRow>(
    name: string,
    sql: string,
    values: readonly unknown[] = [],
  ): Promise<Row[]> {
    return (await this.client.query<Row>({ name, text: sql, values: [...values] })).rows;
  }
}

declare const brand: unique symbol;

/** The only way to write. Made by {@link Transactions} and by nobody else. */
export class Tx extends Reader {
  declare readonly [brand]: true;
  /** Whether this transaction promised anything that a worker has to do. */
  published = false;

  /** The row, locked until the end of the transaction; null when it is not there for this scope. */
  lock<E extends ObjectLiteral>(entity: EntityTarget<E>, where: FindOptionsWhere<E>): Promise<E | null> {
    return this.manager.findOne(entity, { where, lock: { mode: 'pessimistic_write' } });
  }

  /** Writes the changed columns of one row, or inserts it. */
  async save<E extends ObjectLiteral>(entity: EntityTarget<E>, row: E): Promise<E> {
    await this.manager.save(entity, row as never, { reload: false });
    return row;
  }

  /** Inserts rows in one statement. */
  async insert<E extends ObjectLiteral>(
    entity: EntityTarget<E>,
    rows: QueryDeepPartialEntity<E> | QueryDeepPartialEntity<E>[],
  ): Promise<void> {
    if (Array.isArray(rows) && rows.length === 0) return;
    await this.manager.createQueryBuilder().insert().into(entity).values(rows).updateEntity(false).execute();
  }

  /** Changes the named columns of the rows that match; answers how many there were. */
  async update<E extends ObjectLiteral>(
    entity: EntityTarget<E>,
    where: FindOptionsWhere<E>,
    values: QueryDeepPartialEntity<E>,
  ): Promise<number> {
    return (await this.manager.update(entity, where, values)).affected ?? 0;
  }

  async remove<E extends ObjectLiteral>(
    entity: EntityTarget<E>,
    where: FindOptionsWhere<E>,
  ): Promise<number> {
    return (await this.manager.delete(entity, where)).affected ?? 0;
  }

  /** Writes a message beside its cause: both are committed, or neither is. Answers the message's id. */
  async publish<Payload>(message: Publishable<Payload>, payload: Payload): Promise<string> {
    const id = randomUUID();
    const coalitionId = this.scope === 'platform' ? null : this.scope.coalitionId;
    await this.named(
      'publish',
      'INSERT INTO outbox (id, name, payload, coalition_id) VALUES ($1, $2, $3, $4)',
      [id, message.name, JSON.stringify(message.encode(payload)), coalitionId],
    );
    this.published = true;
    return id;
  }

  /** For a hot statement that writes its own outbox row: says that there is work for the relay. */
  wakeRelay(): void {
    this.published = true;
  }
}
