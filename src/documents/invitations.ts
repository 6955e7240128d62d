import { renderAsync } from '@resvg/resvg-js';
import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  HeightRule,
  ImageRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import encodeQR from 'qr';
import * as z from 'zod';

const contentSchema = z.strictObject({
  /** Above each page. */
  title: z.string(),
  cards: z.array(
    z.strictObject({
      /** Whose it is and what, above the name: a card is cut apart from its page. */
      heads: z.array(z.string()),
      name: z.string(),
      title: z.string(),
      /** In groups, as it is typed. */
      code: z.string(),
      /** What the sign leads to; a card without one has no sign. */
      link: z.string().nullable(),
      lines: z.array(z.string()),
    }),
  ),
});
type Content = z.output<typeof contentSchema>;
type Card = Content['cards'][number];

/** Twentieths of a point, in which Word measures. */
const twips = (mm: number): number => Math.round((mm * 1440) / 25.4);

const page = { width: 210, height: 297, top: 16, side: 9, bottom: 6, header: 6 };
const columns = 2;
const rowsOnPage = 4;
const cellWidth = (page.width - 2 * page.side) / columns;
const rowHeight = Math.floor((page.height - page.top - page.bottom - 3) / rowsOnPage);
const signMm = 32;
/** A sign's side in pixels of 96 to the inch, in which docx places pictures. */
const signPx = Math.round((signMm * 96) / 25.4);
const font = 'Times New Roman';

/** The sign of an address, four modules of quiet around it (ISO/IEC 18004), as a PNG. */
async function signOf(link: string): Promise<Uint8Array> {
  const modules = encodeQR(link, 'raw', { ecc: 'medium', border: 4 });
  const side = modules.length;
  const dark = modules.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])),
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" width="${side * 8}" height="${side * 8}" shape-rendering="crispEdges"><rect width="${side}" height="${side}" fill="#fff"/><path d="${dark.join('')}" fill="#000"/></svg>`;
  return (await renderAsync(svg)).asPng();
}

const words = (text: string, size: number, style: { bold?: boolean } = {}): Paragraph =>
  new Paragraph({
    spacing: { after: 40 },
    children: [new TextRun({ text, font, size: size * 2, ...style })],
  });

const line = { style: BorderStyle.DASHED, size: 4, color: '999999' };
const none = { style: BorderStyle.NONE, size: 0, color: 'FFFFFF' };
const noBorders = { top: none, bottom: none, left: none, right: none };

/** Name and title beside the sign, the code below in one line. */
async function cellOf(card: Card | undefined): Promise<TableCell> {
  const width = { size: twips(cellWidth), type: WidthType.DXA };
  const borders = { top: line, bottom: line, left: line, right: line };
  if (!card) return new TableCell({ width, borders, children: [new Paragraph('')] });
  const inner = cellWidth - 8;
  const sign = card.link === null ? null : await signOf(card.link);
  const textWidth = sign ? inner - signMm : inner;
  const texts = new TableCell({
    width: { size: twips(textWidth), type: WidthType.DXA },
    borders: noBorders,
    children: [
      ...card.heads.map((text, at) => words(text, 9, { bold: at > 0 })),
      words(card.name, 13, { bold: true }),
      ...(card.title === '' ? [] : [words(card.title, 11)]),
      ...card.lines.map((text) => words(text, 10)),
    ],
  });
  const picture = sign
    ? [
        new TableCell({
          width: { size: twips(signMm), type: WidthType.DXA },
          borders: noBorders,
          margins: { left: 0, right: 0 },
          children: [
            new Paragraph({
              alignment: AlignmentType.RIGHT,
              children: [
                new ImageRun({ type: 'png', data: sign, transformation: { width: signPx, height: signPx } }),
              ],
            }),
          ],
        }),
      ]
    : [];
  return new TableCell({
    width,
    borders,
    verticalAlign: VerticalAlign.CENTER,
    margins: { left: twips(4), right: twips(4), top: twips(2), bottom: twips(2) },
    children: [
      new Table({
        width: { size: twips(inner), type: WidthType.DXA },
        columnWidths: sign ? [twips(textWidth), twips(signMm)] : [twips(inner)],
        borders: { ...noBorders, insideHorizontal: none, insideVertical: none },
        rows: [new TableRow({ children: [texts, ...picture] })],
      }),
      new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: { before: 80 },
        // A code that breaks over two lines is copied by half.
        children: [new TextRun({ text: card.code.replaceAll('-', '\u2011'), font, size: 24, bold: true })],
      }),
    ],
  });
}

/**
 * Invitations as a Word document on A4: eight a page, to be cut, each with its code and the sign of its address.
 * @throws for a content of another shape
 */
export async function writeInvitations(given: unknown): Promise<Uint8Array> {
  const { title, cards } = contentSchema.parse(given);
  const cells = await Promise.all(
    Array.from({ length: Math.ceil(cards.length / columns) * columns }, (_, at) => cellOf(cards[at])),
  );
  const rows = Array.from(
    { length: cells.length / columns },
    (_, at) =>
      new TableRow({
        cantSplit: true,
        height: { value: twips(rowHeight), rule: HeightRule.EXACT },
        children: cells.slice(at * columns, (at + 1) * columns),
      }),
  );
  const document = new Document({
    sections: [
      {
        properties: {
          page: {
            size: { width: twips(page.width), height: twips(page.height) },
            margin: {
              top: twips(page.top),
              bottom: twips(page.bottom),
              left: twips(page.side),
              right: twips(page.side),
              header: twips(page.header),
              footer: twips(3),
            },
          },
        },
        headers: { default: new Header({ children: [words(title, 9)] }) },
        children: [
          new Table({
            width: { size: twips(cellWidth * columns), type: WidthType.DXA },
            columnWidths: Array.from({ length: columns }, () => twips(cellWidth)),
            rows,
          }),
          // Word wants a paragraph behind a table: of no height, so that it makes no page.
          new Paragraph({
            spacing: { line: 20, lineRule: 'exact' },
            children: [new TextRun({ text: '', size: 2 })],
          }),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}
