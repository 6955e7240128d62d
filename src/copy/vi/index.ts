import { isOfBack } from '../../core/features/acts.ts';
import type { Content } from '../../core/said/content.ts';
import { hasWords, type Message } from '../../core/said/message.ts';
import type { Names } from '../../core/said/names.ts';
import { say, type Wording } from '../wording.ts';
import { called } from './called.ts';
import { chat } from './chat.ts';
import { closing } from './closing.ts';
import { completing } from './completing.ts';
import { coordinating } from './coordinating.ts';
import { digest } from './digest.ts';
import { directory } from './directory.ts';
import { discipline } from './discipline.ts';
import { documents } from './documents.ts';
import { asking, loadAsking } from './early-asking.ts';
import { reminding } from './early-reminding.ts';
import { evidence } from './evidence.ts';
import { extending } from './extending.ts';
import { guiding } from './guiding.ts';
import { instructing } from './instructing.ts';
import { loadLateWords } from './late-words.ts';
import { letterhead } from './letterhead.ts';
import { linking } from './linking.ts';
import { matters } from './matters.ts';
import { operating } from './operating.ts';
import { passing } from './passing.ts';
import { loadPlanningWords, planning } from './planning.ts';
import { reporting } from './reporting.ts';
import { results } from './results.ts';
import { reviewing } from './reviewing.ts';
import { roster } from './roster.ts';
import { settings } from './settings.ts';
import { standingIn } from './standing-in.ts';
import { succession } from './succession.ts';
import { unsentAnswer, withoutFile } from './undeliverable.ts';
import { line } from './words.ts';
import { year } from './year.ts';

/** The words of each feature; a content with words in two of them would be said in those of the later one. */
export const features = {
  asking,
  chat,
  closing,
  completing,
  digest,
  directory,
  discipline,
  documents,
  letterhead,
  evidence,
  extending,
  matters,
  passing,
  coordinating,
  instructing,
  guiding,
  linking,
  operating,
  planning,
  reminding,
  reporting,
  reviewing,
  results,
  roster,
  settings,
  standingIn,
  succession,
  year,
};

const wording: Wording = {
  ...asking,
  ...chat,
  ...closing,
  ...completing,
  ...digest,
  ...directory,
  ...discipline,
  ...documents,
  ...letterhead,
  ...evidence,
  ...extending,
  ...matters,
  ...passing,
  ...coordinating,
  ...instructing,
  ...guiding,
  ...linking,
  ...operating,
  ...planning,
  ...reminding,
  ...reporting,
  ...reviewing,
  ...results,
  ...roster,
  ...settings,
  ...standingIn,
  ...succession,
  ...year,
};

/** Said where a content has nothing to say, which no platform takes: a fault, but no silence. */
const nothingToSay = line('Tôi không tìm thấy gì để trả lời; anh/chị hỏi cách khác hoặc gõ /trogiup.');

/** Everything the bot says, in Vietnamese: what main hands in. */
export const vietnamese = {
  /**
   * Puts what is to be said into words; the message always has some.
   * @throws NotLoadedError before `loadAnswers`, where it is of what only the question engine answers or of a paper
   */
  toMessage(content: Content, names: Names): Message {
    const message = called(say<Content, [names: Names], Message>(wording, content, names), names);
    return hasWords(message.lines) ? takenBackInWords(message) : { ...message, lines: [nothingToSay] };
  },
  /** Loads the words that a start does without: of what only the question engine answers, of plans that are taken up, and of features
   * that are seldom asked for. */
  loadAnswers: async (): Promise<void> => {
    await Promise.all([loadAsking(), loadPlanningWords(), loadLateWords()]);
  },
  /** Said where an answer was refused, also as bare text. */
  lastWords: unsentAnswer,
  /** Said of a file that a chat does not get. */
  withoutFile,
};

/** What only takes back what was just done has no number: one that is typed is of a list before it. */
function takenBackInWords(message: Message): Message {
  const all = message.buttons?.flat() ?? [];
  return all.length > 0 && all.every(isOfBack)
    ? { typed: 'Làm nhầm thì gõ «nhầm».', ...message, wordsOnly: true }
    : message;
}

/** Whether a message is what is said in place of nothing. */
export const hasNothingToSay = (message: Message): boolean => message.lines[0] === nothingToSay;
