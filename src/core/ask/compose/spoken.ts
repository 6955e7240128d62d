import { memo } from '../../../kit/memo.ts';
import type { Org } from '../../people/org.ts';
import { ownersOf } from '../../plan/assignments.ts';
import type { Plan } from '../../plan/plan.ts';
import { type Matter, type Matters, mattersIn, type Scope } from '../matter.ts';
import { holds, pattern } from '../sentence.ts';
import type { ContentWord } from '../wanted-words.ts';
import { type AspectAsked, asksByWord, aspectsIn } from './aspects.ts';
import { contentOf } from './content.ts';
import { tellsDay } from './day-told.ts';
import { gatheringOfSpan } from './gatherings.ts';
import { monthsSoFar, progressOfMonths } from './months-asked.ts';
import { has, indicesOf, isAsked, type Parts, peopleOf, unitsOf } from './parts.ts';
import { asksVerbatim, asksWhere, isOfReports, setsOfYear } from './plan-or-reports.ts';

/** What a question's own words name, with what it asks of it. */
export interface Spoken {
  matter: Matter;
  aspects: readonly AspectAsked[];
  inReports: boolean;
}

/**
 * What of the plan's tasks and of the reports a question's own words name; null where they name nothing.
 * @param isFragment «còn giao ban?»: words that else only build a sentence are all that it says
 */
export function spokenOf(parts: Parts, isFragment = false): Spoken | null {
  const { context } = parts;
  const asks = asksByWord(parts.sentence);
  const content = contentOf(parts)
    .filter(({ place }) => !asks(place))
    .map((one) => (isFragment && !one.paired ? { ...one, soft: false } : one));
  if (content.length === 0) return null;
  const owners = ownersByTask(context.plan, context.org);
  const leaders = peopleOf(parts)
    .filter(({ role }) => role === 'leader')
    .map(({ id }) => id);
  const led = context.plan.indices.filter((index) => index.leaders.some((id) => leaders.includes(id)));
  const aspects = aspectsIn(parts.sentence, parts.context.plan);
  const find = (
    units: readonly string[],
    codes: readonly string[],
    words: readonly ContentWord[] = content,
  ): Spoken | null => {
    const asks = isAskedOf(parts, aspects);
    const found = foundIn(parts, words, { codes, units, asks, ownersOf: (id) => owners.get(id) ?? [] });
    const inReports = isOfReports(parts, found, aspects);
    // «việc … nằm ở chỉ số nào»: of the plan, though only reports hold the words.
    const isSought = !inReports && asksWhere(parts, aspects);
    const isFuller = isSought && (found.reports?.share ?? 0) > (found.plan?.share ?? 0) + 0.2;
    // «trong kế hoạch viết nguyên văn thế nào»: where the plan does not hold the words, no report's are given for its.
    if (asksVerbatim(parts, aspects) && found.plan === null) return null;
    const matter = inReports || isFuller ? (found.reports ?? found.plan) : (found.plan ?? found.reports);
    // «cả năm phải đưa bao nhiêu lượt»: what the plan sets, wherever its words stand.
    const isSet = !inReports && setsOfYear(parts, aspects);
    return (
      matter && {
        matter,
        aspects,
        inReports: inReports || (matter.reported.length > 0 && !isSet && !isSought),
      }
    );
  };
  const codes = indicesOf(parts).map(({ code }) => code);
  const units = unitsOf(parts).map(({ id }) => id);
  const whole = find(units, codes);
  // «đường dây nóng bên minh bạch»: the name says where, and is no part of what is looked for.
  const bare = content.filter(({ inName }) => inName !== true);
  const isVague =
    codes.length > 0 && bare.length >= 3 && bare.length < content.length && !isNearlyWhole(whole);
  const apart = isVague ? find(units, codes, bare) : null;
  const beside = apart && apart.matter.share >= 0.6 && apart.matter.words.length >= 3 ? apart : null;
  return (
    beside ??
    ofAnother(parts, whole, { free: () => find([], []), other: () => find([], codes) }) ??
    whole ??
    // A part of an index's name («hóa chất») may be no more than words of a task of another.
    (codes.length > 0 && !namesWhole(parts) ? find(units, []) : null) ??
    // A unit that is named beside may be no part of what is looked for.
    (units.length > 0 ? certain(find([], codes)) : null) ??
    (codes.length === 0 && led.length > 0
      ? find(
          [],
          led.map(({ code }) => code),
        )
      : null)
  );
}

/** Whether a figure, how far it is or who is first is asked, and nothing of an index by its field. */
const isAskedOf = (parts: Parts, aspects: readonly AspectAsked[]): boolean =>
  !has(parts, 'field', 'state', 'relation') &&
  (has(parts, 'order') ||
    aspects.some(({ aspect }) => aspect === 'figure' || aspect === 'progress' || aspect === 'steps'));

