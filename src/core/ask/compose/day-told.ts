import { planIdOf } from '../../report/carried.ts';
import { asHeard } from '../../report/progress.ts';
import type { Entry } from '../../report/report.ts';
import type { AskContext } from '../answer.ts';
import { answerOf } from '../conditions.ts';
import { progressOfMonths } from './months-asked.ts';

/** «ngày 12/5», «từ 10/4»; «2/15 đề án» is none. */
const someDay = /(?:ngày|hôm|từ|sáng|chiều|tối) \d{1,2}\/\d{1,2}(?![\d/])/u;

const saidIn = ({ result, obstacle, proposal }: Entry): string =>
  [result, obstacle, proposal].filter(Boolean).join(' ; ');

/** Whether words tell a day on which something was. */
export const namesDay = (words: string): boolean => someDay.test(words);

/** Whether what a unit reported of a task in a month tells a day, as far as the asker may read it. */
export const tellsDay = (
  context: AskContext,
  { id, unit, month }: { id: string; unit: string; month: number },
): boolean =>
  progressOfMonths(context, [month]).some(({ tasks, visibility }) =>
    tasks.some((one) => {
      const entry = planIdOf(one.task) === id && one.unit.id === unit ? answerOf(one) : null;
      return entry !== null && namesDay(saidIn(asHeard(visibility, unit, entry)));
    }),
  );
