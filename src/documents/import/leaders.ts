import type { Org } from '../../core/people/org.ts';
import type { PersonDraft } from '../../core/plan/draft.ts';
import { idOf } from '../../core/plan/draft-names.ts';
import { type NamedPerson, readPersonWords } from '../../core/plan/person-words.ts';
import { fold } from '../../core/text/fold.ts';
import { arePeopleNear, differInMarks, isNearName } from './near-names.ts';

/** What words behind «Lãnh đạo phụ trách:» name; what is no name is given back. */
interface LeadersRead {
  ids: string[];
  unknown: string[];
  /** Names that are somebody's but for a mark: taken for them, which is asked. */
  marked: { words: string; person: string }[];
}

export interface Leaders {
  read(words: string): LeadersRead;
  /** Takes out names that are one slip of typing away from another of the same title: the one named less, with who is meant. */
  takeSlips(named: (id: string) => number): { slip: PersonDraft; meant: PersonDraft }[];
  /** People of one title whose names are nearly the same: whoever is named more often first. */
  near(named: (id: string) => number): { person: PersonDraft; other: PersonDraft }[];
  drafts(): PersonDraft[];
}

/** «Phó Giám đốc», «Phó Giám đốc Sở»: one title, told shorter or longer. */
const isSame = (one: string, other: string): boolean =>
  fold(one).startsWith(fold(other)) || fold(other).startsWith(fold(one));

/** Somebody, and behind the name what of the whole is theirs: «Phó Giám đốc Trần Văn A phụ trách lĩnh vực đất đai». */
function personIn(words: string): NamedPerson | null {
  const read = readPersonWords(words);
  const field =
    /^(.+?)\s+(?:phụ trách|theo dõi|chỉ đạo)\s+(?:lĩnh vực|khối|mảng|công tác|nội dung|chung)(?=\s|$)/u.exec(
      words,
    );
  if (read !== null || field === null) return read;
  const alone = readPersonWords(field[1]!);
  return alone !== null && alone.name !== '' ? alone : null;
}

/** The leaders that a document names, each once. @param org the directory, where there is one: its ids and titles win */
export function createLeaders(org: Org | undefined): Leaders {
  const people: PersonDraft[] = [];
  const known = (one: NamedPerson): PersonDraft => {
    const found = people.find((person) => fold(person.name) === fold(one.name));
    if (found !== undefined) {
      if (found.title === '') found.title = one.title;
      return found;
    }
    const same = org?.people.filter((person) => fold(person.name) === fold(one.name)) ?? [];
    const person =
      same.length === 1
        ? { id: same[0]!.id, name: same[0]!.name, title: same[0]!.title }
        : { id: idOf(one.name, (id) => people.some((other) => other.id === id)), ...one };
    people.push(person);
    return person;
  };
  return {
    read: (words) => {
      const ids: string[] = [];
      const unknown: string[] = [];
      const marked: LeadersRead['marked'] = [];
      let shared = '';
      let areSeveral = false;
      for (const part of words.split(
        /\s*[,;\n&+]\s*|(?<=\p{Ll})\s*\/\s*(?=\p{Lu})|\s+(?:và|cùng(?: với)?)\s+/u,
      )) {
        const own = part
          .replace(/^[-+–•]\s*/, '')
          .replace(/^(?:và|cùng(?: với)?)\s+/u, '')
          .replace(/^(?:(?:phụ trách )?(?:chính|phụ)|hỗ trợ|phối hợp)\s*:\s*/iu, '')
          .replace(/[\s.,;:]+$/u, '')
          .trim();
        if (own === '') continue;
        areSeveral ||= /^các\s/iu.test(own);
        const one = personIn(own.replace(/^các\s+/iu, ''));
        const last = people.find(({ id }) => id === ids.at(-1));
        // «Nguyễn Văn A, Phó Giám đốc»: the title belongs to whoever stands before it.
        const isOfLast =
          one?.name === '' && last !== undefined && (last.title === '' || isSame(one.title, last.title));
        if (isOfLast) last.title ||= one!.title;
        else if (one === null || one.name === '') unknown.push(own);
        else {
          // «các Phó Giám đốc A, B»: the title is that of everyone behind it who has no own.
          if (areSeveral && one.title !== '') shared = one.title;
          const { id, name } = known(one.title === '' ? { ...one, title: shared } : one);
          if (differInMarks(one.name, name)) marked.push({ words: one.name, person: id });
          if (!ids.includes(id)) ids.push(id);
        }
      }
      return { ids, unknown, marked };
    },
    takeSlips: (named) => {
      const slips: { slip: PersonDraft; meant: PersonDraft }[] = [];
      const isOfOrg = ({ id }: PersonDraft): boolean => org?.people.some((one) => one.id === id) ?? false;
      for (const meant of [...people].sort((one, other) => named(other.id) - named(one.id))) {
        if (!people.includes(meant)) continue;
        const near = people.filter(
          (one) =>
            one !== meant &&
            isNearName(fold(one.name), fold(meant.name)) &&
            (one.title === '' || meant.title === '' || isSame(one.title, meant.title)) &&
            // Whoever is named more than once is somebody.
            named(one.id) <= 1 &&
            !isOfOrg(one),
        );
        for (const slip of near) {
          people.splice(people.indexOf(slip), 1);
          slips.push({ slip, meant });
        }
      }
      return slips;
    },
    near: (named) => {
      const all = [...people].sort((one, other) => named(other.id) - named(one.id));
      return all.flatMap((person, at) =>
        all.slice(at + 1).flatMap((other) => {
          const isOneTitle = person.title === '' || other.title === '' || isSame(person.title, other.title);
          return isOneTitle && arePeopleNear(fold(person.name), fold(other.name)) ? [{ person, other }] : [];
        }),
      );
    },
    drafts: () => people,
  };
}
