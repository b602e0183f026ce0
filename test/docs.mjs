// `npm run docs`: writes the parts of documents that are made from the code, as law (o) wants them.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { prepare, project } from '../apps/standalone/steps.mjs';

await prepare();
const { documentText, generatedParts, partOf, withPart } = await import('../dist/test/support/generated.js');
for (const { document, part, text } of generatedParts) {
  if (partOf(documentText(document), part) === text()) continue;
  writeFileSync(join(project, document), withPart(documentText(document), part, text()));
  spawnSync('npx', ['biome', 'format', '--write', document], { cwd: project, stdio: 'ignore' });
  console.log(`${document}: ${part}`);
}
