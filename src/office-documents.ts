import { disciplineSheetWords } from './copy/vi/discipline-sheet.ts';
import { workbookWords } from './copy/vi/workbook.ts';
import type { DocumentKind } from './core/documents/asked-document.ts';
import { composeDiscipline } from './core/documents/compose-discipline.ts';
import { composeWorkbook } from './core/documents/compose-workbook.ts';
import type { DocumentMade, DocumentWork } from './core/documents/document-work.ts';
import { createOutput, type Output } from './documents/office/output.ts';
import { writeWorkbook } from './documents/office/write-workbook.ts';

/** Makes the files of one kind of document: what the core says, in words, written. */
type Maker = (work: DocumentWork, output: Output) => Promise<void>;

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** One maker a kind (docs/adding-a-document.md). */
const makers: Readonly<Partial<Record<DocumentKind, Maker>>> = {
  async workbook(work, output) {
    const model = workbookWords(composeWorkbook(work), work.rehearsal);
    await output.put(`${model.name}.xlsx`, xlsx, await writeWorkbook(model));
  },
  async discipline(work, output) {
    const content = composeDiscipline(work);
    if (content.units.length === 0) return;
    const model = disciplineSheetWords(content, work.rehearsal);
    await output.put(`${model.name}.xlsx`, xlsx, await writeWorkbook(model));
  },
};

/**
 * Makes a document and puts its files beside the state.
 * @param stateFolder where the state lies, with its evidence
 * @throws Error for a fault of the maker, or a disk that refuses
 */
export async function makeDocument(
  work: DocumentWork,
  stateFolder: string,
  onProgress: (done: number, of: number) => void,
): Promise<DocumentMade> {
  const make = makers[work.asked.kind];
  if (!make) throw new Error(`no maker of documents of the kind ${work.asked.kind}`);
  const { output, files } = createOutput(stateFolder, onProgress);
  await make(work, output);
  return files.length === 0 ? { type: 'empty' } : { type: 'made', files };
}
