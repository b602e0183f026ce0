import { DataSource, type DataSourceOptions, type EntitySchema } from 'typeorm';
import { migrations } from './migrations/index.js';
import { SnakeNames } from './naming.js';

// biome-ignore lint/complexity/noBannedTypes: TypeORM knows an entity by its class
export type EntityClass = Function | EntitySchema;

export interface DataSourceSettings {
  url: string;
  entities: EntityClass[];
  /** Most connections of this process. */
  pool: number;
}

/** Waits that end by themselves, so that one stuck transaction cannot hold up everybody (fault F17). */
const limits =
  '-c lock_timeout=3000 -c statement_timeout=30000 -c idle_in_transaction_session_timeout=60000 -c timezone=UTC';

/** How every process of the product speaks to PostgreSQL. */
export function dataSourceOptions(settings: DataSourceSettings): DataSourceOptions {
  return {
    type: 'postgres',
    url: settings.url,
    entities: settings.entities,
    migrations,
    migrationsTableName: 'schema_migration',
    migrationsTransactionMode: 'all',
    namingStrategy: new SnakeNames(),
    uuidExtension: 'pgcrypto',
    installExtensions: false,
    logging: false,
    poolSize: settings.pool,
    connectTimeoutMS: 5000,
    extra: { options: limits, keepAlive: true, application_name: 'kom-erbij' },
  };
}

export function newDataSource(settings: DataSourceSettings): DataSource {
  return new DataSource(dataSourceOptions(settings));
}
