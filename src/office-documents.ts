import { disciplineSheetWords } from './copy/vi/discipline-sheet.ts';
import { evidenceArchiveWords } from './copy/vi/evidence-list.ts';
import { reportPaper } from './copy/vi/report-paper.ts';
import { workbookWords } from './copy/vi/workbook.ts';
import type { DocumentKind } from './core/documents/asked-document.ts';
import { composeDiscipline } from './core/documents/compose-discipline.ts';
import { composeEvidence } from './core/documents/compose-evidence.ts';
import { composeReport } from './core/documents/compose-report.ts';
import { composeWorkbook } from './core/documents/compose-workbook.ts';
import { notesOf } from './core/documents/document-notes.ts';
import type { DocumentMade, DocumentWork } from './core/documents/document-work.ts';
import { putEvidence } from './documents/office/evidence-archives.ts';
import { createOutput, type Output } from './documents/office/output.ts';
import { writePaper } from './documents/office/write-paper.ts';
import { writeWorkbook } from './documents/office/write-workbook.ts';

/** Makes the files of one kind of document: what the core says, in words, written. */
type Maker = (work: DocumentWork, output: Output, stateFolder: string) => Promise<void>;

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** One maker a kind (docs/adding-a-document.md). */
const makers: Readonly<Partial<Record<DocumentKind, Maker>>> = {
  async report(work, output) {
    const content = composeReport(work);
    if (content === null) return;
    const paper = reportPaper(content, work.rehearsal);
    await output.put(`${paper.name}.docx`, docx, await writePaper(paper));
  },
  async workbook(work, output) {
    const content = composeWorkbook(work);
    if (content.months.length === 0) return;
    const model = workbookWords(content);
    await output.put(`${model.name}.xlsx`, xlsx, await writeWorkbook(model));
  },
  evidence: (work, output, stateFolder) =>
    putEvidence(composeEvidence(work), evidenceArchiveWords, stateFolder, output),
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
  await make(work, output, stateFolder);
  if (files.length === 0) return { type: 'empty' };
  const isNoted = work.asked.kind === 'report' || work.asked.kind === 'workbook';
  return { type: 'made', files, ...(isNoted ? { notes: notesOf(work) } : {}) };
}
