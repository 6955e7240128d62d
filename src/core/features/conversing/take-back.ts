import { hasQuestionForm } from '../../ask/question-form.ts';
import type { Duty } from '../../extensions/asked.ts';
import { commitmentOf } from '../../extensions/promised.ts';
import { chatKey } from '../../heard/event.ts';
import { isOut } from '../../passing/passing.ts';
import { worksForOffice } from '../../people/org.ts';
import type { Outcome } from '../../said/content.ts';
import { foldedWords } from '../../text/fold.ts';
import { cancelForm } from '../confirming/confirming.ts';
import { wishCorrected } from '../extending/corrected-wish.ts';
import { undo as undoDecision, withdraw } from '../extending/deciding.ts';
import { likeliest, reportAtHand } from '../extending/said.ts';
import { committedOf, requestOf } from '../extending/seen.ts';
import { withdrawCommitment } from '../extending/take-commitment-back.ts';
import { unitsAsking } from '../extending/wish.ts';
import { numbersNamed, workByNumber } from '../extending/work-named.ts';
import { undoInstruction } from '../instructing/instruct.ts';
import { seenOf as instructionSeen } from '../instructing/seen.ts';
import { unitsSaid, wordsOf } from '../instructing/unit-words.ts';
import { undo as undoMatter } from '../matters/acting.ts';
import { seenOf as matterSeen } from '../matters/seen.ts';
import { passingSaid } from '../passing/said.ts';
import { seenOf as passingSeen } from '../passing/seen.ts';
import { takePassedBack } from '../passing/using.ts';
import type { TakenBack } from '../reviewing/declared.ts';
import { type KnownTurn, openForm, say } from '../turn.ts';
import { actCorrected } from './corrected-act.ts';
import { awaitsWords, waitingReport } from './waiting-report.ts';

type Kind = TakenBack['kind'];

/** Who speaks, and courtesy, before what is taken back. */
const lead =
  '(?:(?:da|a|o|ui|chet|thoi|nham roi|nham|em|toi|minh|anh|chi|phong em|phong|don vi em|cho|xin|xin phep|phep|duoc|muon|can|nho|giup|hay|vay|thi|de|lam on|lo tay) )*';
const verb = '(?:rut(?: lai)?|thu hoi|thu lai|lay lai|huy(?: bo)?|bo|xoa|hoan tac)';
const end =
  '(?: (?:a|nhe|nha|em|di|luon|lai|giup|voi|ho|nua|vua roi|vua xong|vua gui|da gui|do|nay|kia|roi))*$';
/** Of what is named in these words anything may stand behind them; of the others only what tells which. */
const extended = '(?:(?:yeu cau|don|de nghi|viec|cai|ban|thong bao) )*(?:xin )?(?:gia han|lui han|doi han)';
const promised = '(?:(?:ban|loi|viec|cai) )*cam ket(?: tien do)?';
const decided = '(?:(?:dong y|chap thuan|tu choi|tra loi|quyet dinh|y kien) )+(?:cho )?(?:ve )?(?:gia han)';

const ofKind: readonly (readonly [Kind, RegExp])[] = [
  ['decision', new RegExp(`^${lead}${verb} ${decided}(?: |$)`)],
  [
    'extension',
    new RegExp(
      `^${lead}(?:${verb} ${extended}(?: |$)|(?:khong|ko|k) (?:muon |can |phai )?(?:xin )?(?:gia han|lui han)(?: .*)? nua(?: |$))`,
    ),
  ],
  [
    'commitment',
    new RegExp(`^${lead}(?:${verb} ${promised}(?: |$)|(?:khong|ko|k) cam ket(?: .*)? nua(?: |$))`),
  ],
  [
    'passing',
    new RegExp(
      `^${lead}(?:${verb} (?:viec |nhiem vu |phan )?(?:da |vua )?(?:chuyen|giao|phan cong)(?: (?:viec|cho|roi|anh|chi|em|dong chi) .*|(?: viec)?(?: so)? \\d+)?|(?:khong|ko|k) (?:chuyen|giao|phan cong)(?: .*)? nua)${end}`,
    ),
  ],
  [
    'matter',
    new RegExp(
      `^${lead}${verb} (?:y kien|cau tra loi|tra loi|loi|chi dao|viec giao|quyet dinh)(?: (?:chi dao|tra loi))?(?: (?:o|ve|cua|cho|voi))*(?: viec(?: so)? \\d+)?${end}`,
    ),
  ],
  ['instruction', new RegExp(`^${lead}${verb} (?:loi |viec )?(?:yeu cau|chi dao)(?: .*)?${end}`)],
];

