import { linesOf, type Row } from './blocks.ts';
import { elementsOf, type XmlDocument, type XmlNode } from './docx-xml.ts';

/** What a word processor keeps beside a paper's own words: notes below its pages, and words that a tracked change takes out. */

const textIn = (node: XmlNode, of: string): string =>
  linesOf(
    [...elementsOf(node)]
      .filter(({ nodeName }) => nodeName === of)
      .map(({ textContent }) => textContent ?? '')
      .join(''),
  ).join(' ');

/** So many of a kind are listed at most: of a paper that was written anew all through, each change says nothing. */
const mostListed = 20;

const listed = (words: readonly string[]): Row[] =>
  words
    .filter((one) => /[\p{L}\p{N}]/u.test(one))
    .slice(0, mostListed)
    .map((one) => ({ cells: [one], place: { type: 'paragraph', number: 1 } }));

/** The notes of a part that holds them, without the lines that part them from the text. */
export const footnotesIn = (part: XmlDocument | null): Row[] =>
  part === null
    ? []
    : listed(
        [...elementsOf(part.documentElement)]
          .filter(({ nodeName }) => nodeName === 'w:footnote' || nodeName === 'w:endnote')
          .map((note) => textIn(note, 'w:t')),
      );

/** «5,40 → 5,60»: what tracked changes take out, with what the same paragraph puts in instead. */
export function takenOutIn(document: XmlDocument): Row[] {
  const paragraphs = [...elementsOf(document.documentElement)].filter(({ nodeName }) => nodeName === 'w:p');
  return listed(
    paragraphs.map((paragraph) => {
      const within = [...elementsOf(paragraph)];
      const old = within
        .filter(({ nodeName }) => nodeName === 'w:del')
        .map((one) => textIn(one, 'w:delText'));
      const anew = within.filter(({ nodeName }) => nodeName === 'w:ins').map((one) => textIn(one, 'w:t'));
      const [before, after] = [old, anew].map((all) => all.filter(Boolean).join(' '));
      return before === '' ? '' : [before, after].filter(Boolean).join(' → ');
    }),
  );
}
