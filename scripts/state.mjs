// Checks, lists, restores or accepts the state. Run, with the bot stopped: npm run state -- check | list | restore <copy> | accept
import { importSource } from './import-source.mjs';

const { runStateTool } = await importSource('src/state-tool/state-tool.ts');
process.exitCode = await runStateTool({
  words: process.argv.slice(2),
  environment: process.env,
  say: (line) => console.log(line),
  now: () => Date.now(),
});
