import type { Former, RemovedIndex, RemovedTask } from '../../core/ask/what-was.ts';
import { hasLeft } from '../../core/people/as-of.ts';
import { type Org, unitName } from '../../core/people/org.ts';
import { ownerIds } from '../../core/plan/assignments.ts';
import { type Index, isLedBy } from '../../core/plan/plan.ts';
import type { Line } from '../../core/said/message.ts';
import type { Names } from '../../core/said/names.ts';
import { toPeriod } from '../../core/time/period.ts';
import {
  b,
  codedIndex,
  date,
  i,
  joined,
  leaderNames,
  line,
  monthName,
  namesInLine,
  placeOf,
  scoreOf,
  shortIndex,
  shortText,
  stopAfter,
  target,
  withTitle,
} from './words.ts';

/** «đã bỏ khỏi kế hoạch từ báo cáo tháng 8/2023» */
const takenOut = ({ owesUntil }: { owesUntil: string }): string =>
  `đã bỏ khỏi kế hoạch từ báo cáo ${monthName(toPeriod(owesUntil))}`;

const indexHead = (one: RemovedIndex): Line =>
  line(b(one.index.name), ` (${one.index.code}) ${takenOut(one)}.`);

/** What it was: who was in charge, what was known and what was to be reached. */
function indexBefore({ index }: RemovedIndex, { org, plan }: Names): Line {
  const aim = target(index.target);
  return line(
    `Trước đó: ${leaderNames(org, index)} phụ trách, ${unitName(org, index.leadUnit)} chủ trì; ${index.baseline.year}: ${scoreOf(index)}, ${placeOf(index)}; chỉ tiêu ${plan.year}: ${aim}; ${index.tasks.length} nhiệm vụ.`,
  );
}

const wordsOf = ({ task }: RemovedTask, most: number): string =>
  shortText(task.text.replace(/\.$/, ''), most);

const ownersOf = ({ index, task }: RemovedTask, org: Org): string =>
  joined(ownerIds(index, task).map((id) => unitName(org, id)));

/** Who is in charge by now of what somebody who has left was in charge of. */
function followedBy(indices: readonly Index[], id: string, { org }: Names): string {
  const led = indices.filter(
    (index) => !isLedBy(index, id) || index.leaders.some((one) => !hasLeft(org, one)),
  );
  const open = indices.filter((index) => !led.includes(index));
  const now = led.map((index) => `${codedIndex(index)} nay do ${leaderNames(org, index)} phụ trách`);
  const nobody = led.length === 0 ? 'Chưa có người thay' : `${joined(namesInLine(open))} chưa có người thay`;
  return [...now, ...(open.length > 0 ? [nobody] : [])].join('; ');
}

/**
 * What was and is no more, or is called otherwise by now.
 * @param as before an answer that goes on with what is so today, or all that there is to say
 */
export function formerLines(former: Former, names: Names, as: 'alone' | 'beside' = 'alone'): Line[] {
  switch (former.type) {
    case 'index':
      return as === 'beside' ? [indexHead(former)] : [indexHead(former), indexBefore(former, names)];
    case 'task':
      return [
        line(
          'Nhiệm vụ «',
          i(wordsOf(former, 160)),
          `» ${takenOut(former)}; trước đó của ${ownersOf(former, names.org)}, chỉ số ${former.index.code} ${shortIndex(former.index)}.`,
        ),
      ];
    case 'removed': {
      const { indices, tasks } = former;
      const others = tasks.filter(({ index }) => indices.every((one) => one.index !== index));
      if (indices.length + others.length === 0)
        return [line('Các lần điều chỉnh không bỏ chỉ số hay nhiệm vụ nào.')];
      return [
        ...indices.map(indexHead),
        ...others.map((one) => line(`Nhiệm vụ «${wordsOf(one, 60)}» (${one.index.code}) ${takenOut(one)}.`)),
      ];
    }
    case 'unit-ended': {
      const { unit, heir } = former;
      if (heir) return [line(`${unit.name} không còn; việc nay của ${heir.name}.`)];
      return [line(`${unit.name} không còn từ ${date(unit.until ?? '')}, không có nhiệm vụ chuyển cho ai.`)];
    }
    case 'unit-renamed':
      return [line(`${former.from} nay là ${former.unit.name} (từ ${date(former.on)}).`)];
    case 'person': {
      const { person, until, indices } = former;
      const followed = followedBy(indices, person.id, names);
      return [
        line(b(withTitle(person)), ` đã nghỉ hoặc chuyển đi từ ${date(until)}.`),
        ...(indices.length > 0
          ? [
              line(
                `Trước đó phụ trách ${indices.length} chỉ số: ${joined(namesInLine(indices))}${stopAfter(namesInLine(indices).at(-1) ?? '')}`,
              ),
            ]
          : []),
        ...(followed === '' ? [] : [line(`${followed}.`)]),
      ];
    }
  }
}
