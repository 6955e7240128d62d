// A plan of 50 pages read and understood, from the bytes of its .docx: what npm run import does, without its words.
import { readFileSync } from 'node:fs';
import { Document, Packer, Paragraph } from 'docx';
import { importSource } from '../import-source.mjs';
import { hold } from './bars.mjs';

const pages = 50;
/** A page of official papers (Nghị định 30/2020: 14 points) holds about this much. */
const charactersOfPage = 2_000;
const turns = 7;

/** The embedded plan with its indices again and again under other numbers and names, until it has so many pages. */
function longPlan() {
  const text = readFileSync('data/source/ke-hoach-ddci-2023.txt', 'utf8').replaceAll('*', '');
  const [before, rest] = text.split(/(?<=PHÂN CÔNG NHIỆM VỤ)\n/);
  const [body, after] = rest.split(/\n(?=III\. )/);
  let indices = '';
  for (let turn = 0; before.length + indices.length + after.length < pages * charactersOfPage; turn++)
    indices += `\n${body
      .replace(/^([12])\.(\d?)/gm, (_, group, index) => `${Number(group) + 2 * turn}.${index}`)
      .replaceAll('Chỉ số “', `Chỉ số “${'Lần '.repeat(turn + 1)}`)}`;
  return `${before}\n${indices}\n${after}`;
}

/** Measures it, in one process, the first turn (which loads the libraries) among them. */
export async function benchImport() {
  const children = longPlan()
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => new Paragraph(line));
  const bytes = await Packer.toBuffer(new Document({ sections: [{ children }] }));
  const { readDocument } = await importSource('src/documents/import/read-document.ts');
  const { understandPlan } = await importSource('src/documents/import/understand-plan.ts');
  let slowest = 0;
  for (let turn = 0; turn < turns; turn++) {
    const begin = performance.now();
    const reading = await readDocument(bytes, 'ke-hoach.docx');
    const { type, draft } = understandPlan(reading.blocks);
    const ms = performance.now() - begin;
    slowest = Math.max(slowest, ms);
    if (turn === 0)
      console.log(
        `import of ${pages} pages: ${type}, ${draft.indices.length} indices, the first in ${ms.toFixed(0)} ms`,
      );
  }
  hold('import of a plan of 50 pages, ms', slowest);
}
