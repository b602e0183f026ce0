// `npm run bench` runs every benchmark and prints one table; `npm run bench NAME …` runs those named.
// Absolute figures swing by half between runs: the ratio to the baseline of the same run is what counts.
import { boot } from './boot.mjs';
import { table } from './harness.mjs';
import { programme304, programmePage } from './programme.mjs';
import { registerHot, registerSpread } from './register.mjs';
import { signInSecrecy } from './sign-in.mjs';

const benchmarks = {
  boot,
  'programme-page': programmePage,
  'programme-304': programme304,
  'register-spread': registerSpread,
  'register-hot': registerHot,
  'sign-in-secrecy': signInSecrecy,
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in benchmarks));
if (unknown.length > 0) {
  console.error(`no benchmark ${unknown.join(', ')}; there are ${Object.keys(benchmarks).join(', ')}`);
  process.exit(2);
}
const rows = [];
for (const [name, run] of Object.entries(benchmarks)) {
  if (wanted.length === 0 || wanted.includes(name)) rows.push(await run());
}
console.log(table(rows));
