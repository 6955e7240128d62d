import { type Block, Refused } from './blocks.ts';
import { footnotesIn, takenOutIn } from './docx-notes.ts';
import { createNumbering, type Label } from './docx-numbering.ts';
import { childrenOf, elementsOf, type XmlDocument, type XmlNode } from './docx-xml.ts';
import type { OpenZip } from './open-zip.ts';

/** Signs of no script, in which a paragraph carries its automatic number through mammoth, which drops it. */
const [opening, middle, closing] = ['\uE010', '\uE011', '\uE012'];
const carried = new RegExp(`^${opening}(\\d)${middle}([^${closing}]*)${closing}`);

/** Parts a paragraph's words from the number that it carries. */
export function takeLabel(text: string): { text: string; numbering: Label | null } {
  const match = carried.exec(text);
  return match === null
    ? { text, numbering: null }
    : { text: text.slice(match[0].length), numbering: { level: Number(match[1]), label: match[2]! } };
}

/** Pages as the word processor counted them last, or as many as breaks were set by hand. */
const mostPages = 300;

const isPageBreak = (node: XmlNode): boolean =>
  node.nodeName === 'w:lastRenderedPageBreak' ||
  (node.nodeName === 'w:br' && node.getAttribute?.('w:type') === 'page') ||
  node.nodeName === 'w:pageBreakBefore';

function isWithin(node: XmlNode, name: string): boolean {
  for (let at = node.parentNode; at !== null; at = at.parentNode) if (at.nodeName === name) return true;
  return false;
}

/** The first ancestor that is a paragraph. */
function paragraphAround(node: XmlNode): XmlNode | null {
  for (let at = node.parentNode; at !== null; at = at.parentNode) if (at.nodeName === 'w:p') return at;
  return null;
}

/**
 * Sets what stands in text boxes behind the paragraph that holds the box. A box is written twice, for newer and for
 * older word processors: the older version goes.
 */
function unboxText(root: XmlNode): void {
  const boxes = [...elementsOf(root)].filter(({ nodeName }) => nodeName === 'w:txbxContent');
  const chosen = new Set(
    boxes.filter((box) => isWithin(box, 'mc:Choice')).map((box) => paragraphAround(box)),
  );
  const behind = new Map<XmlNode, XmlNode>();
  for (const box of boxes) {
    const paragraph = paragraphAround(box);
    if (paragraph === null) continue;
    const isTwin = isWithin(box, 'mc:Fallback') && chosen.has(paragraph);
    for (const part of childrenOf(box)) {
      box.removeChild(part);
      if (isTwin) continue;
      const last = behind.get(paragraph) ?? paragraph;
      last.parentNode!.insertBefore(part, last.nextSibling);
      behind.set(paragraph, part);
    }
  }
}

/** What was moved away, and what is not shown, is not part of the document; mammoth leaves out what was deleted. */
const gone = new Set(['w:moveFrom']);

function prepared(document: XmlDocument, numbering: XmlDocument | null, styles: XmlDocument | null): void {
  const root = document.documentElement;
  unboxText(root);
  const numbers = createNumbering(numbering, styles);
  let pages = 1;
  for (const node of [...elementsOf(root)]) {
    if (gone.has(node.nodeName)) node.parentNode?.removeChild(node);
    if (isPageBreak(node)) pages++;
    if (node.nodeName !== 'w:p') continue;
    const label = numbers.of(node);
    if (label === null) continue;
    const run = document.createElement('w:r');
    const text = document.createElement('w:t');
    text.setAttribute?.('xml:space', 'preserve');
    text.appendChild(document.createTextNode(`${opening}${label.level}${middle}${label.label}${closing}`));
    run.appendChild(text);
    const properties = childrenOf(node).find(({ nodeName }) => nodeName === 'w:pPr');
    node.insertBefore(run, properties === undefined ? node.firstChild : properties.nextSibling);
  }
  if (pages > mostPages) throw new Refused('too-long');
}

/**
 * A .docx as mammoth shall read it: with what mammoth would lose written into the paragraphs (automatic numbers, text
 * boxes), and without what nobody reads here (pictures, embedded objects).
 */
export async function prepareDocx(zip: OpenZip): Promise<{ bytes: Buffer; notes: Block[] }> {
  const { DOMParser, XMLSerializer } = await import('@xmldom/xmldom');
  const parse = (text: string): XmlDocument => {
    const fail = (): never => {
      throw new Refused('broken');
    };
    const parser = new DOMParser({ errorHandler: { warning: () => {}, error: fail, fatalError: fail } });
    const document = parser.parseFromString(text, 'text/xml') as unknown as XmlDocument | undefined;
    if (!document?.documentElement) throw new Refused('broken');
    return document;
  };
  const folder = zip.main.path.replace(/[^/]*$/, '');
  const part = async (name: string): Promise<XmlDocument | null> => {
    const text = await zip.text(`${folder}${name}`);
    return text === null ? null : parse(text);
  };
  const pages = /<Pages>(\d+)<\/Pages>/.exec((await zip.text('docProps/app.xml')) ?? '')?.[1];
  if (pages !== undefined && Number(pages) > mostPages) throw new Refused('too-long');
  const document = parse((await zip.text(zip.main.path))!);
  const notes = [...footnotesIn(await part('footnotes.xml')), ...footnotesIn(await part('endnotes.xml'))];
  const besides = [
    { rows: notes, notes: 'footnote' as const },
    { rows: takenOutIn(document), notes: 'taken-out' as const },
  ];
  prepared(document, await part('numbering.xml'), await part('styles.xml'));
  const written = new XMLSerializer().serializeToString(document as never);
  const bytes = await zip.repacked(
    (name) => /\.(?:xml|rels)$/i.test(name) && !/(?:^|\/)(?:customXml|embeddings|media|theme)\//.test(name),
    new Map([[zip.main.path, written]]),
  );
  return {
    bytes,
    notes: besides
      .filter(({ rows }) => rows.length > 0)
      .map((one) => ({ type: 'table', isNotes: true, ...one })),
  };
}
