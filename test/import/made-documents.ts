import {
  AlignmentType,
  Document,
  type FileChild,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  Textbox,
  TextRun,
  VerticalMergeType,
} from 'docx';
import JSZip from 'jszip';

/** Documents as the tests make them: nothing of a real paper is kept in the project. */

export const paragraph = (text: string): Paragraph => new Paragraph({ children: [new TextRun(text)] });

/** A paragraph with an automatic number of the list «official»: 0 is «1.», 1 is «1.1.», 2 a dash, 3 a plus. */
export const numbered = (text: string, level: 0 | 1 | 2 | 3): Paragraph =>
  new Paragraph({ children: [new TextRun(text)], numbering: { reference: 'official', level } });

export const textBox = (...texts: string[]): FileChild =>
  new Textbox({
    alignment: 'center',
    children: texts.map(paragraph),
    style: { width: '200pt', height: 'auto' },
  }) as never;

export type CellMade = string | { text: string; across?: number; down?: 'begins' | 'goes-on' };

const cellOf = (cell: CellMade): TableCell => {
  const { text, across, down } = typeof cell === 'string' ? { text: cell } : cell;
  return new TableCell({
    children: text.split('\n').map(paragraph),
    ...(across === undefined ? {} : { columnSpan: across }),
    ...(down === undefined
      ? {}
      : { verticalMerge: down === 'begins' ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE }),
  });
};

export const table = (...rows: CellMade[][]): Table =>
  new Table({ rows: rows.map((cells) => new TableRow({ children: cells.map(cellOf) })) });

const level = (at: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
  level: at,
  format,
  text,
  alignment: AlignmentType.LEFT,
});

export const docxOf = (...children: FileChild[]): Promise<Buffer> =>
  Packer.toBuffer(
    new Document({
      numbering: {
        config: [
          {
            reference: 'official',
            levels: [
              level(0, LevelFormat.DECIMAL, '%1.'),
              level(1, LevelFormat.DECIMAL, '%1.%2.'),
              level(2, LevelFormat.BULLET, '-'),
              level(3, LevelFormat.BULLET, '+'),
            ],
          },
        ],
      },
      sections: [{ children }],
    }),
  );

/** A text, a line a paragraph. */
export const docxOfText = (text: string): Promise<Buffer> =>
  docxOf(...text.split('\n').filter(Boolean).map(paragraph));

/** A document with some of its parts replaced, added or (null) taken out. */
export async function withParts(
  docx: Buffer,
  parts: Record<string, string | Buffer | null>,
): Promise<Buffer> {
  const zip = await JSZip.loadAsync(docx);
  for (const [name, content] of Object.entries(parts))
    if (content === null) zip.remove(name);
    else zip.file(name, content);
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
}

/** What a password makes of a document: an OLE container with a stream of this name. */
export const protectedDocument = (): Buffer =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(1024),
    Buffer.from('EncryptedPackage', 'utf16le'),
    Buffer.alloc(1024),
  ]);
