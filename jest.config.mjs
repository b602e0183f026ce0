const [major, minor] = process.versions.node.split('.').map(Number);

/**
 * From Node 24.9 on Jest can require() an ES module. Before, @fastify/static cannot load this one package of its own:
 * it is made into CommonJS.
 */
const canRequireModules = major > 24 || (major === 24 && minor >= 9);
const asCommonJs = {
  'node_modules/content-disposition/.+\\.js$': [
    'ts-jest',
    {
      diagnostics: false,
      tsconfig: {
        allowJs: true,
        module: 'commonjs',
        moduleResolution: 'node10',
        ignoreDeprecations: '6.0',
      },
    },
  ],
};

const esm = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: {
    '^#libs/(.*)$': '<rootDir>/libs/$1/src/index.ts',
    '^(\\.{1,2}/(?!.*\\.json\\.js$).*)\\.js$': '$1',
  },
  transform: {
    '^.+\\.tsx?$': ['ts-jest', { useESM: true, diagnostics: false }],
    ...(canRequireModules ? {} : asCommonJs),
  },
  transformIgnorePatterns: [canRequireModules ? '/node_modules/' : '/node_modules/(?!content-disposition/)'],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
};

const onDatabase = { ...esm, setupFiles: ['<rootDir>/test/support/setup-file.ts'] };

/** One project a layer, so that `npm test -- --selectProjects laws` runs just that layer. */
export default {
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
  testTimeout: 240_000,
  // Two cores are what the figures in README are promised for; jest's own choice would leave one idle.
  maxWorkers: 2,
  // Native ES modules are never let go of within a worker.
  workerIdleMemoryLimit: '1500MB',
  projects: [
    { ...esm, displayName: 'rules', testMatch: ['<rootDir>/{libs,apps}/**/*.spec.{ts,tsx}'] },
    { ...onDatabase, displayName: 'laws', testMatch: ['<rootDir>/test/laws/**/*.test.ts'] },
    { ...onDatabase, displayName: 'rooms', testMatch: ['<rootDir>/test/rooms/**/*.test.ts'] },
    { ...onDatabase, displayName: 'doors', testMatch: ['<rootDir>/test/doors/**/*.test.{ts,tsx}'] },
    { ...onDatabase, displayName: 'journeys', testMatch: ['<rootDir>/test/journeys/**/*.test.ts'] },
  ],
};
