import { type EntityClass, newDataSource } from '#platform/database';

/** TypeORM keeps the expressions of generated columns in a table of its own; this shows it what the tables really say. */
const expressions = `CREATE VIEW typeorm_metadata AS
  SELECT 'GENERATED_COLUMN' AS type, table_catalog AS database, table_schema AS schema, table_name AS "table",
    column_name AS name, regexp_replace(generation_expression, '\\s+', ' ', 'g') AS value
  FROM information_schema.columns WHERE is_generated = 'ALWAYS'`;

/** What TypeORM would change to make the tables of a database fit these rows, and what the rows name. */
export async function drift(ownerUrl: string, classes: EntityClass[]) {
  const dataSource = newDataSource({ url: ownerUrl, entities: classes, pool: 2 });
  await dataSource.initialize();
  try {
    await dataSource.query(expressions);
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
    await dataSource.query('DROP VIEW typeorm_metadata');
    await dataSource.destroy();
  }
}
