import * as z from 'zod';
import { declare } from '../declare.ts';
import { text } from '../fields.ts';
import type { StandingOf } from '../standing-of.ts';

/** What somebody wants to do: /trogiup is told in these parts. */
export const helpParts = ['ask', 'report', 'follow', 'month', 'people', 'settings'] as const;
export type HelpPart = (typeof helpParts)[number];

/** The way to what the bot can do: its commands, in parts, and as buttons. */
export const guidingDeclared = declare(
  'h',
  { right: 'anyone', where: 'anywhere' },
  {
    acts: {
      'help-part': { verb: 'part', fields: { part: z.enum(helpParts) } },
      /** A command as a button; whoever taps it needs the command's own right. */
      give: { fields: { name: z.string().regex(/^[a-z]+$/), argument: text.optional() } },
    },
    commands: {},
  },
);

/** What is said of commands, which stand here by their names. */
export type GuidingContent =
  | { type: 'help-part'; part: HelpPart; commands: readonly string[] }
  /** A command that there is not, with the nearest that somebody may give. */
  | { type: 'unknown-command'; typed: string; argument: string; names: readonly string[] };

/** What each does to a question that waits in its chat. */
export const guidingStanding: StandingOf<GuidingContent> = {
  'help-part': 'closes',
  'unknown-command': 'closes',
};
