// `npm run migration:new`: the SQL that is missing between the rows (*.entity.ts) and the tables that the migrations make,
// as law (f) sees it. To be read, put into a new file of libs/platform/database/migrations, and listed in its index.ts.
import 'reflect-metadata';
import { prepare } from '../apps/standalone/steps.mjs';

await prepare();
const { startTestServer } = await import('./support/test-server.mjs');
const { drift } = await import('../dist/test/support/drift.js');
const { entityClasses } = await import('../dist/test/laws/loaded-libraries.js');
const server = await startTestServer();
try {
  const ownerUrl = server.ownerUrl.replace(/[^/]+$/, server.template);
  const { changes } = await drift(ownerUrl, await entityClasses());
  console.log(changes.length > 0 ? `${changes.join(';\n')};` : '-- The tables fit the rows.');
} finally {
  await server.stop();
}
