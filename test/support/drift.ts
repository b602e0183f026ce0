import { type EntityClass, newDataSource } from '#platform/database';

/** What TypeORM would change to make the tables of a database fit these rows, and what the rows name. */
export async function drift(ownerUrl: string, classes: EntityClass[]) {
  const dataSource = newDataSource({ url: ownerUrl, entities: classes, pool: 2 });
  await dataSource.initialize();
  try {
    const log = await dataSource.driver.createSchemaBuilder().log();
    return {
      changes: log.upQueries.map(({ query }) => query),
      tables: dataSource.entityMetadatas.map(({ tableName }) => tableName),
      relations: dataSource.entityMetadatas.flatMap(({ name, relations }) =>
        relations
          .filter(
            ({ isLazy, isEager, isCascadeInsert, isCascadeUpdate, isCascadeRemove }) =>
              isLazy || isEager || isCascadeInsert || isCascadeUpdate || isCascadeRemove,
          )
          .map(({ propertyName }) => `${name}.${propertyName}`),
      ),
    };
  } finally {
    await dataSource.destroy();
  }
}
