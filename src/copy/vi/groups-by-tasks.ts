import type { Answer } from '../../core/ask/answer.ts';
import type { Message } from '../../core/said/message.ts';
import { b, capital, line } from './words.ts';

/** The plan's groups by how many tasks they have: which has most, by how many more, and of which indices these are. */
export function groupsByTasksMessage({ rows }: Extract<Answer, { type: 'groups-by-tasks' }>): Message {
  const [first, second] = rows;
  const more = first!.count - second!.count;
  const others = rows.length > 2 ? ' nhất' : ` hơn ${more} nhiệm vụ`;
  const verdict =
    more === 0
      ? line(b(`${capital(first!.group.short)} và ${second!.group.short}`), ' có số nhiệm vụ bằng nhau:')
      : line(b(capital(first!.group.short)), ` nhiều nhiệm vụ${others}:`);
  return {
    lines: [
      verdict,
      ...rows.map(({ group, indices, count }) =>
        line(
          `${capital(group.short)}: `,
          b(`${count} nhiệm vụ`),
          ` (${indices.map(({ code, tasks }) => `${code}: ${tasks.length}`).join('; ')})`,
        ),
      ),
    ],
  };
}