/** What words name in the plan and in its reports: where a gathering is named with its span, that one first. */
function foundIn(parts: Parts, words: readonly ContentWord[], scope: Scope): Matters {
  const { context } = parts;
  const reported = progressOfMonths(context, monthsSoFar(context));
  const spanned = gatheringOfSpan(parts);
  if (spanned === null) return mattersIn(context.plan, words, reported, scope);
  const held = mattersIn(context.plan, words, reported, { ...scope, except: spanned.besides });
  return isMostly(held)
    ? held
    : mattersIn(context.plan, words, reported, { ...scope, except: spanned.others });
}

/** Whether what was found so is most of what is said. */
const isMostly = ({ plan, reports }: Matters): boolean =>
  Math.max(plan?.share ?? 0, reports?.share ?? 0) >= 0.6;

const isNearlyWhole = (spoken: Spoken | null): boolean => spoken !== null && spoken.matter.share >= 0.6;

/** Whether a report among those found tells a day. */
const tellsOfDay = (context: Parts['context'], spoken: Spoken | null): boolean =>
  spoken?.matter.reported.some((one) => tellsDay(context, one)) === true;

/** Who is behind a verb as whom it goes to. */
const gets =
  / (?:chuyển|về|cấp|đến|gửi|trả|giải ngân|chuyen|ve|cap|den|gui|tra|giai ngan)(?: [^ @]+){0,2} @u\d+ /u;

/**
 * «kinh phí đợt 1 chuyển về trung tâm ngày nào»: who got it is named, and the day stands in what another unit reported; null
 * where no more is found so.
 */
function ofOther(parts: Parts, whole: Spoken | null, find: () => Spoken | null): Spoken | null {
  const { context } = parts;
  if (unitsOf(parts).length === 0) return null;
  // «tiền khuyến công đã về cho trung tâm chưa»: who gets it need not be who reports that it was sent.
  if (gets.test(parts.sentence.text) && isAsked(parts, 'yes-no')) {
    const sender = find();
    const isSaid = sender !== null && sender.matter.reported.length > 0 && sender.matter.words.length >= 3;
    return isSaid && sender.matter.share > (whole?.matter.share ?? 0.4) ? sender : null;
  }
  const asksDay = aspectsIn(parts.sentence, context.plan).some(({ aspect }) => aspect === 'when');
  const other = asksDay && !tellsOfDay(context, whole) ? find() : null;
  const isFuller = (other?.matter.share ?? 0) > (whole?.matter.share ?? 0.4);
  return isFuller && tellsOfDay(context, other) && other!.matter.words.length >= 4 ? other : null;
}

/** Whom something goes to: who does it is another unit. */
const recipient = pattern('(?:cho|qua|sang|tới|đến|về)(?: bên| phía)? @u\\d+');

/**
 * «thống kê nhân lực ai làm», «bàn giao danh sách … qua bên thanh tra»: an index or a unit is named in words that are part of a
 * task of another. Only where all that is said stands in what is found so, and much less where the name is kept to.
 */
function ofNoName(parts: Parts, whole: Spoken | null, find: () => Spoken | null): Spoken | null {
  const goesTo = unitsOf(parts).length > 0 && holds(recipient, parts.sentence);
  const isPart = parts.reading.cover.some(({ phrase }) =>
    phrase.meanings.some((meaning) => meaning.type === 'index' && !meaning.whole),
  );
  if (!goesTo && (unitsOf(parts).length > 0 || !isPart)) return null;
  if (isNearlyWhole(whole)) return null;
  const free = find();
  if (free === null || free.matter.words.length < 3) return null;
  const most = whole?.matter.share ?? 0;
  return free.matter.share >= (goesTo ? 0.5 : 0.6) && free.matter.share > most + 0.2 ? free : null;
}

/** What is named without a name that stands beside it, in whole or but for the unit. */
const ofAnother = (
  parts: Parts,
  whole: Spoken | null,
  { free, other }: Record<'free' | 'other', () => Spoken | null>,
): Spoken | null => ofNoName(parts, whole, free) ?? ofOther(parts, whole, other);

const namesWhole = ({ reading }: Parts): boolean =>
  reading.cover.some(({ phrase }) =>
    phrase.meanings.some((meaning) => meaning.type === 'index' && meaning.whole),
  );

/** What is found only where a name is passed over must be said nearly whole. */
export const certain = (spoken: Spoken | null): Spoken | null =>
  spoken !== null && spoken.matter.share >= 0.7 && spoken.matter.words.length >= 3 ? spoken : null;

const ownersByTask = memo(
  (plan: Plan, org: Org) => [plan, org],
  (plan, org): ReadonlyMap<string, readonly string[]> =>
    new Map(
      plan.indices.flatMap((index) =>
        index.tasks.map((task) => [task.id, ownersOf(org, index, task).map(({ id }) => id)] as const),
      ),
    ),
);

/** Whose tasks are meant: of the units that are named those who have them, else whoever reported what was found. */
export function unitsMeant(parts: Parts, { ids, reported }: Matter): readonly string[] {
  const units = unitsOf(parts).map(({ id }) => id);
  const owners = ownersByTask(parts.context.plan, parts.context.org);
  const owns = ids.some((task) => owners.get(task)!.some((id) => units.includes(id)));
  return units.length > 0 && owns ? units : [...new Set(reported.map(({ unit }) => unit))];
}
