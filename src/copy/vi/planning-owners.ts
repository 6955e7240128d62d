import type { Draft } from '../../core/plan/draft.ts';
import type { OpenPoint } from '../../core/plan/open-point.ts';
import type { Line } from '../../core/said/message.ts';
import { i, line, shortText } from './words.ts';

// Whose a task is that names somebody whom nobody knows.

type OwnerPoint = OpenPoint & { type: 'owner' };

/** What is asked. */
export function ownerQuestion({ tasks, words, as, at }: OwnerPoint): string {
  const names = words.split('; ').map((name) => `«${shortText(name, 80)}»`);
  const begins = at.startsWith(words) ? `bắt đầu bằng ${names[0]}` : `ghi ${names.join(', ')}`;
  const which =
    as === null
      ? 'Đơn vị nào thực hiện?'
      : `${as === 'outside' ? 'Là cơ quan thực hiện' : 'Là đơn vị thực hiện'}?`;
  return `Nhiệm vụ ${tasks.join(', ')} ${begins}. ${which}`;
}

/** Who owes the first of those tasks as the draft stands. */
function owingNow({ tasks: [first] }: OwnerPoint, { indices, units }: Draft): string {
  const index = indices.find(({ tasks }) => tasks.some(({ id }) => id === first));
  const owners = index?.tasks.find(({ id }) => id === first)?.owners ?? [index?.leadUnit];
  const names = units.filter(({ id }) => owners.includes(id)).map(({ name }) => name);
  return names.length > 0 ? names.join(', ') : 'chưa có đơn vị nào';
}

/** The task, and whose it is as the draft stands. */
export const ownerLines = (point: OwnerPoint, draft: Draft): Line[] => [
  line(`• ${shortText(point.at, 160)}`),
  line(i(`Đang ghi: ${owingNow(point, draft)}.`)),
];

/** How it is answered. */
export const ownerHow = ({ as }: OwnerPoint): string =>
  as === null
    ? 'Chọn, gõ số hoặc tên; gõ tên khác để thêm; gõ không thì giữ đơn vị đang ghi.'
    : 'Đơn vị khác thì gõ tên. Không thì giữ đơn vị đang ghi.';

/** What can be chosen where the paper has a name, with the words that each stands for. */
export const ownerChoices = ({ as }: OwnerPoint): [label: string, choice: string][] => [
  [as === 'outside' ? 'Đúng, thêm cơ quan này' : 'Đúng, thêm đơn vị này', 'có'],
  ['Không', 'không'],
];
