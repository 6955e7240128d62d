import { workbookSchema } from '../core/documents/workbook-schema.ts';
import type { CorrectionWords } from '../core/plan/correction.ts';
import { planDraftSchema } from '../core/plan/draft-schema.ts';
import type { Attachment } from '../core/said/attachment.ts';

type File = Extract<Attachment, { type: 'file' }>;

/** Makes files of one kind, of a content whose shape it checks. @throws for a content that is of another shape */
type Maker = (content: File['content'], words: FileWords) => Promise<Uint8Array>;

/** The words of files, handed in: whoever makes one knows none. */
export interface FileWords {
  corrections: CorrectionWords;
}

/** One maker a kind; a new kind of file is one line here (docs/adding-a-document.md). */
const makers: ReadonlyMap<string, Maker> = new Map([
  [
    'plan-corrections',
    async (content, { corrections }) => {
      const { writeCorrections } = await import('./import/correction-sheet.ts');
      return writeCorrections(planDraftSchema.parse(content), corrections);
    },
  ],
  [
    'results-sheet',
    async (content) => {
      const { writeResultsSheet } = await import('./office/results-sheet.ts');
      return writeResultsSheet(content);
    },
  ],
  [
    'workbook',
    async (content) => {
      const { writeWorkbook } = await import('./office/write-workbook.ts');
      return writeWorkbook(workbookSchema.parse(content));
    },
  ],
  [
    'invitations',
    async (content) => {
      const { writeInvitations } = await import('./invitations.ts');
      return writeInvitations(content);
    },
  ],
]);

/** The bytes of a file. @throws Error for a kind that nothing here makes: of a newer version, say */
export const makeFile = (file: File, words: FileWords): Promise<Uint8Array> => {
  const make = makers.get(file.kind);
  if (!make) throw new Error(`no maker of files of the kind ${file.kind}`);
  return make(file.content, words);
};
