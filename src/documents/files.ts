import type { Attachment } from '../core/said/attachment.ts';

type File = Extract<Attachment, { type: 'file' }>;

/** Makes files of one kind, of a content whose shape it checks. @throws for a content that is of another shape */
type Maker = (content: File['content']) => Promise<Uint8Array>;

/** One maker a kind; a new kind of file is one line here (docs/adding-a-document.md). */
const makers: ReadonlyMap<string, Maker> = new Map();

/** The bytes of a file. @throws Error for a kind that nothing here makes: of a newer version, say */
export const makeFile = (file: File): Promise<Uint8Array> => {
  const make = makers.get(file.kind);
  if (!make) throw new Error(`no maker of files of the kind ${file.kind}`);
  return make(file.content);
};
