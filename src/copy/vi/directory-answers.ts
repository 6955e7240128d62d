import type { Answer, PeopleGroup } from '../../core/ask/answer.ts';
import type { Person } from '../../core/people/org.ts';
import type { Line, Message } from '../../core/said/message.ts';
import { b, joined, line } from './words.ts';

type Titled = Extract<PeopleGroup, { of: 'title' }>;

/** What those are called whose titles are not the same. */
const called: Readonly<Record<Titled['title'], string>> = {
  head: 'người đứng đầu',
  chief: 'người đứng đầu',
  deputy: 'cấp phó',
  'deputy-chief': 'cấp phó',
  leaders: 'lãnh đạo',
  staff: 'công chức, viên chức',
};

const withTitle = ({ name, title }: Person): string => `${name} (${title})`;

function groupLine(group: PeopleGroup): Line {
  const { people } = group;
  const all = joined(people.map(withTitle));
  if (group.of === 'unit')
    return line(b(`${group.unit.name} có ${people.length} người`), ` trong danh bạ: ${all}.`);
  if (group.of === 'name' && people.length === 0)
    return line('Danh bạ ', b(`không có ai tên ${group.name}`), '.');
  if (group.of === 'name')
    return people.length === 1
      ? line(b(people[0]!.name), `: ${people[0]!.title}.`)
      : line(b(`${people.length} người ${group.isFamily ? 'họ' : 'tên'} ${group.name}`), `: ${all}.`);
  if (group.unit && people.length === 0)
    return line(`${group.unit.name}: danh bạ `, b('không có cấp phó'), '.');
  if (people.length === 1) return line(b(people[0]!.name), `: ${people[0]!.title}.`);
  const [{ title }] = people as [Person, ...Person[]];
  const isAlike = people.every((one) => one.title === title);
  const of = group.unit ? ` ${group.unit.name}` : '';
  return isAlike
    ? line(b(`${people.length} ${title}`), `: ${joined(people.map(({ name }) => name))}.`)
    : line(b(`${people.length} ${called[group.title]}${of}`), `: ${all}.`);
}

/** People of the directory, group by group. */
export const peopleMessage = ({ groups }: Extract<Answer, { type: 'people' }>): Message => ({
  lines: groups.map(groupLine),
});
