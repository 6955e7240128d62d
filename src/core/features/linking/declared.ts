import type { Redemption } from '../../people/enrolment.ts';
import type { JoinedAccount } from '../../people/joined-account.ts';
import type { ChannelName, Person, Unit } from '../../people/org.ts';
import { declare } from '../declare.ts';
import { id, ids, text } from '../fields.ts';
import type { Debt } from '../reminding/declared.ts';
import type { StandingOf } from '../standing-of.ts';

/** Who is linked, and which groups. */
export const linkingDeclared = declare(
  'o',
  { right: 'office', where: 'private' },
  {
    acts: {
      'choose-invited': { part: 'any' },
      invite: { part: 'any', fields: { personId: id } },
      /** The same where a code of theirs is still good: it is replaced. */
      'invite-anew': { fields: { personId: id } },
      /** Several people named in one order, by their ids with blanks between; those who hold a good code are asked about. */
      'invite-several': { fields: { personIds: ids } },
      /** A code for each person who has no account yet; asked first where some have one that is still good. */
      'invite-all': { part: 'any' },
      'invite-all-anew': {},
      /** For those alone who have none. */
      'invite-rest': { part: 'any' },
      'choose-unlinked': { part: 'any' },
      /** Only asks whether it is meant. */
      'ask-unlink': { part: 'any', fields: { channel: id, userId: text } },
      unlink: { asksIt: true, fields: { channel: id, userId: text } },
      /** A further account of a person is theirs, or not: by an earlier one of them, or the office. */
      'confirm-account': { verb: 'acc', right: 'known', fields: { channel: id, userId: text }, waits: true },
      'reject-account': { verb: 'rej', right: 'known', fields: { channel: id, userId: text }, waits: true },
      /** Asks once more whose an account is that waits. */
      'ask-account': { part: 'any', verb: 'qacc', right: 'known', fields: { channel: id, userId: text } },
      /** One that was confirmed by mistake is removed. */
      'withdraw-account': {
        verb: 'wacc',
        right: 'known',
        fields: { channel: id, userId: text },
        takesBack: true,
      },
      /** What an account did before it was removed is undone. */
      'undo-account': { verb: 'uacc', right: 'known', fields: { channel: id, userId: text } },
      'link-group': { where: 'anywhere' },
    },
    commands: {
      moi: { opens: 'choose-invited', menu: { for: 'office', place: 19 } },
      go: { opens: 'choose-unlinked', menu: { for: 'office', place: 20 } },
      nhom: {
        opens: 'link-group',
        menu: { for: 'office', place: 21, inGroups: true },
        where: 'anywhere',
        inUnlinkedGroup: true,
      },
    },
  },
);

/** What somebody who has just joined may do, and what waits for them. */
export interface Welcome {
  /** The units that they report for, today. */
  units: readonly Unit[];
  isOffice: boolean;
  /** Nobody else of the office is linked: with one account lost nobody could be let in any more. */
  isOnlyOffice?: true;
  /** The month at hand, and whether it may be reported now; its moments in epoch ms. */
  period: string;
  openAt: number;
  deadlineAt: number;
  isOpen: boolean;
  now: number;
  /** What their units still owe of it. */
  debts: readonly Debt[];
}

/** What an account did that is not its person's: what the trail has of it, and drafts in which it took part. */
export interface ActsOfAccount {
  /** Reports that stand as it sent them; when, epoch ms. */
  reports: readonly { unit: Unit; period: string; sentAt: number }[];
  /** Reports that are being written; how many tasks are answered. */
  drafts: readonly { unit: Unit; period: string; answered: number }[];
  /** How many tasks it gave back that still stand so. */
  returns: number;
  /** Whatever else the trail has. */
  others: number;
}

/** An account that is linked, with whose it is; since when, in epoch ms. */
export interface LinkTold {
  channel: ChannelName;
  userId: string;
  person: Person | null;
  linkedAt: number;
  /** The name under which its platform shows it. */
  shownName?: string;
  unconfirmed?: true;
}

