import type { IParagraphOptions, ISectionOptions, Paragraph, Table } from 'docx';
import type { PaperAnnex, PaperBlock, PaperModel } from '../../core/documents/paper-model.ts';
import { font, headColumns, page, paragraph, sizes, textWidth } from './paper-form.ts';
import { createPen, type Docx, linesOf, type Pen } from './paper-pen.ts';
import { tableOf } from './paper-table.ts';
import { boldWidth } from './type-width.ts';

/** Letters of a bold line of the head, by as much closer as keeps it in one line where a font is a little wider: 0.3 pt at most. */
function closer(text: string, size: number, column: number): { characterSpacing?: number } {
  const share = boldWidth(text, size / 2) / column;
  return share > 0.94 && share < 1.03 ? { characterSpacing: -6 } : {};
}

/** The national emblem's place: who issues it on the left, the nation's name and motto on the right, number and date under them. */
function headOf({ centred, rule, layout }: Pen, { head }: PaperModel): Table {
  const [left, right] = headColumns;
  const issuerWidth = Math.min(boldWidth(head.issuer, sizes.issuer / 2), left);
  return layout(headColumns, [
    [
      [
        centred(head.parent, { size: sizes.parent }),
        centred(head.issuer, { size: sizes.issuer, bold: true, ...closer(head.issuer, sizes.issuer, left) }),
        // A third to half of the line above it.
        rule(Math.round(issuerWidth * 0.42), left),
      ],
      [
        centred(head.nation, { size: sizes.nation, bold: true, ...closer(head.nation, sizes.nation, right) }),
        centred(head.motto, { size: sizes.motto, bold: true }),
        rule(boldWidth(head.motto, sizes.motto / 2), right),
      ],
    ],
    [
      [centred(head.number, { size: sizes.number }, { spacing: { before: 100 } })],
      [centred(head.placeAndDate, { size: sizes.placeAndDate, italics: true }, { spacing: { before: 100 } })],
    ],
  ]);
}

function titleOf({ docx, centred, line, rule }: Pen, { type, subject, addressed }: PaperModel): Paragraph[] {
  const look = { size: sizes.title, bold: true };
  const names =
    addressed.names.length === 1
      ? [
          centred(
            `${addressed.label} ${addressed.names[0]}`,
            { size: sizes.body },
            { spacing: { before: 240, after: 240 } },
          ),
        ]
      : [
          line(addressed.label, { size: sizes.body }, { indent: { left: 2200 }, spacing: { before: 240 } }),
          ...addressed.names.map((name, at) =>
            line(
              `- ${name}${at === addressed.names.length - 1 ? '.' : ';'}`,
              { size: sizes.body },
              { indent: { left: 2900 }, spacing: { after: at === addressed.names.length - 1 ? 240 : 0 } },
            ),
          ),
        ];
  return [
    centred(type, look, { spacing: { before: 300 }, alignment: docx.AlignmentType.CENTER }),
    ...linesOf(subject).map((text) => centred(text, look)),
    rule(
      Math.round(Math.min(boldWidth(subject, sizes.title / 2), textWidth.upright) * 0.4),
      textWidth.upright,
    ),
    ...names,
  ];
}

/**
 * A block of the text: justified, its first line in.
 * @param keepsNext it stays on the page of what follows: a table, or the signature, which never stands alone
 */
function blockOf(pen: Pen, block: PaperBlock, keepsNext: boolean): (Paragraph | Table)[] {
  const { docx, line } = pen;
  const options: IParagraphOptions = {
    alignment: docx.AlignmentType.JUSTIFIED,
    indent: { firstLine: paragraph.firstLine },
    spacing: { after: paragraph.after, line: paragraph.line, lineRule: docx.LineRuleType.AUTO },
  };
  if (block.type === 'table')
    return [
      tableOf(pen, block.table, sizes.tableUpright),
      // What follows a table stands apart from it.
      line('', { size: 12 }, { spacing: { before: 0, after: 0 } }),
    ];
  if (block.type === 'heading')
    return [line(block.text, { size: sizes.body, bold: true }, { ...options, keepNext: true })];
  return linesOf(block.text).map((one) =>
    line(
      one,
      { size: sizes.body },
      // What announces something («- Thanh tra Sở:») is never the last line of a page.
      { ...options, keepNext: keepsNext || /:\s*$/u.test(one), keepLines: keepsNext },
    ),
  );
}

