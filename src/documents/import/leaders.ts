import type { Org } from '../../core/people/org.ts';
import type { PersonDraft } from '../../core/plan/draft.ts';
import { fold } from '../../core/text/fold.ts';
import { foldInPlace } from './lines.ts';
import { idOf } from './units.ts';

/** Titles as they stand before a name, their words in the order that they come in. */
const title =
  /^(?:(?:dong chi|d\/c|ong|ba|ths\.?|ts\.?|bs\.?|gs\.?|pgs\.?)\s*:?\s+)*(?:(?:q\.|quyen)\s*)?(?:pho\s+|p\.\s*)?(?:giam doc|gd\b|pgd\b|chu tich|pct\b|ct\b|chanh van phong|chanh thanh tra|chi cuc truong|cuc truong|truong ban|truong phong|bi thu|tong giam doc|hieu truong|vien truong)(?:\s+(?:phu trach|thuong truc|dieu hanh))?(?:\s+(?:so|ubnd tinh|ubnd|tinh|ban|chi cuc|trung tam)(?=\s|$|,|:))?(?:\s+phu trach)?\s*/;

const name = /^\p{Lu}[\p{L}'’]*(?:\s+\p{Lu}[\p{L}'’]*){1,5}$/u;

/** How somebody is spoken of, which is no title. */
const address = /^(?:đồng chí|đ\/c|ông|bà)\s*:?\s*/iu;

interface Named {
  name: string;
  title: string;
}

/** One leader: title before the name, or behind it; a title alone has no name. */
function readLeader(written: string): Named | null {
  // «A (chính)», «A (Phó Giám đốc)»: a title in brackets is one behind the name, any other note says nothing of who.
  const note = /^(.+?)\s*\(([^)]*)\)$/u.exec(written);
  const inNote = note !== null && title.test(foldInPlace(note[2]!));
  const words = note === null ? written : inNote ? `${note[1]} - ${note[2]}` : note[1]!;
  const [before = '', ...back] = words.split(/\s+[-–]\s+/);
  const front = before.replace(address, '');
  const behind = back.join(' - ');
  if (behind !== '' && title.test(foldInPlace(behind)) && name.test(front))
    return { name: front, title: behind };
  const folded = foldInPlace(words);
  const length = title.exec(folded)?.[0].length ?? 0;
  const bare = words
    .slice(length)
    .replace(/^[\s:,–-]+/u, '')
    .replace(address, '')
    .trim();
  const own = words.slice(0, length).replace(address, '').trim();
  if (name.test(bare)) return { name: bare, title: own };
  return length > 0 && bare === '' ? { name: '', title: own } : null;
}

/** What words behind «Lãnh đạo phụ trách:» name; what is no name is given back. */
interface LeadersRead {
  ids: string[];
  unknown: string[];
}

export interface Leaders {
  read(words: string): LeadersRead;
  drafts(): PersonDraft[];
}

/** The leaders that a document names, each once. @param org the directory, where there is one: its ids and titles win */
export function createLeaders(org: Org | undefined): Leaders {
  const people: PersonDraft[] = [];
  const known = (one: Named): PersonDraft => {
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
      let shared = '';
      let areSeveral = false;
      for (const part of words.split(/\s*[,;\n&]\s*|\s+(?:và|cùng(?: với)?)\s+/u)) {
        const own = part
          .replace(/^[-+–•]\s*/, '')
          .replace(/^(?:và|cùng(?: với)?)\s+/u, '')
          .replace(/^(?:(?:phụ trách )?(?:chính|phụ)|hỗ trợ|phối hợp)\s*:\s*/iu, '')
          .replace(/[\s.,;:]+$/u, '')
          .trim();
        if (own === '') continue;
        areSeveral ||= /^các\s/iu.test(own);
        const one = readLeader(own.replace(/^các\s+/iu, ''));
        const last = people.find(({ id }) => id === ids.at(-1));
        // «Nguyễn Văn A, Phó Giám đốc»: the title belongs to whoever stands before it.
        if (one?.name === '' && last?.title === '') last.title = one.title;
        else if (one === null || one.name === '') unknown.push(own);
        else {
          // «các Phó Giám đốc A, B»: the title is that of everyone behind it who has no own.
          if (areSeveral && one.title !== '') shared = one.title;
          const { id } = known(one.title === '' ? { ...one, title: shared } : one);
          if (!ids.includes(id)) ids.push(id);
        }
      }
      return { ids, unknown };
    },
    drafts: () => people,
  };
}

/** Whether words are the name of a person, as it stands under a signature. */
export const isPersonName = (words: string): boolean => name.test(words) && words.length <= 40;
