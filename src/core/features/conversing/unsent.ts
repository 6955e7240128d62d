import { chatKey } from '../../heard/event.ts';
import type { Content, Outcome } from '../../said/content.ts';
import type { State } from '../../state/state.ts';
import { foldedWords } from '../../text/fold.ts';
import { extensionAsked } from '../extending/said.ts';
import type { Form } from '../forms.ts';
import { wordSaid } from '../instructing/said.ts';
import { passingSaid } from '../passing/said.ts';
import { type KnownTurn, type OpenForm, openForm } from '../turn.ts';
import { waitingReport } from './waiting-report.ts';

// What somebody has written to others and not sent, when they turn to something else: it is kept, and asked again once nothing
// else is asked. Several are asked one after another, the last first.

/** What is written to other people. */
const toOthers: ReadonlySet<Form['type']> = new Set([
  'confirm-instruction',
  'instruction-answer',
  'confirm-extension',
  'extension-wish',
  'extension-which',
  'extension-refusal',
  'matter-words',
  'answer-which',
  'passed-reason',
  'send-back-why',
  'share-words',
]);

/** So many are kept, for so long. */
const most = 8;
const lifetimeMs = 24 * 3_600_000;

const isGiven = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';

/** Whether a guided question has words that nobody has got yet. */
function holdsWords({ form, doubted }: OpenForm): boolean {
  if (!toOthers.has(form.type)) return false;
  const { words, said, day } = form as { words?: unknown; said?: unknown; day?: unknown };
  return [doubted, words, said, day].some(isGiven);
}

/** Words that go on with what is being written, by the form that reads them so. */
const goesOnItself: Readonly<Partial<Record<Form['type'], 'word' | 'extension'>>> = {
  'confirm-instruction': 'word',
  'confirm-extension': 'extension',
  'extension-wish': 'extension',
  'extension-which': 'extension',
};

const gives = /^(?:(?:thoi|da|thi|cu|de|toi|anh|chi|em|hay|nho|dong y|ok|vay) )*(?:giao|chuyen) /;

/** What begins something of its own: words to a unit, more time, work that is passed on. */
function begun(turn: KnownTurn, { type }: Form, text: string): Outcome | null {
  const own = goesOnItself[type];
  // «giao Trung tâm xử lý» where a matter is answered is of that matter.
  const isOfMatter = (type === 'matter-words' || type === 'answer-which') && gives.test(foldedWords(text));
  return (
    passingSaid(turn, text) ??
    (own === 'word' || isOfMatter ? null : wordSaid(turn, text)) ??
    (own === 'extension' ? null : extensionAsked(turn, text))
  );
}

/**
 * «yêu cầu Thanh tra …», «chuyển việc 4 cho anh Bình» where words are shown that nobody has got yet: it is of its own, and takes the
 * place of none. Null for anything else.
 */
export function begunBeside(
  turn: KnownTurn,
  open: OpenForm,
  text: string,
  leave: (turn: KnownTurn, act: (turn: KnownTurn) => Outcome) => Outcome,
): Outcome | null {
  if (!holdsWords(open)) return null;
  const outcome = begun(turn, open.form, text);
  const isOffered =
    outcome?.kind === 'answer' && outcome.replies.some(({ type }) => type === 'reminder-offered');
  if (isOffered) return outcome;
  return outcome?.kind === 'act' ? leave(turn, (given) => begun(given, open.form, text) ?? outcome) : null;
}

interface Hands {
  /** Whether what was said last leaves room for the question that stood before. */
  isFollowed(last: Content): boolean;
  /** The open question of a form once more; null where what it was about is gone. */
  askAgain(turn: KnownTurn): Content | null;
}

type Said = Exclude<Outcome, { kind: 'silence' }>;

const withKept = (state: State, key: string, unsent: readonly OpenForm[]): State => {
  const { unsent: _, ...chat } = state.chats[key] ?? {};
  return {
    ...state,
    chats: { ...state.chats, [key]: unsent.length > 0 ? { ...chat, unsent: [...unsent] } : chat },
  };
};

const isSame = (one: OpenForm, other: OpenForm): boolean =>
  JSON.stringify([one.form, one.doubted]) === JSON.stringify([other.form, other.doubted]);

const over = ({ form, at, doubted }: OpenForm): Content => ({
  type: 'form-expired',
  form,
  at,
  ...(doubted === undefined ? {} : { doubted }),
});

/**
 * What is said, with what was written before and left for it: kept, and asked again where nothing else is asked now.
 * @param outcome what came of the event
 */
export function withUnsent(turn: KnownTurn, outcome: Said, hands: Hands): Said {
  const { event, now } = turn;
  const key = chatKey(event.chat);
  const state = outcome.kind === 'act' ? outcome.state : turn.state;
  const open = openForm(turn);
  const isLeft =
    open !== null && outcome.replies.some(({ type }) => type === 'form-ended') && holdsWords(open);
  const before = state.chats[key]?.unsent ?? [];
  const all = isLeft ? [...before.filter((one) => !isSame(one, open)), open] : before;
  if (all.length === 0) return outcome;
  const kept = all.filter(({ at }) => now - at <= lifetimeMs).slice(-most);
  const gone = all.filter((one) => !kept.includes(one)).map(over);
  const replies = [...gone, ...outcome.replies].map((one) =>
    isLeft && one.type === 'form-ended' ? { ...one, isKept: true as const } : one,
  );
  return (
    askedAgain(turn, outcome, { ...hands, state, kept, replies }) ?? {
      ...outcome,
      kind: 'act',
      state: withKept(state, key, kept),
      replies,
    }
  );
}

interface Kept extends Hands {
  state: State;
  kept: readonly OpenForm[];
  replies: readonly Content[];
}

/** The last that is kept and can still be sent is asked; null where something else is. */
function askedAgain(
  turn: KnownTurn,
  outcome: Said,
  { state, kept, replies, isFollowed, askAgain }: Kept,
): Said | null {
  const { event, now } = turn;
  const key = chatKey(event.chat);
  const last = replies.at(-1);
  const here: KnownTurn = { ...turn, state };
  // A report that was begun meanwhile goes on first.
  const isBehindReport = openForm(turn) === null && waitingReport(here) !== null;
  if (!last || !isFollowed(last) || openForm(here) || isBehindReport) return null;
  for (let at = kept.length - 1; at >= 0; at -= 1) {
    const restored = withKept(state, key, kept.slice(0, at));
    const after: State = {
      ...restored,
      chats: { ...restored.chats, [key]: { ...restored.chats[key], form: { ...kept[at]!, at: now } } },
    };
    const question = askAgain({ ...here, state: after });
    if (question)
      return {
        ...outcome,
        kind: 'act',
        state: after,
        // It is asked again at once: it was not ended.
        replies: [...replies.filter(({ type }) => type !== 'form-ended'), { type: 'unsent-again' }, question],
      };
  }
  return null;
}
