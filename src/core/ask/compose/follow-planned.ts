import { dateOf } from '../../time/viet-nam-time.ts';
import type { Asked } from '../answer.ts';
import { answerOf } from '../conditions.ts';
import type { Query } from '../query.ts';
import { holds, pattern } from '../sentence.ts';
import { answered, ofRows, someFound } from './answered.ts';
import { cadenceDueOf } from './cadence-due.ts';
import { withGranted } from './granted-later.ts';
import { idsShown, type Leaning, ofThese } from './leaning.ts';
import { monthsFor } from './matter-months.ts';
import { monthsSoFar } from './months-asked.ts';
import { has, wholeSentence } from './parts.ts';

/** «kỳ tới khi nào», «lần khảo sát kế tiếp rơi vào tháng nào». */
const nextTime = pattern(
  '(?:kỳ|lần|đợt|cuộc|buổi)(?: [^ @]+){0,3} (?:tới|kế tiếp|tiếp theo|sau|kế|tiếp)(?: [^ @]+){0,3} (?:khi nào|bao giờ|lúc nào|ngày nào|hôm nào|tháng nào|tháng mấy|quý mấy|quý nào|nữa)',
);

/** «lần tới khi nào», behind one task that is held from time to time: by when that is next. */
export function nextOfShown({ parts, context, known, last }: Leaning): Asked | null {
  if (known?.of !== 'task' || !last || parts.named.length > 0 || !holds(nextTime, parts.sentence))
    return null;
  if (has(parts, 'sent', 'debt', 'own')) return null;
  const [id, another] = idsShown(last);
  if (id === undefined || another !== undefined) return null;
  const asked = cadenceDueOf({ ...parts, pieces: [] }, [id]);
  if (!asked) return null;
  // What is over and not done is no next time.
  const items = asked.answer.items.filter(({ lastDay }) => lastDay >= dateOf(context.now));
  return items.length === 0 ? asked : { ...asked, answer: { ...asked.answer, items } };
}

/** So many proposals are told each with what became of it. */
const few = 6;

/** «đã có ai trả lời chưa», behind what units asked for: whether anybody did, of what was shown. */
export function replyOfShown({ parts, context, known, last, aspects }: Leaning): Asked | null {
  if (
    known?.of !== 'task' ||
    !last ||
    parts.named.length > 0 ||
    !aspects.some(({ aspect }) => aspect === 'decision')
  )
    return null;
  const ids = idsShown(last);
  if (ids.length === 0 || ids.length > few || has(parts, 'own', 'sent', 'period')) return null;
  const where = [...ofThese(ids, known), { by: 'said' as const, what: 'proposal' as const }];
  const months = known.months.length > 0 ? known.months : monthsSoFar(context);
  const query: Query = { of: 'task', where, give: ['reply'], about: [], months };
  const asked = someFound(answered(context, query, parts.fields));
  return asked && withGranted(parts, asked);
}

/** «cứ đà này cuối năm có kịp không», «đến tháng 12 liệu đủ không», «mỗi tháng còn lại phải làm mấy km». */
const atThisPace = pattern(
  '(?:đà|nhịp|tốc độ|tiến độ) (?:này|đó|ấy|hiện nay|hiện tại)(?: [^ @]+){0,8} (?:kịp|đủ|đạt|xong|về đích)|(?:cuối năm|hết năm|tháng 12|liệu|cuối quý|đúng hạn)(?: [^ @]+){0,5} (?:kịp|đủ|đạt|xong|về đích|hoàn thành)(?: [^ @]+){0,3} (?:không|chứ|nổi|chưa)|(?:liệu|có) (?:kịp|đủ)(?: [^ @]+){0,4} (?:không|chứ|nổi)(?= $)|(?:mỗi|một|bình quân|trung bình) (?:tháng|kỳ)(?: [^ @]+){0,3} (?:phải|cần)(?: [^ @]+){0,3} (?:mấy|bao nhiêu)',
);

/** At what pace the one measured task that was told of goes, and at which it would reach its figure: no promise that it will. */
export function paceOfShown({ parts, context, known, last }: Leaning): Asked | null {
  if (known?.of !== 'task' || !last || parts.named.length > 0) return null;
  if (!holds(atThisPace, wholeSentence(parts))) return null;
  const ids = idsShown(last);
  const [task, another] = context.plan.indices
    .flatMap(({ tasks }) => tasks)
    .filter(({ id }) => ids.includes(id));
  if (!task?.measure || another || task.measure.unit === '%') return null;
  const months = monthsFor(parts, { ids: [task.id], reported: [] }, ['change']);
  const query: Query = {
    of: 'task',
    where: ofThese([task.id], known),
    give: ['pace'],
    about: known.about ?? [],
    months: months.length > 1 ? months : monthsSoFar(context),
  };
  const asked = someFound(answered(context, query, parts.fields));
  return (
    asked &&
    ofRows(asked, (rows) =>
      rows.filter(({ reported }) =>
        reported.some(({ progress }) => answerOf(progress)?.figure !== undefined),
      ),
    )
  );
}
