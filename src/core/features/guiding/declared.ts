import * as z from 'zod';
import type { JoinedAccount } from '../../people/joined-account.ts';
import type { Unit } from '../../people/org.ts';
import { declare } from '../declare.ts';
import { text } from '../fields.ts';
import type { StandingOf } from '../standing-of.ts';

/** What somebody wants to do: /trogiup is told in these parts. */
export const helpParts = ['ask', 'report', 'follow', 'month', 'papers', 'people', 'settings'] as const;
export type HelpPart = (typeof helpParts)[number];

/** The way to what the bot can do: its commands, in parts, and as buttons. */
export const guidingDeclared = declare(
  'h',
  { right: 'anyone', where: 'anywhere' },
  {
    acts: {
      'help-part': { part: 'any', verb: 'part', fields: { part: z.enum(helpParts) } },
      /** [Xem tiếp] under a long list of choices: the next of those that the chat was given last. */
      'more-choices': { part: 'any', verb: 'more' },
      /** A command as a button; whoever taps it needs the command's own right. */
      give: { part: 'any', fields: { name: z.string().regex(/^[a-z]+$/), argument: text.optional() } },
    },
    commands: {},
  },
);

/** Something that can be done now; `named`: the unit, where somebody reports for several. */
export type MenuItem =
  | {
      type: 'report';
      unit: Unit;
      named: Unit | null;
      period: string;
      owed: number;
      answered: number;
      /** It was received, and something of it was given back since. */
      sentAt?: number;
    }
  /** `awaited`: figures that are still missing in it. */
  | { type: 'sent-report'; unit: Unit; named: Unit | null; period: string; sentAt: number; awaited: number }
  /** A month that a unit which is no more still owes, for who answers for it. */
  | { type: 'arrear'; unit: Unit; period: string }
  /** A further account of somebody, of which they can say whose it is. */
  | { type: 'account'; joined: JoinedAccount }
  /** `count`: units that owe, people who are not linked, matters and requests that wait for a leader. */
  | {
      type: 'command';
      name:
        | 'tiendo'
        | 'chuabaocao'
        | 'nhac'
        | 'duyet'
        | 'tralai'
        | 'khoa'
        | 'baocaothang'
        | 'moi'
        | 'vuongmac'
        | 'giahan';
      count?: number;
    };

/** What is said of commands, which stand here by their names. */
export type GuidingContent =
  /** What somebody can do now, in the month at hand. */
  | { type: 'menu'; period: string; items: readonly MenuItem[] }
  /** To who tells of own work outside a report: nothing was taken down, the reports stand to be opened. */
  | { type: 'own-work'; period: string; items: readonly MenuItem[] }
  /** Something was to be gone on with, and nothing is begun: what of one's own can be. */
  | { type: 'nothing-begun'; period: string; items: readonly MenuItem[] }
  | { type: 'help-part'; part: HelpPart; commands: readonly string[] }
  /** A command that there is not, with the nearest that somebody may give. */
  | { type: 'unknown-command'; typed: string; argument: string; names: readonly string[] };

/** What each does to a question that waits in its chat. */
export const guidingStanding: StandingOf<GuidingContent> = {
  menu: 'opens',
  'own-work': 'opens',
  'nothing-begun': 'opens',
  'help-part': 'closes',
  'unknown-command': 'closes',
};
