import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { draftOf, read } from './read-made.ts';

// Papers of somebody who had seen neither the code nor these tests: what was right at their first run stays so (papers-3/ABOUT.md).

const folder = 'test/import/papers-3';
const bytesOf = (name: string): Buffer => readFileSync(`${folder}/${name}`);
const expected = (paper: number): { indices: { name: string }[] } =>
  JSON.parse(readFileSync(`${folder}/${paper}.json`, 'utf8')) as { indices: { name: string }[] };
const plain = (name: string): string => name.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase();

test.each([
  [1, '1-ke-hoach-ddci-so-nnmt.docx'],
  [2, '2-ke-hoach-par-index-thanh-tra-tinh.docx'],
  [3, '3-ke-hoach-ddci-ban-quan-ly-kkt.docx'],
  [4, '4-ke-hoach-pii-so-khcn.xlsx'],
  [5, '5-ke-hoach-papi-xa-thuong-hoa.txt'],
  [6, '6-ke-hoach-ddci-phuong-hai-khe-chat.txt'],
])('every index of plan %i is found by its name', async (paper, name) => {
  const draft = await draftOf(bytesOf(name), name);
  const found = draft.indices.map((one) => plain(one.name));
  for (const { name: index } of expected(paper).indices) expect(found).toContain(plain(index));
});

test.each(['7-bao-cao-ket-qua-ddci.docx', '8-giay-moi-hop-ddci.txt', '9-quyet-dinh-dieu-dong-bo-nhiem.docx'])(
  '%s is no plan',
  async (name) => {
    expect((await read(bytesOf(name), name)).type).toBe('no-plan');
  },
);
