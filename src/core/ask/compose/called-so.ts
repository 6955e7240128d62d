import type { Person } from '../../people/org.ts';
import { expandUnits } from '../../people/org.ts';
import { isLedBy } from '../../plan/plan.ts';
import { fold } from '../../text/fold.ts';
import type { Answer, Asked } from '../answer.ts';
import { calledAlike } from './called-alike.ts';
import { type DirectoryWord, directoryWords, type TitleName } from './directory-words.ts';
import { has, ownUnits, type Parts } from './parts.ts';

const byName = / (?:tên|ten)(?: (?:là|la))? /u;
/** What ends a name, and asks. */
const endsName =
  /^(?:không|ko|khong|hông|hong|phải|phai|đúng|dung|ở|o|bên|ben|trong|thuộc|thuoc|là|la|à|vậy|vay|nhỉ|nhi|chưa|chua|ha|hả|họ|ho|chức|chuc|làm|lam|của|cua|cho|anh|chị|chi|em|ấy|ay|@\w+)$/u;

const isTitled: Readonly<Record<TitleName, (person: Person) => boolean>> = {
  deputy: ({ role, title }) => role === 'deputy' || title.startsWith('Phó'),
  'deputy-chief': ({ title }) => title.startsWith('Phó'),
  head: ({ role }) => role === 'head',
  chief: ({ title }) => /^(?:Giám đốc|Chủ tịch)/u.test(title),
  leaders: ({ role }) => role !== 'staff' && role !== 'office',
  staff: ({ role }) => role === 'staff' || role === 'office',
};

/** A message that asks whether there is somebody of a name: what stands before it, the name as words or as a sign, what stands behind. */
function partsOfMessage(text: string): { before: string; name: string; behind: string } | null {
  const found = byName.exec(text);
  if (!found) return null;
  const rest = text
    .slice(found.index + found[0].length)
    .trim()
    .split(' ');
  const end = rest.findIndex((word, at) => endsName.test(word) && at > 0);
  const name = rest.slice(0, end < 0 ? rest.length : end);
  return name.length === 0 || name.length > 4 || name[0] === ''
    ? null
    : {
        before: text.slice(0, found.index + 1),
        name: name.join(' '),
        behind: end < 0 ? ' ' : ` ${rest.slice(end).join(' ')} `,
      };
}

/** Whoever of the directory is called by a name, in the spelling that it has. */
function peopleCalled(parts: Parts, name: string): readonly Person[] {
  const sign = /^@p\d+$/u.test(name);
  const { people, left } = parts.context.org;
  const there = people.filter(({ id, name: full, title }) => !left?.includes(id) && full !== title);
  if (sign) {
    const one = parts.named.find(
      ({ type, at }) => type === 'person' && parts.sentence.text.startsWith(`${name} `, at),
    );
    const alike = one?.type === 'person' ? calledAlike(parts, one) : [];
    return there.filter(({ id }) => alike.some((person) => person.id === id));
  }
  const isPlain = fold(name) === name;
  return there.filter(({ name: full }) => {
    const called = isPlain ? fold(full) : full.toLowerCase();
    return ` ${called}`.endsWith(` ${isPlain ? name : name.toLowerCase()}`);
  });
}

const says = (words: readonly DirectoryWord[], kind: DirectoryWord['kind']): boolean =>
  words.some((word) => word.kind === kind);

/**
 * «bên hạ tầng số có phó phòng tên Sơn đúng không», «văn phòng có ai tên Hạnh không»: whether the directory has somebody of that name
 * there, and who it is; who is called so elsewhere where it is nobody. Null where anything else is said.
 */
export function calledSo(parts: Parts): Asked | null {
  const { context, sentence, named } = parts;
  if (
    has(parts, 'period', 'status', 'words', 'sent', 'returned', 'debt') ||
    named.some(({ type }) => type === 'index')
  )
    return null;
  const said = partsOfMessage(sentence.text);
  const before = said && directoryWords(said.before);
  const behind = said && directoryWords(said.behind.replace(/ (?:đúng|dung|phải|phai)(?= )/gu, ''));
  if (!said || !before || !behind || !(says(before, 'has') || says(before, 'who') || says(before, 'many')))
    return null;
  const words = [...before, ...behind];
  const unitIds = named.flatMap((one) => (one.type === 'unit' ? [...one.ids] : []));
  const units = [...expandUnits(context.org, unitIds), ...(says(words, 'own') ? ownUnits(parts) : [])].map(
    ({ id }) => id,
  );
  const titles = before.flatMap(({ title }) => title ?? []);
  const called = peopleCalled(parts, said.name);
  const there = called.filter(
    (person) =>
      (units.length === 0 || units.includes(person.unit ?? '')) &&
      (titles.length === 0 || titles.some((title) => isTitled[title](person))),
  );
  if (called.length === 0 && !/^\p{Lu}/u.test(spelt(parts, said.name))) return null;
  if (called.length === 0)
    return {
      answer: { type: 'people', groups: [{ of: 'name', name: spelt(parts, said.name), people: [] }] },
    };
  if (there.length > 1 || (there.length === 1 && says(before, 'many')))
    return {
      answer: {
        type: 'people',
        groups: [{ of: 'name', name: there[0]!.name.split(' ').at(-1)!, people: there }],
      },
    };
  const told = (there.length > 0 ? there : called).slice(0, 5).map(
    (person): Answer => ({
      type: 'who-is',
      person,
      units: context.org.units.filter(({ id }) => id === person.unit),
      indices: context.plan.indices.filter((index) => isLedBy(index, person.id)),
    }),
  );
  return {
    answer: { type: 'several', answers: [{ type: 'claim', isSo: there.length > 0, leads: [] }, ...told] },
  };
}

/** A name as it was typed. */
const spelt = ({ reading }: Parts, name: string): string => {
  const words = name.split(' ');
  const at = reading.tokens.findIndex((_, from) =>
    words.every((word, step) =>
      [reading.tokens[from + step]?.raw, reading.tokens[from + step]?.folded].includes(word),
    ),
  );
  return at < 0
    ? name
    : reading.tokens
        .slice(at, at + words.length)
        .map(({ typed }) => typed)
        .join(' ');
};
