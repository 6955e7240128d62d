import { memo } from '../../../kit/memo.ts';
import { planIdOf } from '../../report/carried.ts';
import { asHeard } from '../../report/progress.ts';
import { hasReason, isBehind } from '../../report/report.ts';
import type { Answer, AskContext, Asked } from '../answer.ts';
import { answerOf } from '../conditions.ts';
import type { Query } from '../query.ts';
import { holds, pattern } from '../sentence.ts';
import { answered } from './answered.ts';
import { apart, type Told, tellingMost } from './asked-for.ts';
import { buildsSentence } from './content.ts';
import { monthsOf, monthsReported, monthsSoFar, progressOfMonths } from './months-asked.ts';
import { ownUnits, type Parts, pieceOf, unitsOf } from './parts.ts';

/** Work that stood behind in a month, or of which its unit told what was in the way, with what the asker may hear of it. */
const troubles = memo(
  (context: AskContext) => [context],
  (context): readonly Told[] =>
    progressOfMonths(context, monthsSoFar(context)).flatMap(({ tasks, visibility, period }) =>
      tasks.flatMap((one): Told[] => {
        const entry = answerOf(one);
        if (entry === null || !(isBehind(entry) || hasReason(entry))) return [];
        const { obstacle, result, proposal } = asHeard(visibility, one.unit.id, entry);
        return [
          {
            unit: one.unit,
            index: one.index,
            task: one.task,
            month: period.month,
            said: apart(one.task.text, result, obstacle, proposal),
            beside: apart(one.index.name, one.unit.name),
          },
        ];
      }),
    ),
);

const asksWhy = pattern(
  '(?:vì|tại|bởi) sao|nguyên nhân|lý do|lí do|do đâu|vì đâu|sao (?:lại|mà|vẫn|cứ|mãi|chưa|không|bị|còn|chậm|trễ|muộn|tụt|giảm|thấp|ít|kém)|(?<!làm )(?<!ra )(?<!thì )(?<!thế )sao(?= [^ @]+ (?:mãi|hoài|thế|vậy|quá))',
);

/** Words of asking why, of how it stands and of whom it is asked: they name no work. */
const ofWhy: ReadonlySet<string> = new Set(
  'vi sao tai boi nguyen nhan ly do li cham tre muon vang cam mau chua lam khong duoc tut giam thap kem it rot hong ket tac vuong mac hoai mai the vay ma lai van cu bi danh ghi cho viec nhiem vu muc phan mang thang ky nay truoc em e anh chi toi tui minh phong ben don vi bot noi giai thich nghe xem tu dung nhien dang em la gi nao ai moi chi con hom qua bang hoi luc do day nhi ta neu ngan gon lau qua lien may ba hai kho khan tien hay nguoi quen nghi xong da roi ro nam o muc'.split(
    ' ',
  ),
);

const wordsOf = ({ reading, sentence }: Parts): string[] =>
  reading.tokens
    .filter(
      ({ folded, raw }) =>
        !ofWhy.has(folded) && !buildsSentence(raw, sentence.marked) && !/^t?\d{1,2}$/u.test(folded),
    )
    .map(({ folded }) => folded);

/** So much of what is said must stand in what is told of the work. */
const leastShare = 0.45;

/** More tasks than this no reason is asked of. */
const most = 3;

/** The work that a question names by its words, among what stood behind: of the months named, else of all so far. */
function named(parts: Parts): readonly Told[] {
  const { context } = parts;
  const words = wordsOf(parts);
  if (words.length < 2) return [];
  const spoken = new Set(unitsOf(parts).map(({ id }) => id));
  const units =
    spoken.size > 0 ? spoken : pieceOf(parts, 'own') ? new Set(ownUnits(parts).map(({ id }) => id)) : spoken;
  const months = new Set(monthsReported(context, monthsOf(parts).months));
  const rows = troubles(context).filter(
    ({ unit, month }) => (units.size === 0 || units.has(unit.id)) && (months.size === 0 || months.has(month)),
  );
  return tellingMost(context, rows, words, leastShare);
}

/**
 * Why work stands behind, as its unit told: found by the words of what was reported, where nothing else understood that. Of the
 * months named, else of the last in which it stood so, with the one at hand.
 */
function whyInReports(parts: Parts): Asked | null {
  const { context, sentence } = parts;
  if (!holds(asksWhy, sentence)) return null;
  const found = named(parts);
  const ids = [...new Set(found.map(({ task }) => planIdOf(task)))];
  if (ids.length === 0 || ids.length > most) return null;
  const isNamed = monthsReported(context, monthsOf(parts).months).length > 0;
  const last = Math.max(...found.map(({ month }) => month));
  const months = isNamed
    ? [...new Set(found.map(({ month }) => month))].sort((one, other) => one - other)
    : last === context.atHand
      ? [last]
      : [last, context.atHand];
  const query: Query = {
    of: 'task',
    where: [
      { by: 'text', words: ids.join('|') },
      { by: 'unit', relation: 'task', ids: [...new Set(found.map(({ unit }) => unit.id))] },
    ],
    give: ['obstacle'],
    about: [],
    months,
  };
  return answered(context, query, parts.fields);
}

/** Whether an answer tells nothing that was reported: refused, or of the plan alone. */
function isOfPlanAlone(answer: Answer): boolean {
  switch (answer.type) {
    case 'refused':
      return answer.refusal.type !== 'in-private' && answer.refusal.type !== 'not-yours';
    case 'found':
      return answer.query.months.length === 0 && answer.found.of === 'task';
    case 'section':
    case 'choose-index':
    case 'tasks':
    case 'deadline':
      return true;
    default:
      return false;
  }
}

/** «vì sao mãi mới có 2 bệnh viện», where the month that was looked at tells of nothing in the way: that of the months before, too. */
function withEarlier(parts: Parts, asked: Asked): Asked | null {
  const { answer } = asked;
  const { context } = parts;
  if (answer.type !== 'found' || answer.found.of !== 'task' || !answer.query.give.includes('obstacle'))
    return null;
  if (monthsReported(context, monthsOf(parts).months).length > 0) return null;
  const { rows } = answer.found;
  const keys = new Set(rows.flatMap(({ task, units }) => units.map(({ id }) => `${planIdOf(task)}:${id}`)));
  const isSilent = rows.every(({ reported }) =>
    reported.every(({ progress }) => {
      const entry = answerOf(progress);
      return entry !== null && entry.obstacle === undefined && !isBehind(entry);
    }),
  );
  if (keys.size === 0 || keys.size > most || !isSilent) return null;
  const before = troubles(context).filter(({ task, unit }) => keys.has(`${planIdOf(task)}:${unit.id}`));
  const months = [...new Set([...before.map(({ month }) => month), ...answer.query.months])];
  return before.length === 0
    ? null
    : answered(
        context,
        { ...answer.query, give: ['obstacle'], months: months.sort((one, other) => one - other) },
        parts.fields,
      );
}

/** «vì sao chi phí thời gian thấp điểm»: of a figure of an index no report tells why. */
const ofFigure = /(?:^| )(?:diem|hang|bac)(?= |$)/u;

/** Why, where that is asked and what was understood does not tell it. */
export function withReasonsReported(parts: Parts, asked: Asked): Asked {
  if (!holds(asksWhy, parts.sentence) || ofFigure.test(parts.reading.foldedText)) return asked;
  return (isOfPlanAlone(asked.answer) ? whyInReports(parts) : withEarlier(parts, asked)) ?? asked;
}
