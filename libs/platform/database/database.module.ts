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
  /** What the rooms call now; the real time unless a test or demonstration brings its own. */
  clock?: Clock;
}

/** What one room keeps in the database: its rows, and what a named constraint tells the reader. */
export interface RoomTables {
  entities: EntityClass[];
  constraints?: ConstraintProblems;
}

const constraintsOfRooms: ConstraintProblems[] = [];

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
  /** What every room of this process needs: its connection and its clock. Once, by the app. */
  static connect(settings: DatabaseSettings): DynamicModule {
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
            new Transactions(dataSource, () => Object.assign({}, ...constraintsOfRooms)),
        },
      ],
      exports: [Transactions, Clock],
    };
  }

  /** The rows and constraints of one room; by that room's module. */
  static room(tables: RoomTables): DynamicModule {
    if (tables.constraints && !constraintsOfRooms.includes(tables.constraints)) {
      constraintsOfRooms.push(tables.constraints);
    }
    return TypeOrmModule.forFeature(tables.entities);
  }
}
