// `npm start`: installs and builds what is missing, then becomes the product itself, in this same process: so there is
// one process to stop, and Ctrl-C reaches the product directly.
import { readFileSync } from 'node:fs';
import { attempt, prepare } from './steps.mjs';

/** Our parent and, where the system tells (Linux), its parent. */
const above = () =>
  `${process.ppid} ${attempt(() => readFileSync(`/proc/${process.ppid}/stat`, 'utf8').split(') ').at(-1).split(' ')[1])}`;

// Between npm and us stands a shell that passes no signal on, and nobody can pass on a kill -9. When npm or that
// shell is gone, whoever stopped them meant us: else we would keep the port from the next `npm start`.
if (process.env.npm_lifecycle_event && process.ppid > 1) {
  const atStart = above();
  const watch = setInterval(() => {
    if (above() === atStart) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 500).unref();
}

await prepare();
await import('../../dist/apps/standalone/main.js');
