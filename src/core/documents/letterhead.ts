import * as z from 'zod';
import { part } from '../state/part.ts';

/** What of an agency's papers the office may set, in the order in which a paper has it. */
export const letterheadFields = [
  'parent',
  'issuer',
  'symbol',
  'place',
  'addressees',
  'opening',
  'closing',
  'titles',
  'signer',
  'recipients',
] as const;
export type LetterheadField = (typeof letterheadFields)[number];

/** The longest that one of them may be, in UTF-16 units. */
export const longestLetterhead = 1_000;

const value = z.string().min(1).max(longestLetterhead).optional();

/** What the office has set of its papers: lines with line breaks between them. What is not set follows from plan and directory. */
const letterheadSchema = z.strictObject({
  parent: value,
  issuer: value,
  symbol: value,
  place: value,
  addressees: value,
  opening: value,
  closing: value,
  titles: value,
  signer: value,
  recipients: value,
} satisfies Record<LetterheadField, typeof value>);
export type Letterhead = z.output<typeof letterheadSchema>;

export const letterheadSlice = {
  /** The head and foot of the agency's papers, as far as the office has set them. */
  letterhead: part(letterheadSchema.optional(), () => undefined),
};

/** Those that may stand in several lines. */
const inLines: ReadonlySet<LetterheadField> = new Set(['addressees', 'titles', 'recipients']);

/** What was typed of a field, or why it cannot stand there. */
export type LetterheadReading = { value: string } | { problem: 'empty' | 'too-long' };

/** Lines as people type them: «- Như trên;», «KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC». A semicolon parts them as a line break does. */
const linesOf = (field: LetterheadField, text: string): string[] =>
  text
    .split(field === 'titles' ? /\n|;|\s\/\s/ : /\n|;/)
    .map((line) => line.replace(/^\s*[-–•+]\s*/, '').trim())
    .map((line) => (field === 'titles' ? line : line.replace(/[.,]$/, '')))
    .filter((line) => line !== '');

/** Reads what was typed of a field; what stands in one line keeps its words, its line breaks become blanks. */
export function readLetterhead(field: LetterheadField, text: string): LetterheadReading {
  const value = inLines.has(field)
    ? linesOf(field, text).join('\n')
    : text
        .replace(/\s+/g, ' ')
        .trim()
        .replace(field === 'symbol' ? /^\// : /^$/, '');
  if (value === '') return { problem: 'empty' };
  return value.length > longestLetterhead ? { problem: 'too-long' } : { value };
}

/** The settings with one changed; null: as it follows from plan and directory again. */
export function withLetterhead(
  before: Letterhead | undefined,
  field: LetterheadField,
  value: string | null,
): Letterhead | undefined {
  const { [field]: _, ...rest } = before ?? {};
  const after: Letterhead = value === null ? rest : { ...rest, [field]: value };
  return Object.keys(after).length === 0 ? undefined : after;
}
