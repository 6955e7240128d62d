import type { Measure } from '../plan/plan.ts';
import { isRate, readFigure } from './figure.ts';
import { highestNumber, taskAt } from './task-number.ts';

/** What a figure is told with: «đạt 98%», «dạ tháng này tỷ lệ là 97,5». */
const beforeFigure =
  /^\s*(?:(?:dạ|vâng|em|bên em|phòng em|đơn vị em|tháng này|tạm thời|hiện tại|hiện|kết quả|tỷ lệ|tỉ lệ|số liệu|con số|báo cáo|hồ sơ|đúng hạn|trước hạn|là|đạt|được|da|dat|duoc|la|ty le|ti le|ho so|dung han)[\s,:]+)+(?=[+-]?\d)/iu;

/** A figure without what it is told with; any other text as it is. */
export const withoutFigureLead = (text: string): string => text.normalize('NFC').replace(beforeFigure, '');

/** The tasks of a report in their order, with what is measured of each. */
export type Measures = readonly {
  number?: number | undefined;
  task: { measure?: Measure | undefined };
}[];

/** Whether what is said of a task is its figure: «99%», «là 2»; a small number without its sign is a rate of nothing. */
export function tellsFigure(tasks: Measures, number: number, rest: string): boolean {
  const measure = taskAt(tasks, number)?.task.measure;
  const words = withoutFigureLead(rest.trim());
  if (!measure || !/^[+-]?\s*\d/.test(words)) return false;
  const reading = readFigure(words, measure);
  if (reading.type !== 'figure') return false;
  return !isRate(measure) || /^[\d.,\s]+%/.test(words) || reading.value > highestNumber(tasks);
}
