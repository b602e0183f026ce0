import { isBuilt, startTestServer } from './test-server.mjs';

/**
 * Starts one server for the whole run. Test files find in the environment:
 * TEST_PG_OWNER_URL and TEST_PG_APP_URL (an empty database on that server), TEST_PG_TEMPLATE (the migrated
 * database to clone: `CREATE DATABASE x TEMPLATE …`, as owner), TEST_FOLDER (removed at the end of the run), and
 * TEST_REDIS_URL when the caller has set it.
 */
export default async function globalSetup() {
  if (!isBuilt()) {
    console.warn(
      'No dist: tests on the database cannot run. Start with "npm test", or "npm run build" first.',
    );
    return;
  }
  const server = await startTestServer();
  globalThis.komErbijTestServer = server;
  process.env.TEST_PG_OWNER_URL = server.ownerUrl;
  process.env.TEST_PG_APP_URL = server.appUrl;
  process.env.TEST_PG_TEMPLATE = server.template;
  process.env.TEST_FOLDER = server.folder;
}
