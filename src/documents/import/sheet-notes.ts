import { linesOf, type Row } from './blocks.ts';
import { elementsOf, type XmlDocument, type XmlNode } from './docx-xml.ts';
import type { OpenZip } from './open-zip.ts';

/** Notes at cells of a workbook, which hold what somebody said of the cell: no part of it, and not to be lost. */

/** The relations of a sheet that its cells need; a library that follows any other dies of a part that is left out or named otherwise. */
const ofCells = /\/relationships\/hyperlink$/;

const isOfSheet = (name: string): boolean => /(?:^|\/)worksheets\/_rels\/[^/]+\.rels$/.test(name);

const named = (node: XmlNode, name: string): XmlNode[] =>
  [...elementsOf(node)].filter(({ nodeName }) => nodeName.replace(/^.*:/, '') === name);

const attributeOf = (node: XmlNode, name: string): string => node.getAttribute?.(name) ?? '';

/** A part's path by what a relation of another part calls it. */
function pathFrom(part: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const at = part.split('/').slice(0, -1);
  for (const step of target.split('/'))
    if (step === '..') at.pop();
    else if (step !== '.') at.push(step);
  return at.join('/');
}

const relsOf = (part: string): string => part.replace(/([^/]+)$/, '_rels/$1.rels');

/** Reads parts of a workbook as XML; null of one that is not there. */
async function partsOf(zip: OpenZip) {
  const { DOMParser, XMLSerializer } = await import('@xmldom/xmldom');
  const quiet = { warning: () => {}, error: () => {}, fatalError: () => {} };
  const parse = (text: string): XmlDocument | null => {
    const parser = new DOMParser({ errorHandler: quiet });
    const document = parser.parseFromString(text, 'text/xml') as unknown as XmlDocument | undefined;
    return document?.documentElement ? document : null;
  };
  return {
    read: async (path: string): Promise<XmlDocument | null> => {
      const text = await zip.text(path);
      return text === null ? null : parse(text);
    },
    write: (document: XmlDocument): string => new XMLSerializer().serializeToString(document as never),
  };
}

/** The relations of the sheets anew, of those alone that their cells need: notes, drawings and rules are left out of what is opened. */
export async function relationsOfCells(zip: OpenZip): Promise<Map<string, string>> {
  const { read, write } = await partsOf(zip);
  const anew = new Map<string, string>();
  for (const name of zip.names.filter(isOfSheet)) {
    const document = await read(name);
    if (document === null) continue;
    for (const relation of named(document.documentElement, 'Relationship'))
      if (!ofCells.test(attributeOf(relation, 'Type'))) relation.parentNode?.removeChild(relation);
    anew.set(name, write(document));
  }
  return anew;
}

/** What a newer program writes of a talk at a cell for those that know none: its own sentence, and behind it the talk. */
const talk = /^\[Threaded comment\][\s\S]*?\n[^\n:]{3,20}:\s*/;

/** The notes at the cells of one sheet, as rows of their own. @param path of the sheet's part */
async function notesAt(
  { read }: Awaited<ReturnType<typeof partsOf>>,
  path: string,
  place: { sheet: string; table: number },
): Promise<Row[]> {
  const relations = await read(relsOf(path));
  const targets = relations === null ? [] : named(relations.documentElement, 'Relationship');
  const rows: Row[] = [];
  for (const relation of targets) {
    if (!/\/relationships\/comments$/.test(attributeOf(relation, 'Type'))) continue;
    const notes = await read(pathFrom(path, attributeOf(relation, 'Target')));
    for (const note of notes === null ? [] : named(notes.documentElement, 'comment')) {
      const text = named(note, 't')
        .map(({ textContent }) => textContent ?? '')
        .join('');
      const words = linesOf(text.replace(talk, '')).join(' ');
      const ref = attributeOf(note, 'ref');
      const row = Number(/\d+$/.exec(ref)?.[0] ?? 0);
      if (words !== '') rows.push({ cells: [`${ref}: ${words}`], place: { type: 'row', ...place, row } });
    }
  }
  return rows;
}

/** The notes at the cells of all sheets that are shown. @param shown their names, and which table of the paper each is */
export async function notesOf(zip: OpenZip, shown: ReadonlyMap<string, number>): Promise<Row[]> {
  const parts = await partsOf(zip);
  const main = zip.main.path;
  const [book, relations] = [await parts.read(main), await parts.read(relsOf(main))];
  if (book === null || relations === null) return [];
  const targets = new Map(
    named(relations.documentElement, 'Relationship').map((one) => [
      attributeOf(one, 'Id'),
      attributeOf(one, 'Target'),
    ]),
  );
  const rows: Row[] = [];
  for (const sheet of named(book.documentElement, 'sheet')) {
    const table = shown.get(attributeOf(sheet, 'name'));
    const target = targets.get(attributeOf(sheet, 'r:id'));
    if (table === undefined || target === undefined) continue;
    rows.push(
      ...(await notesAt(parts, pathFrom(main, target), { sheet: attributeOf(sheet, 'name'), table })),
    );
  }
  return rows;
}
