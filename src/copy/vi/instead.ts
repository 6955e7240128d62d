import type { Deciders } from '../../core/extensions/asked.ts';
import type { Person } from '../../core/people/org.ts';
import type { Line } from '../../core/said/message.ts';
import { theOffice } from './called.ts';
import { i, line, shortTitle, withTitle } from './words.ts';

/** «PGĐ Nguyễn Trọng Hùng», or somebody whom the directory does not have any more. */
export const who = (person: Person | null): string =>
  person === null
    ? 'một người không còn trong danh bạ'
    : person.role === 'leader'
      ? `${shortTitle(person)} ${person.name}`
      : withTitle(person);

/** Why somebody else is asked than the leader. */
export function insteadLine(instead: Deciders['instead'], names: { asked: boolean }): Line[] {
  if (instead === null) return [];
  const why = {
    unlinked: 'chưa liên kết với Trợ lý',
    away: 'đang vắng mặt',
    silent: 'chưa trả lời sau hai lần nhắc',
  }[instead.why];
  const leader = instead.leader ? who(instead.leader) : 'Lãnh đạo phụ trách';
  return [
    line(i(`${leader} ${why}, nên ${names.asked ? 'yêu cầu được chuyển tới' : 'tôi hỏi'} ${theOffice}.`)),
  ];
}