/** «rút lại», «thu hồi giúp em», «nhầm rồi»: of what was done last. */
const bare = new RegExp(
  `^${lead}(?:rut lai|rut|thu hoi|thu lai|lay lai|hoan tac|nham(?: roi)?|(?:gui|bam|go|an|chon|ghi) (?:nham|lon|sai))(?: (?:a|nhe|nha|em|di|luon|giup|voi|ho|vua roi|cai vua roi|viec vua roi|do|roi|mat))*$`,
);

/** So long what was done may be meant by words that name nothing of it. */
const bareMs = 2 * 3_600_000;
/** So long what somebody had done may be named. */
const namedMs = 45 * 24 * 3_600_000;

/** What whoever speaks did and may take back, of one kind, the latest last; with when it was done (epoch ms). */
function doneOf(turn: KnownTurn, kind: Kind): { one: TakenBack; at: number; isOpen: boolean }[] {
  const { state, context, person } = turn;
  const own = new Set(unitsAsking(turn).map(({ id }) => id));
  switch (kind) {
    case 'extension':
      return state.extensions
        .filter(({ unit }) => own.has(unit))
        .flatMap((extension) => {
          const request = requestOf(state, context, extension);
          const isOpen = extension.settled === undefined;
          return request ? [{ one: { kind, request }, at: extension.at, isOpen }] : [];
        });
    case 'decision':
      return state.extensions.flatMap((extension) => {
        const { settled } = extension;
        const request = requestOf(state, context, extension);
        return request &&
          settled &&
          'by' in settled &&
          settled.by === person.id &&
          settled.type !== 'withdrawn'
          ? [{ one: { kind, request }, at: settled.at, isOpen: true }]
          : [];
      });
    case 'commitment':
      return state.commitments
        .filter((one) => own.has(one.unit) && commitmentOf(state.commitments, one) === one)
        .flatMap((one) => {
          const committed = committedOf(context, one);
          return committed ? [{ one: { kind, committed }, at: one.at, isOpen: one.next !== null }] : [];
        });
    case 'matter':
      return state.matters.flatMap((matter) => {
        const act = matter.acts.at(-1);
        const seen = act?.by === person.id ? matterSeen(context, matter) : null;
        return act && seen ? [{ one: { kind, seen }, at: act.at, isOpen: true }] : [];
      });
    case 'instruction':
      return state.instructions
        .filter(({ by }) => by === person.id)
        .flatMap((one) => {
          const seen = instructionSeen(context, one);
          return seen ? [{ one: { kind, seen }, at: one.at, isOpen: one.answers.length === 0 }] : [];
        });
    case 'passing':
      return state.passings
        .filter(({ unit, tasks }) => own.has(unit) && tasks.some(isOut))
        .flatMap((one) => {
          const seen = passingSeen(state, context, one);
          const at = Math.max(...one.tasks.filter(isOut).map((task) => task.at));
          return seen ? [{ one: { kind, seen }, at, isOpen: true }] : [];
        });
  }
}

/** It is taken back, or why it cannot be is said. */
function takeBack(turn: KnownTurn, one: TakenBack): Outcome {
  switch (one.kind) {
    case 'extension':
      return withdraw(turn, one.request.extension.id);
    case 'decision':
      return undoDecision(turn, one.request.extension.id);
    case 'commitment':
      return withdrawCommitment(turn, one.committed.id);
    case 'matter':
      return undoMatter(turn, one.seen.matter.id);
    case 'instruction':
      return undoInstruction(turn, one.seen.instruction.id, true);
    case 'passing':
      return takePassedBack(turn, one.seen.passing.id, {});
  }
}

