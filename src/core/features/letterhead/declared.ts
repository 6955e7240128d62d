import * as z from 'zod';
import { type Letterhead, type LetterheadField, letterheadFields } from '../../documents/letterhead.ts';
import { declare } from '../declare.ts';
import { moment } from '../fields.ts';
import type { StandingOf } from '../standing-of.ts';

const field = z.enum(letterheadFields);

/** The head and foot of the agency's papers: shown as they would stand, and changed one by one. */
export const letterheadDeclared = declare(
  'v',
  { right: 'office', where: 'private' },
  {
    acts: {
      'show-letterhead': { part: 'any', verb: 'all' },
      'letterhead-field': { part: 'any', verb: 'f', fields: { field } },
      /** As it follows from plan and directory. */
      'letterhead-default': { verb: 'd', fields: { field } },
      /** The sentence that is shown, with the sign of a paper's months in the place of those that it names. */
      'letterhead-spanned': { verb: 's' },
      /** A field as it stood before it was changed at a moment. */
      'letterhead-back': { verb: 'lb', fields: { field, at: moment }, takesBack: true },
    },
    commands: {
      mau: { opens: 'show-letterhead', menu: { for: 'office', place: 45 } },
    },
  },
);

/** A value that is typed, and what it would change; null: as it follows from plan and directory. */
export const letterheadForms = [
  z.strictObject({ type: z.literal('letterhead-value'), field }),
  z.strictObject({ type: z.literal('letterhead-confirm'), field, value: z.string().nullable() }),
] as const;

/** What is said of it; `set`: what the office has set of it so far. */
export type LetterheadContent =
  /** `unknown`: what was named is none of its parts. */
  | { type: 'letterhead'; set: Letterhead; unknown?: string }
  | { type: 'letterhead-value'; field: LetterheadField; set: Letterhead }
  | { type: 'letterhead-problem'; field: LetterheadField; why: 'empty' | 'too-long' }
  | {
      type: 'confirm-letterhead';
      field: LetterheadField;
      before: Letterhead;
      after: Letterhead;
      asked: number;
    }
  | { type: 'letterhead-same'; field: LetterheadField }
  /** `at`: when it was saved, by which it is taken back; null where it was taken back itself. */
  | { type: 'letterhead-set'; field: LetterheadField; set: Letterhead; at: number | null };

/** What each does to a question that waits in its chat. */
export const letterheadStanding: StandingOf<LetterheadContent> = {
  letterhead: 'opens',
  'letterhead-value': 'opens',
  'letterhead-problem': 'opens',
  'confirm-letterhead': 'opens',
  'letterhead-same': 'closes',
  'letterhead-set': 'opens',
};
