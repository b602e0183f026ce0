// Completes package-lock.json for platforms other than the one it was written on. Run after every change of a
// dependency: `node docker/complete-lock.mjs`. Repeat-safe, needs no network.
//
// npm leaves out of the lock what it could not fetch itself (binaries of other systems, when its registry does
// not carry them), and `npm ci` then stops with "Missing … from lock file", on every system. What is left out is
// known: version from the optionalDependencies of the package that asks for it, system from its name. Only the
// checksum is not known: npm fills that in on the first installation on such a system.
import { readFileSync, writeFileSync } from 'node:fs';

const file = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(file, 'utf8'));
const system =
  /[/-](android|darwin|freebsd|linux|openharmony|win32)-(arm64|arm|ia32|loong64|ppc64|riscv64|s390x|x64)(?:-(gnu|musl)?\w*)?$/;

const added = [];
const unknown = [];
for (const [path, { optionalDependencies = {} }] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    if (isLocked(path, name)) continue;
    const [found, os, cpu, libc] = system.exec(name) ?? [];
    if (!found || !/^\d/.test(version)) {
      unknown.push(`${name}@${version} (asked for by ${path})`);
      continue;
    }
    lock.packages[`node_modules/${name}`] = {
      version,
      cpu: [cpu],
      ...(libc && { libc: [libc === 'gnu' ? 'glibc' : libc] }),
      optional: true,
      os: [os],
    };
    added.push(`${name}@${version}`);
  }
}
const { '': root, ...packages } = lock.packages;
const inOrder = Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en'));
lock.packages = { '': root, ...Object.fromEntries(inOrder) };
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(added.length ? `Added to the lock:\n  ${added.join('\n  ')}` : 'The lock was complete.');
if (unknown.length) {
  console.error(`Cannot tell for which system these are:\n  ${unknown.join('\n  ')}`);
  process.exitCode = 1;
}

/** As Node.js looks a package up: beside the package that asks, then in every folder above it. */
function isLocked(path, name) {
  for (let at = path; ; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1))) {
    if (lock.packages[`${at ? `${at}/` : ''}node_modules/${name}`]) return true;
    if (at === '') return false;
  }
}
