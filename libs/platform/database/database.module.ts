import { type DynamicModule, Inject, Injectable, Module, type OnApplicationBootstrap } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Clock } from '#platform/kernel';
import { checkDatabase } from './boot-check.js';
import { dataSourceOptions, type EntityClass } from './data-source.js';
import type { ConstraintProblems } from './failures.js';
import { Transactions } from './transactions.js';

export interface DatabaseSettings {
  url: string;
  /** Most connections of this process. */
  pool: number;
  /** What the libraries call now; the real time unless a test or demonstration brings its own. */
  clock?: Clock;
}

/** What one library keeps in the database: its rows, and what a named constraint tells the reader. */
export interface FeatureTables {
  entities: EntityClass[];
  constraints?: ConstraintProblems;
}

const constraintsOfLibraries: ConstraintProblems[] = [];

/** Refuses to start on a database that is behind, or as a role that row-level security does not hold. */
@Injectable()
class BootCheck implements OnApplicationBootstrap {
  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  async onApplicationBootstrap(): Promise<void> {
    await checkDatabase((sql) => this.dataSource.query(sql));
  }
}

@Module({})
export class DatabaseModule {
  /** What every library of this process needs: its connection and its clock. Once, by the app. */
  static forRoot(settings: DatabaseSettings): DynamicModule {
    return {
      module: DatabaseModule,
      global: true,
      imports: [
        TypeOrmModule.forRoot({
          ...dataSourceOptions({ url: settings.url, pool: settings.pool, entities: [] }),
          autoLoadEntities: true,
          retryAttempts: 1,
        }),
      ],
      providers: [
        BootCheck,
        { provide: Clock, useValue: settings.clock ?? new Clock() },
        {
          provide: Transactions,
          inject: [DataSource],
          useFactory: (dataSource: DataSource) =>
            new Transactions(dataSource, () => Object.assign({}, ...constraintsOfLibraries)),
        },
      ],
      exports: [Transactions, Clock],
    };
  }

  /** The rows and constraints of one library; by that library's module. */
  static forFeature(tables: FeatureTables): DynamicModule {
    if (tables.constraints && !constraintsOfLibraries.includes(tables.constraints)) {
      constraintsOfLibraries.push(tables.constraints);
    }
    return TypeOrmModule.forFeature(tables.entities);
  }
}
