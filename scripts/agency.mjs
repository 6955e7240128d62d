// Adds, lists, sets aside the agencies that one bot serves. Run: npm run agency -- add <id> --from <folder> | list | off <id> | on <id>
import { fileURLToPath } from 'node:url';
import { importSource } from './import-source.mjs';

const { runAgencyTool } = await importSource('src/agency-tool/agency-tool.ts');
process.exitCode = await runAgencyTool({
  words: process.argv.slice(2),
  environment: process.env,
  say: (line) => console.log(line),
  now: () => Date.now(),
  embeddedDir: fileURLToPath(new URL('../data', import.meta.url)),
});
