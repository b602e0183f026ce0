// `npm start`: installs and builds what is missing, then becomes the product itself, in this same process: so
// there is one process to stop, and Ctrl-C reaches the product directly.
import { prepare, StepFailed } from './steps.mjs';

try {
  await prepare();
} catch (failure) {
  if (!(failure instanceof StepFailed)) throw failure;
  process.stderr.write(`\n${failure.message}\n`);
  process.exit(1);
}
process.setSourceMapsEnabled(true);
await import('../../dist/apps/standalone/src/main.js');