type Work = Pick<Duty, 'index' | 'task' | 'unit'>;

/** What work it is about; null of what is of a unit or a person as a whole. */
function workDone(one: TakenBack): Work | null {
  switch (one.kind) {
    case 'extension':
    case 'decision':
      return one.request;
    case 'commitment':
      return one.committed;
    case 'matter':
      return one.seen;
    default:
      return null;
  }
}

const unitOf = (one: TakenBack): string =>
  (one.kind === 'instruction' || one.kind === 'passing' ? one.seen.unit : workDone(one)!.unit).id;

/** What somebody said to units that are not theirs. */
const ofOthers: ReadonlySet<Kind> = new Set(['instruction', 'matter', 'decision']);

/** Those of some that a text tells apart: by the number of their work or their own, by words of their work, by their unit. */
function toldApart(turn: KnownTurn, all: readonly TakenBack[], text: string): TakenBack[] {
  const { numbers, rest } = numbersNamed(text);
  const of = reportAtHand(turn);
  const keys = of ? numbers.flatMap((place) => workByNumber(turn, of, place)) : [];
  const byNumber = all.filter((one) => {
    if (one.kind === 'matter') return numbers.includes(one.seen.matter.id);
    const taskId = workDone(one)?.task.id ?? null;
    return taskId !== null && keys.some((key) => key.taskId === taskId);
  });
  if (byNumber.length > 0) return byNumber;
  const isOver = all.some(({ kind }) => ofOthers.has(kind));
  // «rút lại ý kiến việc 3» of who said nothing of that one: of another it is not taken back.
  if (isOver && numbers.length > 0) return [];
  const units = unitsSaid(turn, wordsOf(rest));
  const ofUnit = all.filter((one) => units.some(({ id }) => id === unitOf(one)));
  if (isOver && units.length > 0 && ofUnit.length === 0) return [];
  const left = ofUnit.length > 0 ? ofUnit : [...all];
  const works = left.flatMap((one) => {
    const work = workDone(one);
    return work ? [{ one, index: work.index, task: work.task, unit: work.unit }] : [];
  });
  if (works.length !== left.length) return left;
  const name = foldedWords(rest).replace(new RegExp(`^${lead}${verb} `), '');
  return likeliest(works, rest, name).map(({ one }) => one);
}

/** One is taken back; of several which is meant is asked. */
function takeMeant(turn: KnownTurn, kind: Kind, meant: readonly TakenBack[]): Outcome | null {
  const [only, another] = meant;
  if (!only) return nothingOf(turn, kind);
  return another ? say({ type: 'take-back-which', options: meant, isNamed: true }) : takeBack(turn, only);
}

/** What is said where nothing of what is named was done, or stands. */
function nothingOf(turn: KnownTurn, kind: Kind): Outcome | null {
  const isOver = turn.person.role === 'leader' || worksForOffice(turn.context.org, turn.person);
  const isOfUnit = unitsAsking(turn).length > 0;
  if (!isOver && !isOfUnit) return null;
  if (kind === 'extension' && isOfUnit)
    return say({ type: 'request-closed', request: null, why: 'gone', leaders: [] });
  return kind === 'commitment'
    ? say({ type: 'commitment-stays', committed: null, why: 'gone' })
    : say({ type: 'nothing-to-take-back', kind: kind === 'extension' ? 'instruction' : kind });
}

/** The kinds that words may mean: what a unit asks for is «yêu cầu», too. */
function kindsMeant(turn: KnownTurn, words: string): Kind[] {
  const { person } = turn;
  const found = ofKind.filter(([, pattern]) => pattern.test(words)).map(([kind]) => kind);
  const isOver = person.role === 'leader';
  const isOfUnit = unitsAsking(turn).length > 0;
  return found.map((kind) => {
    // «hủy giao việc 2» of who gave a matter to somebody.
    if (kind === 'passing' && !isOfUnit) return 'matter';
    if (kind === 'instruction' && !isOver)
      return doneOf(turn, 'extension').length > 0 ? 'extension' : 'instruction';
    // «hủy gia hạn» of who grants it.
    return kind === 'extension' && isOver ? 'decision' : kind;
  });
}

