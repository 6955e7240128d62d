// Moves the state from files into a database, or back. Run, with the bot stopped: npm run move -- --to postgres://… | --from postgres://…
import { fileURLToPath } from 'node:url';
import { importSource } from './import-source.mjs';

const { runMoveTool } = await importSource('src/move-tool/move-tool.ts');
process.exitCode = await runMoveTool({
  words: process.argv.slice(2),
  environment: process.env,
  say: (line) => console.log(line),
  now: () => Date.now(),
  embeddedDir: fileURLToPath(new URL('../data', import.meta.url)),
});
