import { hasQuestionForm } from '../../ask/question-form.ts';
import { dutyOf } from '../../extensions/duty.ts';
import { type Commitment, type DutyKey, type Extension, isOpen } from '../../extensions/extension.ts';
import { commitmentOf } from '../../extensions/promised.ts';
import { readWish } from '../../extensions/read-wish.ts';
import type { Outcome } from '../../said/content.ts';
import { addDays, dateOf } from '../../time/viet-nam-time.ts';
import { withoutSlipBefore } from '../conversing/corrected-name.ts';
import { doneLastAt, insteadOf } from '../conversing/done-last.ts';
import { type KnownTurn, openForm } from '../turn.ts';
import { withdraw } from './deciding.ts';
import { reportAtHand } from './said.ts';
import { fillWish, keyIn, unitsAsking, type WishForm } from './wish.ts';
import { numbersNamed, workByNumber } from './work-named.ts';

type Sent = {
  kind: WishForm['kind'];
  id: number;
  key: DutyKey;
  words: string;
  needs?: string;
  /** The day of a commitment. */
  until?: string;
};

/** «thêm 5 ngày», «lùi 1 tuần»: of the day to which somebody committed. */
const later = /(?:(?:thêm|them|lùi|lui)\s+)+(\d{1,2})\s*(ngày|tuần|ngay|tuan)(?!\p{L})/iu;

/** What is said of a new day, with what is counted from the day of a commitment as that day. */
function withDay({ until }: Sent, said: string): string {
  const [match, count, unit] = until === undefined ? [] : (later.exec(said) ?? []);
  if (match === undefined || until === undefined) return said;
  const day = addDays(until, Number(count) * (/^tu/iu.test(unit ?? '') ? 7 : 1));
  return said.replace(match, `đến ${Number(day.slice(8))}/${Number(day.slice(5, 7))}`);
}

/** What whoever speaks has just sent: a request that waits, or a commitment; null where other things were done since. */
function justSent(turn: KnownTurn): Sent | null {
  const { state, person } = turn;
  const at = doneLastAt(turn);
  const isLast = (one: { by: string; at: number }): boolean => one.by === person.id && one.at === at;
  const request = state.extensions.find((one) => isLast(one) && isOpen(one));
  if (request) return sentRequest(request);
  const commitment = state.commitments.find(isLast);
  return commitment ? sentCommitment(commitment) : null;
}

/** «sửa lại gia hạn đến 20/7», «đổi cam kết việc 4 sang 5/6», «lùi cam kết thêm 5 ngày»: of what was sent, by its name. */
const changesOne =
  /^(?:(?:dạ|em|tôi|cho|xin|phép|muốn|cần)\s+)*(?:sửa|sua|đổi|doi|chỉnh|chinh|lùi|lui|dời)(?:\s+(?:lại|lai|yêu cầu|yeu cau|việc|hạn|han|ngày|ngay))*\s+(?:xin\s+)?(gia hạn|gia han|cam kết|cam ket)(?=\s)(?:\s+(?:cũ|cu|lại|lai))*/iu;

/** The only request of one's units that waits, or their only commitment that stands; the one of the work that is named. */
function onlyOne(turn: KnownTurn, of: string, said: string): Sent | null {
  const { state, now } = turn;
  const isOwn = ({ unit }: DutyKey): boolean => unitsAsking(turn).some(({ id }) => id === unit);
  const report = reportAtHand(turn);
  const { numbers } = numbersNamed(said);
  const keys = report ? numbers.flatMap((place) => workByNumber(turn, report, place)) : [];
  const isMeant = (one: DutyKey): boolean =>
    numbers.length === 0 || keys.some(({ unit, taskId }) => unit === one.unit && taskId === one.taskId);
  if (/^gia/iu.test(of)) {
    const [only, another] = state.extensions.filter((one) => isOpen(one) && isOwn(one) && isMeant(one));
    return only && !another ? sentRequest(only) : null;
  }
  const [only, another] = state.commitments.filter(
    (one) =>
      isOwn(one) && isMeant(one) && commitmentOf(state.commitments, one) === one && one.until >= dateOf(now),
  );
  return only && !another ? sentCommitment(only) : null;
}

const sentRequest = (one: Extension): Sent => ({
  kind: 'extend',
  id: one.id,
  key: keyIn(one),
  words: one.reason,
  ...(one.needs === undefined ? {} : { needs: one.needs }),
});

const sentCommitment = (one: Commitment): Sent => ({
  kind: 'commit',
  id: one.id,
  key: keyIn(one),
  words: one.words,
  until: one.until,
});

/** What is corrected by words, and what they say of it; null where they correct nothing. */
function correctionOf(
  turn: KnownTurn,
  text: string,
): { sent: Sent | null; said: string; slip: string | null } | null {
  const slip = withoutSlipBefore(text);
  const normal = text.normalize('NFC').trim();
  const [, of] = changesOne.exec(normal) ?? [];
  const said = slip ?? (of === undefined ? null : normal.replace(changesOne, ''));
  if (said === null || openForm(turn) || hasQuestionForm(text)) return null;
  const just = slip === null ? null : justSent(turn);
  return { sent: just ?? (of === undefined ? null : onlyOne(turn, of, said)), said, slip };
}

/**
 * «nhầm, 12/6», «à nhầm, đến 14/7 mới xong» right behind a request or a commitment that was sent: it is shown anew with that day, and
 * what was not said anew stays. A request is taken back for it, since a duty has one at a time; a new commitment takes the place
 * of the old one when it is sent. Null for anything else.
 */
export function wishCorrected(turn: KnownTurn, text: string): Outcome | null {
  const meant = correctionOf(turn, text);
  if (!meant) return null;
  const { sent, slip } = meant;
  const said = sent ? withDay(sent, meant.said) : '';
  if (!sent || !unitsAsking(turn).some(({ id }) => id === sent.key.unit)) return null;
  const duty = dutyOf(turn.state, turn.context, sent.key, turn.now);
  if (!duty) return null;
  const { day, problem } = readWish(numbersNamed(said).rest, {
    today: dateOf(turn.now),
    year: turn.context.plan.year,
    present: sent.kind === 'extend' ? duty.day : null,
  });
  if (day === null && problem === null) return null;
  const { words, needs } = sent;
  const form: WishForm = {
    type: 'extension-wish',
    kind: sent.kind,
    ...sent.key,
    words,
    ...(needs === undefined ? {} : { needs }),
  };
  const rest = slip === null ? numbersNamed(said).rest : said;
  if (sent.kind === 'commit') return fillWish(turn, form, rest);
  return insteadOf(turn, withdraw(turn, sent.id), (after) => fillWish(after, form, rest));
}
