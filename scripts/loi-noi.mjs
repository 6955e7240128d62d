// Every sentence that the bot says, written out of src/copy/vi into docs/loi-noi.md for a native speaker to proof-read.
// `npm run loi-noi` writes the file; with `--check` it fails where the file is not what would be written.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loiNoi } from './loi-noi/page.mjs';

const path = fileURLToPath(new URL('../docs/loi-noi.md', import.meta.url));
const words = fileURLToPath(new URL('../src/copy/vi/', import.meta.url));

const page = loiNoi(words);
if (!process.argv.includes('--check')) writeFileSync(path, page);
else {
  let written = null;
  try {
    written = readFileSync(path, 'utf8');
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
  if (written !== page) {
    process.stderr.write(
      'docs/loi-noi.md is stale: the sentences of src/copy/vi have changed. Run: npm run loi-noi\n',
    );
    process.exitCode = 1;
  }
}
