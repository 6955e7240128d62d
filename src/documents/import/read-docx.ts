import { type Block, linesOf, Refused } from './blocks.ts';
import { prepareDocx, takeLabel } from './docx-prepare.ts';
import type { OpenZip } from './open-zip.ts';
import { type Cell, spreadRows } from './spread-rows.ts';

/** What mammoth makes of a document before it would write HTML: the parts of it that are read here. */
interface Node {
  type: string;
  children?: Node[];
  value?: string;
  colSpan?: number;
  rowSpan?: number;
}

function textOf(node: Node): string {
  if (node.type === 'text') return node.value ?? '';
  if (node.type === 'tab') return '\t';
  if (node.type === 'break') return '\n';
  const inner = (node.children ?? []).map(textOf);
  return node.type === 'tableRow' || node.type === 'table' ? inner.join('\n') : inner.join('');
}

/** A cell's lines, with the automatic numbers in front of those that have them. */
const cellText = (cell: Node): string =>
  (cell.children ?? [])
    .map((child) => {
      const { text, numbering } = takeLabel(textOf(child));
      return linesOf(`${numbering === null ? '' : `${numbering.label} `}${text}`).join('\n');
    })
    .filter((line) => line !== '')
    .join('\n');

const cellOf = (node: Node): Cell => ({
  text: cellText(node),
  columns: node.colSpan ?? 1,
  rows: node.rowSpan ?? 1,
});

/** Mammoth's tree, without what it would make of it: no picture is looked at, no link followed. */
async function treeOf(buffer: Buffer): Promise<Node> {
  const { default: mammoth } = await import('mammoth');
  const found: { tree?: Node } = {};
  await mammoth
    .convertToHtml(
      { buffer },
      {
        externalFileAccess: false,
        transformDocument: (document: Node) => {
          found.tree = document;
          return { ...document, children: [] };
        },
      },
    )
    .catch(() => {
      throw new Refused('broken');
    });
  if (found.tree === undefined) throw new Refused('broken');
  return found.tree;
}

/** Reads a .docx into blocks. @throws Refused if it is broken or too long */
export async function readDocx(zip: OpenZip): Promise<Block[]> {
  const { bytes, notes } = await prepareDocx(zip);
  const tree = await treeOf(bytes);
  const blocks: Block[] = [];
  let paragraphs = 0;
  let tables = 0;
  for (const node of tree.children ?? [])
    if (node.type === 'table') {
      const table = ++tables;
      const rows = (node.children ?? []).map((row) => (row.children ?? []).map(cellOf));
      blocks.push({
        type: 'table',
        rows: spreadRows(rows).map((cells, row) => ({
          cells,
          place: { type: 'row', table, row: row + 1 },
        })),
      });
    } else {
      const { text, numbering } = takeLabel(textOf(node));
      const lines = linesOf(text);
      if (lines.length === 0) continue;
      const place = { type: 'paragraph' as const, number: ++paragraphs };
      for (const [at, line] of lines.entries())
        blocks.push({ type: 'paragraph', text: line, numbering: at === 0 ? numbering : null, place });
    }
  return blocks.length === 0 ? blocks : [...blocks, ...notes];
}
