import 'reflect-metadata';
import { runCall } from './console.js';

// Whoever reads our answer may stop early, as `head` does.
process.stdout.on('error', () => process.exit(0));
process.exitCode = await runCall(process.argv.slice(2), {
  print: (line) => process.stdout.write(`${line}\n`),
  remark: (line) => process.stderr.write(`${line}\n`),
});