/** Who gets it, on the left, and who signs it, on the right; it stays together and leaves room for a hand. */
function footOf({ line, centred, layout }: Pen, { recipients, signature }: PaperModel): Table {
  const left = Math.round(textWidth.upright * 0.5);
  const look = { size: sizes.signature, bold: true };
  return layout(
    [left, textWidth.upright - left],
    [
      [
        [
          line(recipients.label, { size: sizes.recipientsLabel, bold: true, italics: true }),
          ...recipients.lines.map((one) => line(one, { size: sizes.recipients })),
        ],
        [
          ...signature.titles.map((title) => centred(title, look)),
          ...Array.from({ length: 4 }, () => centred('', look)),
          centred(signature.name, look),
        ],
      ],
    ],
    true,
  );
}

/** A page's head: its number from the second page on, in the middle; on the left what marks every page. */
function headersOf(
  { docx, run }: Pen,
  mark: string | null,
  width: number,
): NonNullable<ISectionOptions['headers']> {
  const { Header, PageNumber, Paragraph, TabStopType, TextRun } = docx;
  const size = sizes.pageNumber;
  const head = (children: InstanceType<Docx['TextRun']>[]) =>
    new Header({
      children: [
        new Paragraph({
          tabStops: [{ type: TabStopType.CENTER, position: Math.round(width / 2) }],
          children: [...(mark === null ? [] : [run(mark, { size, bold: true })]), ...children],
        }),
      ],
    });
  return {
    default: head([new TextRun({ children: ['\t', PageNumber.CURRENT], size })]),
    first: head([]),
  };
}

/** A section: its pages are counted from 1, the first one shows no number (those of an annex for themselves). */
function sectionOf(
  pen: Pen,
  mark: string | null,
  isAcross: boolean,
  children: (Paragraph | Table)[],
): ISectionOptions {
  const { PageOrientation, SectionType } = pen.docx;
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: true,
      page: {
        size: {
          width: page.width,
          height: page.height,
          orientation: isAcross ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: { ...page.margin, header: page.header, footer: page.footer },
        pageNumbers: { start: 1 },
      },
    },
    headers: headersOf(pen, mark, isAcross ? textWidth.across : textWidth.upright),
    children,
  };
}

const annexOf = (pen: Pen, { label, title, notes, table }: PaperAnnex): (Paragraph | Table)[] => [
  pen.centred(label, { size: sizes.title, bold: true }),
  pen.centred(title, { size: sizes.title, bold: true }),
  ...notes.map((note, at) =>
    pen.centred(
      note,
      { size: sizes.annexNote, italics: true },
      { spacing: { after: at === notes.length - 1 ? 160 : 0 } },
    ),
  ),
  tableOf(pen, table, sizes.tableAcross),
];

/**
 * Writes a paper as .docx, A4, by the form of Decree 30/2020/NĐ-CP; its annexes each on pages across.
 * @returns its bytes
 */
export async function writePaper(paper: PaperModel): Promise<Uint8Array> {
  const docx = await import('docx');
  const pen = createPen(docx);
  const body = [
    headOf(pen, paper),
    ...titleOf(pen, paper),
    ...paper.body.flatMap((block, at) => {
      const next = paper.body[at + 1];
      return blockOf(pen, block, next === undefined || next.type === 'table');
    }),
    footOf(pen, paper),
  ];
  const document = new docx.Document({
    title: paper.name,
    creator: paper.head.issuer,
    styles: {
      default: {
        document: { run: { font, size: sizes.body, language: { value: 'vi-VN' } } },
      },
    },
    sections: [
      sectionOf(pen, paper.mark, false, body),
      ...paper.annexes.map((annex) => sectionOf(pen, paper.mark, true, annexOf(pen, annex))),
    ],
  });
  return new Uint8Array(await docx.Packer.toBuffer(document));
}
