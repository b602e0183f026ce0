// `npm run -s kom-erbij -- COMMAND`: the operator's console. Installs and builds first when needed; what it says about
// that goes to standard error, so that standard output holds the answer of the command and nothing else.
import { prepare } from './steps.mjs';

await prepare();
await import('../../dist/apps/console/main.js');