const wishes: ReadonlySet<string> = new Set(['extension-wish', 'confirm-extension', 'extension-which']);
/** The longest; a longer text tells of something. */
const longest = 120;

/** What of one kind is taken back by words: the one that is meant; else why the last cannot be, or that there is none. */
function takeNamed(turn: KnownTurn, kind: Kind, text: string): Outcome | null {
  const done = doneOf(turn, kind).filter(({ at }) => turn.now - at <= namedMs);
  const waiting = waitingReport(turn);
  if (waiting && awaitsWords(waiting) && done.length === 0) return null;
  const open = done.filter(({ isOpen }) => isOpen).map(({ one }) => one);
  if (open.length > 0) return takeMeant(turn, kind, toldApart(turn, open, text));
  const last = done.at(-1);
  return last ? takeBack(turn, last.one) : nothingOf(turn, kind);
}

/**
 * «hủy xin gia hạn», «rút cam kết việc 5», «rút lại ý kiến việc 3», «rút lại»: what was done is taken back, whatever stands open, as
 * long as nobody has acted on it; else it is said why not. Null for anything else.
 * @param awaits whether a question of another kind awaits words, which may speak of anything
 */
export function takeBackSaid(turn: KnownTurn, text: string, awaits: boolean): Outcome | null {
  if (text.length > longest || hasQuestionForm(text) || text.includes('?')) return null;
  const corrected = (waitingReport(turn) ? null : wishCorrected(turn, text)) ?? actCorrected(turn, text);
  if (corrected) return corrected;
  const words = foldedWords(text);
  const form = openForm(turn)?.form;
  const [kind] = kindsMeant(turn, words);
  if (kind === undefined) return !form && !waitingReport(turn) && bare.test(words) ? doneLately(turn) : null;
  // What is being written was sent to nobody.
  if (form && wishes.has(form.type) && (kind === 'extension' || kind === 'commitment'))
    return cancelForm(turn);
  if (awaits) return null;
  // «hủy chuyển việc 3»: that one alone, by the numbers of the report.
  if (kind === 'passing' && numbersNamed(text).numbers.length > 0) return passingSaid(turn, text);
  return takeNamed(turn, kind, text);
}

const kinds: readonly Kind[] = ['extension', 'commitment', 'decision', 'matter', 'instruction', 'passing'];

/** What was done lately, one of which may be meant: it is asked, since other things were said since. */
function doneLately(turn: KnownTurn): Outcome | null {
  const done = kinds
    .flatMap((kind) => doneOf(turn, kind))
    .filter(({ at, isOpen }) => isOpen && turn.now - at <= bareMs)
    .sort((one, other) => other.at - one.at);
  return done.length === 0
    ? null
    : say({ type: 'take-back-which', options: done.map(({ one }) => one), isNamed: false });
}

/** So long what was done may be taken back by turning away from it. */
const undoLifetimeMs = 30 * 60_000;

/**
 * That what was done right before stands, said to whoever turns away from its message: nothing is called off by that. Null where
 * something is asked, and where nothing was done.
 */
export function stillStands(turn: KnownTurn): Outcome | null {
  const { state, event, person, now } = turn;
  const { undo, choices, form } = state.chats[chatKey(event.chat)] ?? {};
  if (form || choices?.asked) return null;
  // Other things were said since, and nothing is asked that could be left.
  if (!undo?.data || now - undo.at > undoLifetimeMs)
    return doneLately(turn) ?? say({ type: 'nothing-to-stop' });
  const entry = state.audit.findLast((one) => one.by === person.id && one.at === undo.at);
  return entry ? say({ type: 'still-stands', entry, back: undo.data }) : null;
}
