// `npm test`: installs and builds what is missing, runs Jest (arguments are passed on: `npm test -- --selectProjects
// laws`), and ends with one plain line that counts the tests. The exit code is Jest's. What is slow (test/slow, pages at
// both widths) runs with `npm run test:all`, or when it is named.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepare, project } from '../apps/standalone/steps.mjs';

await prepare();
// Only now are there packages to import.
const { findChromium } = await import('./support/chromium.mjs');
const { sweepTestServers } = await import('./support/test-server.mjs');
await findChromium().then(
  ({ from }) => console.log(`Browser of the journeys: Chromium of ${from}`),
  (cause) => console.log(`No browser for the journeys: ${cause.message}`),
);

const place = mkdtempSync(join(tmpdir(), 'kom-erbij-results-'));
const results = join(place, 'results.json');
const given = process.argv.slice(2).filter((argument) => argument !== '--all');
const all = given.length < process.argv.length - 2;
if (all) process.env.TEST_ALL = 'yes';
else if (!given.some((argument) => argument.includes('slow'))) given.push('--ignoreProjects', 'slow');

const args = [
  '--experimental-vm-modules',
  '--disable-warning=ExperimentalWarning',
  'node_modules/jest/bin/jest.js',
];
args.push(`--config=${join(project, 'jest.config.mjs')}`, '--json', `--outputFile=${results}`, ...given);
// With --json Jest writes its results to standard output as well: left out. People read standard error.
const jest = spawn(process.execPath, args, { cwd: project, stdio: ['inherit', 'ignore', 'inherit'] });
// Ctrl-C goes to Jest as well; we wait for it and tidy up behind it.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => jest.kill(signal));
const code = await new Promise((resolve) => jest.on('close', (exit, signal) => resolve(signal ? 130 : exit)));
await sweepTestServers();

let failed = 1;
if (existsSync(results)) {
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites, ...rest } = JSON.parse(
    readFileSync(results, 'utf8'),
  );
  // A file that could not even be loaded counts as one failure: none of its tests is in the other numbers.
  failed = numFailedTests + numRuntimeErrorTestSuites;
  const skipped = rest.numPendingTests + rest.numTodoTests;
  console.log(`${numPassedTests} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
} else {
  console.log('0 passed, 1 failed');
}
rmSync(place, { recursive: true, force: true });
process.exitCode = code;
