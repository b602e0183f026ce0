/** CommonJS, since Jest requires it. Snapshots are reviewed and stand beside their test's source, not beside what was made of it. */
module.exports = {
  resolveSnapshotPath: (test) =>
    test.replace(
      /\/dist\/((?:apps|libs|test)\/.*)\/([^/]+)\.js$/,
      (_, folder, name) => `/${folder}/__snapshots__/${name}.ts.snap`,
    ),
  resolveTestPath: (snapshot) =>
    snapshot.replace(
      /\/((?:apps|libs|test)\/.*)\/__snapshots__\/([^/]+)\.ts\.snap$/,
      (_, folder, name) => `/dist/${folder}/${name}.js`,
    ),
  testPathForConsistencyCheck: '/project/dist/test/laws/example.test.js',
};
