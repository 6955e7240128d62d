import { type Block, linesOf } from './blocks.ts';

/** Stars that some notes put around words to make them bold or slanted are no part of them. */
const withoutStars = (line: string): string =>
  line.replace(/(\*{1,2})(?=\S)/g, '').replace(/(?<=\S)\*{1,2}/g, '');

/** The paragraphs of a text: a line is one, but where it only goes on in small letters. */
export function readTextBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  for (const part of text.replace(/\r\n?/g, '\n').split(/\n[ \t]*\n/))
    for (const line of linesOf(part)) {
      const words = withoutStars(line);
      if (words !== '')
        blocks.push({
          type: 'paragraph',
          text: words,
          numbering: null,
          place: { type: 'paragraph', number: blocks.length + 1 },
        });
    }
  return blocks;
}
