import type { IParagraphOptions, Paragraph, Table } from 'docx';

export type Docx = typeof import('docx');

/** Signs that no XML holds, and halves of characters. */
const writable = (text: string): string => text.replace(/(?!\t)\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu, '');

/** People's line breaks: a paragraph each, since Word stretches a broken line of justified words to the margin. */
export const linesOf = (text: string): string[] => text.split(/\r\n|[\n\r\u2028\u2029]/);

export interface Look {
  size: number;
  bold?: boolean;
  italics?: boolean;
  /** Between letters, in twips; below 0 they stand closer. */
  characterSpacing?: number;
}

/** Writes in docx's own words. */
export function createPen(docx: Docx) {
  const { AlignmentType, BorderStyle, LineRuleType, Paragraph, TextRun } = docx;
  const run = (text: string, look: Look) => new TextRun({ text: writable(text), ...look });
  const line = (text: string, look: Look, options: IParagraphOptions = {}): Paragraph =>
    new Paragraph({ ...options, children: [run(text, look)] });
  const centred = (text: string, look: Look, options: IParagraphOptions = {}): Paragraph =>
    line(text, look, { alignment: AlignmentType.CENTER, ...options });
  /** A rule in the middle of its column, as long as it is told. Twips. */
  function rule(width: number, column: number, options: IParagraphOptions = {}): Paragraph {
    const side = Math.max(0, Math.round((column - width) / 2));
    return new Paragraph({
      ...options,
      spacing: { before: 40, after: 0, line: 60, lineRule: LineRuleType.EXACT },
      indent: { left: side, right: side },
      border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
      children: [],
    });
  }
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const noBorders = { top: none, bottom: none, left: none, right: none };
  /** A table that only puts things beside one another. */
  const layout = (
    widths: readonly number[],
    rows: readonly (readonly Paragraph[])[][],
    keeps = false,
  ): Table =>
    new docx.Table({
      width: { size: widths.reduce((sum, width) => sum + width, 0), type: docx.WidthType.DXA },
      columnWidths: [...widths],
      layout: docx.TableLayoutType.FIXED,
      borders: { ...noBorders, insideHorizontal: none, insideVertical: none },
      margins: { left: 0, right: 0, top: 0, bottom: 0, marginUnitType: docx.WidthType.DXA },
      rows: rows.map(
        (cells) =>
          new docx.TableRow({
            cantSplit: keeps,
            children: cells.map(
              (children, at) =>
                new docx.TableCell({
                  width: { size: widths[at]!, type: docx.WidthType.DXA },
                  borders: noBorders,
                  children: [...children],
                }),
            ),
          }),
      ),
    });
  return { docx, run, line, centred, rule, layout };
}
export type Pen = ReturnType<typeof createPen>;
