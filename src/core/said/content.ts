import type { Topic } from '../ask/answer.ts';
import type { CommandName } from '../features/acts.ts';
import type { AskingContent } from '../features/asking/declared.ts';
import type { ClosingContent } from '../features/closing/declared.ts';
import type { CompletingContent } from '../features/completing/declared.ts';
import type { CoordinatingContent } from '../features/coordinating/declared.ts';
import type { DigestContent } from '../features/digest/declared.ts';
import type { DirectoryContent } from '../features/directory/declared.ts';
import type { DisciplineContent } from '../features/discipline/declared.ts';
import type { DocumentsContent } from '../features/documents/declared.ts';
import type { EvidenceContent } from '../features/evidence/declared.ts';
import type { ExtendingContent } from '../features/extending/declared.ts';
import type { Form } from '../features/forms.ts';
import type { GuidingContent } from '../features/guiding/declared.ts';
import type { InstructingContent } from '../features/instructing/declared.ts';
import type { LetterheadContent } from '../features/letterhead/declared.ts';
import type { LinkingContent } from '../features/linking/declared.ts';
import type { MattersContent } from '../features/matters/declared.ts';
import type { OperatingContent } from '../features/operating/declared.ts';
import type { PassingContent } from '../features/passing/declared.ts';
import type { PlanningContent } from '../features/planning/declared.ts';
import type { RemindingContent } from '../features/reminding/declared.ts';
import type { ReportingContent } from '../features/reporting/declared.ts';
import type { ResultsContent } from '../features/results/declared.ts';
import type { ReviewingContent } from '../features/reviewing/declared.ts';
import type { RosterContent } from '../features/roster/declared.ts';
import type { SettingsContent } from '../features/settings/declared.ts';
import type { StandingInContent } from '../features/standing-in/declared.ts';
import type { SuccessionContent } from '../features/succession/declared.ts';
import type { YearContent } from '../features/year/declared.ts';
import type { ChannelName, Person } from '../people/org.ts';
import type { State } from '../state/state.ts';
import type { Button } from './message.ts';

export type { Context } from '../context.ts';

/** What may be said in any chat, whatever it is about. */
export type ChatContent =
  | { type: 'head-only' }
  | { type: 'overseers-only' }
  /**
   * `results`: so many had been given and are not saved. `undone`: what was said of other matters in the same message, and was to
   * follow.
   */
  | { type: 'cancelled'; results?: number; undone?: readonly { id: number; said: string }[] }
  /** Half a line ahead of what was done instead: a guided question was left for it; `isKept`: what was written is asked again. */
  | { type: 'form-ended'; form: Form['type']; isKept?: true }
  /** The same of one that waited too long (asked at `at`, epoch ms): nothing of it was saved. */
  | { type: 'form-expired'; form: Form; at: number; doubted?: string }
  /** Ahead of the question of what was written and left for something else. */
  | { type: 'unsent-again' }
  | { type: 'unknown-person' }
  | { type: 'unlinked-group' }
  /** The bot was mentioned and asked nothing, or was added to a group. */
  | { type: 'introduction'; linked: boolean }
  | { type: 'stale-button' }
  | { type: 'expired-number' }
  /** In a group: a number of the list that somebody else asked for; null where nobody knows who. */
  | { type: 'others-list'; of: Person | null }
  /** A number beyond the choices that stand there, of which there may be one (`only`), or a row that none of them is (`none`); they stay. */
  | { type: 'number-beyond'; count: number; none?: string; only?: string }
  /** Several choices hold what was typed: which of them is meant? */
  | { type: 'which-choice'; options: readonly Button[] }
  /** A part of its label is too little for what a choice does: its number (0: none stands for it) or all of it is wanted. */
  | { type: 'part-of-choice'; label: string; place: number; takesYes: boolean }
  /** A number of the list that was being read, and of one that came meanwhile: of which of both it is. */
  | { type: 'which-list'; typed: string; options: readonly Button[] }
  /** A number would take back what was done long ago, under a list of that moment (epoch ms): whether it is meant. */
  | { type: 'take-back-late'; option: Button; at: number }
  /** The next of a long list of choices, and those behind them. */
  | { type: 'more-choices'; options: readonly Button[]; before: number }
  /** The choices that still wait, once more behind what was answered in between. */
  | { type: 'choices-again'; options: readonly Button[]; wordsOnly?: boolean }
  /** `toOffice`: its reader is the office, to whom nobody is sent. `where`: in a group, or while a question waits. */
  | {
      type: 'unsupported';
      kind?: 'sticker' | 'voice' | 'file' | 'contact' | 'location';
      toOffice?: true;
      /** `report`: photos are evidence at this step; `amid`: words alone are awaited. */
      where?: 'group' | 'amid' | 'report';
    }
  /** Photos or files came with words that were taken by themselves. */
  | { type: 'files-left' }
  /** The bot itself failed on this message. */
  | { type: 'fault' }
  /** A month that has not opened: nobody is reminded of it, nothing of it is closed or told; moments in epoch ms. */
  | { type: 'month-not-open'; period: string; openAt: number; deadlineAt: number }
  | { type: 'office-only' }
  /** `command`: what was ordered, and is there. */
  | { type: 'in-private'; command?: CommandName }
  /** To whoever tapped in a group by an account that nobody has linked; `elsewhere`: the bot's other platforms. */
  | { type: 'who-are-you'; here: ChannelName; elsewhere: readonly ChannelName[] };

/** What is to be said, as a value; copy/vi words it. */
export type Content =
  | ChatContent
  | GuidingContent
  | LinkingContent
  | DirectoryContent
  | SuccessionContent
  | StandingInContent
  | ClosingContent
  | RemindingContent
  | DigestContent
  | SettingsContent
  | PlanningContent
  | DocumentsContent
  | LetterheadContent
  | ReviewingContent
  | DisciplineContent
  | RosterContent
  | ResultsContent
  | ReportingContent
  | AskingContent
  | YearContent
  | EvidenceContent
  | ExtendingContent
  | MattersContent
  | PassingContent
  | CoordinatingContent
  | InstructingContent
  | CompletingContent
  | OperatingContent;

/**
 * Something said elsewhere than where the act happened: to a person, in a chat of theirs or at the account they prefer;
 * or in a chat.
 */
export type Notice = {
  content: Content;
  /** Names this very message (what, whom, period, tier); without one it belongs to the act. */
  key?: string;
  bulk?: boolean;
  /** Epoch ms after which it is of no use. */
  validUntil?: number;
  /** Epoch ms before which it is not said: the end of the quiet hours. */
  notBefore?: number;
  edit?: { messageId: string };
  digest?: { period: string; fingerprint: string };
} & ({ personId: string; chat?: string } | { chat: string });

/**
 * What an event leads to. An `answer` changes nothing that must survive a crash; an `act` does, and is saved
 * before anything is said.
 */
export type Outcome =
  | { kind: 'silence' }
  | { kind: 'answer'; replies: Content[]; topic: Topic | null; chosen?: true }
  | {
      kind: 'act';
      state: State;
      replies: Content[];
      /** It came of a choice that was made: a button, its number or its words. */
      chosen?: true;
      /** Said once the act is saved, and saved nowhere. */
      fleeting?: Content[];
      notices?: Notice[];
      /** Closed documents that get files of their own. */
      archive?: { name: string; document: unknown }[];
    };
