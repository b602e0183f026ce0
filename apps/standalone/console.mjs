// `npm run -s kom-erbij -- COMMAND`: the operator's console. Installs and builds first when needed; what it says
// about that goes to standard error, so that standard output holds the answer of the command and nothing else.
import { prepare, StepFailed } from './steps.mjs';

try {
  await prepare((text) => process.stderr.write(text));
} catch (failure) {
  if (!(failure instanceof StepFailed)) throw failure;
  process.stderr.write(`\n${failure.message}\n`);
  process.exit(1);
}
await import('../../dist/apps/console/main.js');
