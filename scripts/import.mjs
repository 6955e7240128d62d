// Reads an official plan and says what was understood of it: npm run import -- <file> [--out <folder>]; «-» reads what is pasted.
import { importSource } from './import-source.mjs';

const { runImportTool } = await importSource('src/import-tool/import-tool.ts');
process.exitCode = await runImportTool({
  words: process.argv.slice(2),
  input: process.stdin,
  say: (line) => console.log(line),
});
