// `npm start`: installs and builds what is missing, then becomes the product itself, in this same process: so
// there is one process to stop, and Ctrl-C reaches the product directly.
import { readFileSync } from 'node:fs';
import { prepare, StepFailed } from './steps.mjs';

// Between npm and us stands a shell that passes no signal on, and nobody can pass on a kill -9. When npm or that
// shell is gone, whoever stopped them meant us: else we would keep the port from the next `npm start`.
const above = ancestors();
if (process.env.npm_lifecycle_event && process.ppid > 1) {
  const watch = setInterval(() => {
    if (ancestors() === above) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 500);
  watch.unref();
}

/** Parent and, where the system tells (Linux), its parent. */
function ancestors() {
  try {
    const [, grandparent] = readFileSync(`/proc/${process.ppid}/stat`, 'utf8')
      .split(') ')
      .pop()
      .split(' ', 2);
    return `${process.ppid} ${grandparent}`;
  } catch {
    return `${process.ppid}`;
  }
}

try {
  await prepare();
} catch (failure) {
  if (!(failure instanceof StepFailed)) throw failure;
  process.stderr.write(`\n${failure.message}\n`);
  process.exit(1);
}
await import('../../dist/apps/standalone/main.js');