/** What is said of who is linked, and which groups. */
export type LinkingContent =
  | { type: 'redeemed'; result: Redemption; person: Person | null; welcome?: Welcome }
  /** To whoever can say whether it is its person's: the person (`isOwn`), or the office. */
  | { type: 'account-joined'; joined: JoinedAccount; isOwn: boolean }
  /** Which of several that wait is meant by words that said of one whose it is (`isTheirs`) or is not. */
  | { type: 'which-account'; accounts: readonly JoinedAccount[]; isTheirs: boolean }
  /** To whoever joined beside an earlier account and asks for something before it is confirmed. */
  | { type: 'account-waits'; person: Person | null }
  /** To whoever confirmed or removed it, or comes too late for it. */
  | {
      type: 'account-settled';
      joined: JoinedAccount;
      is: 'confirmed' | 'rejected' | 'known';
      /** Who is told: the person who did it, the office that did, the person by an earlier account, or the others of the office. */
      to?: 'self' | 'office' | 'own' | 'others';
      /** Nothing else waits in the chat: «nhầm» takes it back. */
      canUndo?: true;
      /** What it did before it was removed. */
      did?: ActsOfAccount;
    }
  /** What an account that was removed did is undone; all nothing: there was nothing left of it. */
  | {
      type: 'acts-undone';
      by: Person;
      /** Who is told: who did it, the others of the office, or in whose name it was, who may report anew. */
      to: 'self' | 'office' | 'own';
      reports: readonly { unit: Unit; period: string }[];
      drafts: number;
      returns: number;
    }
  /** To whoever answers for an account that was removed meanwhile; `none`: for whom none waits at all. */
  | { type: 'account-removed'; none?: true }
  /** To the account itself. */
  | { type: 'account-answered'; person: Person; welcome: Welcome | null }
  /** To the office: who has joined, and who is not linked; `opens`: the month that opens next, told on its eve (epoch ms). */
  | {
      type: 'who-joined';
      joined: readonly JoinedAccount[];
      missing: readonly Person[];
      /** Somebody asked who is linked: `joined` are all. */
      isAsked?: true;
      /** Something else waits in the chat, and is asked again behind it: nothing is to be chosen of this. */
      amid?: true;
      opens: { period: string; at: number } | null;
    }
  | { type: 'in-group' }
  /** Where a code was sent into a group; and to the office, whose code it was. */
  /** A link that begins a talk with a bot, without a code that could be one: to whoever is linked, or is not. */
  | { type: 'foreign-link'; linked: boolean }
  | { type: 'code-in-group' }
  | { type: 'code-spoilt'; persons: readonly Person[] }
  /** To an administrator who writes in the name of the group: who it is, and so what they may do, cannot be told. */
  | { type: 'anonymous' }
  | { type: 'not-oneself' }
  /** `unlinked`: how many have no account yet; `unknown`: as whom nobody is known who was named. */
  | { type: 'choose-invited'; people: readonly Person[]; unlinked: number; unknown?: string }
  | {
      type: 'choose-unlinked';
      links: readonly LinkTold[];
      unknown?: string;
    }
  | { type: 'confirm-unlink'; link: LinkTold }
  | { type: 'unlinked'; link: LinkTold; did?: ActsOfAccount }
  /** To an account of the office that can be written to again: what happened since (epoch ms). */
  | {
      type: 'told-on-return';
      since: number;
      codes: readonly { person: Person; at: number }[];
      joined: readonly { person: Person; channel: ChannelName; shownName?: string; at: number }[];
    }
  /** `elsewhere`: its digest goes to another topic from now on. */
  | { type: 'group-linked'; before: boolean; elsewhere?: boolean };

/** What each does to a question that waits in its chat. */
export const linkingStanding: StandingOf<LinkingContent> = {
  redeemed: 'opens',
  'foreign-link': 'opens',
  'account-joined': 'opens',
  'which-account': 'opens',
  'account-waits': 'closes',
  'account-settled': 'closes',
  'acts-undone': 'closes',
  'account-removed': 'closes',
  'account-answered': 'opens',
  'who-joined': 'opens',
  'in-group': 'closes',
  'code-in-group': 'closes',
  'code-spoilt': 'opens',
  anonymous: 'closes',
  'not-oneself': 'closes',
  'choose-invited': 'opens',
  'choose-unlinked': 'opens',
  'confirm-unlink': 'opens',
  unlinked: 'closes',
  'told-on-return': 'passing',
  'group-linked': 'closes',
};
