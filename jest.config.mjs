const [major, minor] = process.versions.node.split('.').map(Number);

/** From Node 24.9 on Jest can require() an ES module. Before, @fastify/static cannot load this one package of its own. */
const canRequireModules = major > 24 || (major === 24 && minor >= 9);

/** Tests run on what `npm run build` made, once, for everybody: nothing is compiled while they run. */
const compiled = {
  testEnvironment: 'node',
  roots: ['<rootDir>/dist'],
  transform: { '\\.js$': '<rootDir>/test/support/compiled.mjs' },
  transformIgnorePatterns: [canRequireModules ? '/node_modules/' : '/node_modules/(?!content-disposition/)'],
  snapshotResolver: '<rootDir>/test/support/snapshots.cjs',
};

const onDatabase = { ...compiled, setupFiles: ['<rootDir>/dist/test/support/setup-file.js'] };

/** One project a layer, so that `npm test -- --selectProjects laws` runs just that layer. */
export default {
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
  testTimeout: 240_000,
  // For two cores, which the five minutes are promised for: a worker waits a part of its time for database and browser.
  // What is slow starts processes of its own, which fill the cores by themselves.
  maxWorkers: process.env['TEST_ALL'] ? 2 : 3,
  // Native ES modules are never let go of within a worker.
  workerIdleMemoryLimit: '1500MB',
  projects: [
    { ...compiled, displayName: 'rules', testMatch: ['<rootDir>/dist/{libs,apps}/**/*.spec.js'] },
    { ...onDatabase, displayName: 'laws', testMatch: ['<rootDir>/dist/test/laws/**/*.test.js'] },
    {
      ...onDatabase,
      displayName: 'libraries',
      testMatch: ['<rootDir>/dist/test/{platform,formats,people,events}/**/*.test.js'],
    },
    { ...onDatabase, displayName: 'apps', testMatch: ['<rootDir>/dist/test/{web,api,console}/**/*.test.js'] },
    { ...onDatabase, displayName: 'slow', testMatch: ['<rootDir>/dist/test/slow/**/*.test.js'] },
    { ...onDatabase, displayName: 'journeys', testMatch: ['<rootDir>/dist/test/journeys/**/*.test.js'] },
  ],
};
