import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { newFolder } from '../../../test/support/bot-process.ts';
import { openEvidenceFolder } from './evidence-folder.ts';

const text = new TextEncoder().encode('Biên bản họp');

it('finds what it kept, by its own name and by the one that a state of Windows has, and takes it away', async () => {
  const folder = newFolder();
  const evidence = openEvidenceFolder(folder);
  const kept = await evidence.keep('2023-05/a-1', text);
  const path = join(folder, 'evidence', '2023-05', 'a-1.txt');
  expect(await evidence.find(kept!.file)).toEqual({ path, bytes: text.length });
  expect(await evidence.find('evidence\\2023-05\\a-1.txt')).toEqual({ path, bytes: text.length });
  await evidence.remove(kept!.file);
  expect(existsSync(path)).toBe(false);
  // Gone is gone.
  await evidence.remove(kept!.file);
  await expect(evidence.find(kept!.file)).rejects.toThrow();
});

it('finds and removes nothing beside its folder', async () => {
  const folder = newFolder();
  const evidence = openEvidenceFolder(folder);
  writeFileSync(join(folder, 'state.json'), '{}');
  for (const file of ['state.json', 'evidence/../state.json', join(folder, 'state.json'), 'evidence', '']) {
    await expect(evidence.find(file), file).rejects.toThrow();
    await expect(evidence.remove(file), file).rejects.toThrow();
  }
  expect(existsSync(join(folder, 'state.json'))).toBe(true);
});
