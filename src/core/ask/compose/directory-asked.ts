import { expandUnits, type Person, type Unit } from '../../people/org.ts';
import { isLedBy } from '../../plan/plan.ts';
import { fold } from '../../text/fold.ts';
import type { Answer, Asked, PeopleGroup } from '../answer.ts';
import { calledAlike } from './called-alike.ts';
import { type DirectoryWord, directoryWords, type TitleName } from './directory-words.ts';
import { answerHow } from './how-told.ts';
import { has, isHeadOf, ownUnits, type Parts, wholeSentence } from './parts.ts';

type NamedPerson = Extract<Parts['named'][number], { type: 'person' }>;

/** What a question about the directory says, as far as it is weighed. */
interface Asking {
  parts: Parts;
  words: readonly DirectoryWord[];
  people: readonly Person[];
  /** Units that are named or the asker's own, and those of heads in whose place somebody is asked for. */
  units: readonly Unit[];
  titles: readonly (DirectoryWord & { title: TitleName })[];
  /** Names of people, and titles with their unit («chánh thanh tra») that name one. */
  names: readonly NamedPerson[];
  posts: readonly NamedPerson[];
}

const says = ({ words }: Pick<Asking, 'words'>, ...kinds: DirectoryWord['kind'][]): boolean =>
  words.some(({ kind }) => kinds.includes(kind));

const asksMany = (asking: Asking): boolean => says(asking, 'many', 'list');

const startsWith = ({ title }: Person, said: string): boolean => fold(title).startsWith(said);

const asksWhichLeader = / (?:lanh dao|pho giam doc|pgd|giam doc|pho chu tich|chu tich) nao /;

/** «có phó không», «… hay mỗi anh giám đốc»: whether there is one. */
const asksWhether = / co (?:.* )?(?:khong|chua) | hay /;

function askingOf(parts: Parts, words: readonly DirectoryWord[]): Asking {
  const { context, named, reading, sentence } = parts;
  const { org } = context;
  const persons = named.filter((one) => one.type === 'person');
  const isName = ({ at, ids }: NamedPerson): boolean => {
    const span = reading.cover.find(({ from }) => from === sentence.placeOf.get(at));
    const last = span && reading.tokens[span.to - 1]?.folded;
    return org.people.some(({ id, name }) => ids.includes(id) && fold(name).split(' ').at(-1) === last);
  };
  const unitIds = named.flatMap((one) => (one.type === 'unit' && !one.not ? [...one.ids] : []));
  const own = says({ words }, 'own') ? ownUnits(parts).map(({ id }) => id) : [];
  return {
    parts,
    words,
    // Whoever is called by a title alone is not named yet: a directory begins so.
    people: org.people.filter(({ id, name, title }) => !org.left?.includes(id) && name !== title),
    units: expandUnits(org, [...unitIds, ...own]),
    titles: words.filter((word): word is Asking['titles'][number] => word.title !== undefined),
    names: persons.filter(isName),
    posts: persons.filter((one) => !isName(one)),
  };
}

/** Who has a title in a unit. */
function titledIn(
  { people }: Asking,
  { title, said }: { title: TitleName; said: string },
  unit: Unit,
): Person[] {
  const there = people.filter((one) => one.unit === unit.id);
  switch (title) {
    case 'head':
      return there.filter(({ role }) => role === 'head');
    case 'chief':
      return there.filter((one) => one.role === 'head' && startsWith(one, said));
    case 'deputy':
    case 'deputy-chief':
      return there.filter(({ role }) => role === 'deputy');
    case 'leaders':
      return there.filter(({ role }) => role === 'head' || role === 'deputy');
    case 'staff':
      return there.filter(({ role }) => role === 'staff' || role === 'office');
  }
}

/** Who has a title, whatever the unit; null where a unit has to be known for it. */
function titledAnywhere(
  asking: Asking,
  { title, said }: { title: TitleName; said: string },
): Person[] | null {
  const { people } = asking;
  const leaders = people.filter(({ role }) => role === 'leader');
  if (title === 'chief')
    return leaders.filter((one) => startsWith(one, said === 'chu tich' ? said : 'giam doc'));
  if (title === 'deputy-chief') return leaders.filter((one) => startsWith(one, 'pho '));
  if (title === 'leaders' || !asksMany(asking)) return null;
  if (title === 'head') return people.filter(({ role }) => role === 'head');
  if (title === 'deputy') return people.filter(({ role }) => role === 'deputy');
  return people.filter((one) => startsWith(one, said));
}

/** «giám đốc trung tâm với phó giám đốc là ai»: of no unit that is named, a deputy is of the head who is named by their post. */
function unitsOfTitle(asking: Asking, { title, said }: { title: TitleName; said: string }): readonly Unit[] {
  const { units, posts, people, parts } = asking;
  if (units.length > 0 || (title !== 'deputy' && title !== 'deputy-chief')) return units;
  const heads = people.filter(
    (one) => one.role === 'head' && posts.some(({ ids }) => ids.length === 1 && ids.includes(one.id)),
  );
  const named = heads.filter(
    (one) => title === 'deputy' || (said.startsWith('p') && fold(one.title).startsWith('giam doc')),
  );
  return parts.context.org.units.filter(({ id }) => named.some(({ unit }) => unit === id));
}

/** Whoever holds the titles that are said, of the units that are named; null where one of them cannot be told. */
function byTitle(asking: Asking): PeopleGroup[] | null {
  const groups: PeopleGroup[] = [];
  for (const title of asking.titles) {
    // «phó chánh thanh tra»: the post that is named behind it says of which unit.
    const of = unitsOfTitle(asking, title).flatMap((unit): PeopleGroup[] => {
      const people = titledIn(asking, title, unit);
      return people.length > 0 || title.title === 'deputy' || title.title === 'deputy-chief'
        ? [{ of: 'title', title: title.title, unit, people }]
        : [];
    });
    if (of.length > 0) {
      groups.push(...of);
      continue;
    }
    const people = titledAnywhere(asking, title);
    if (!people || people.length === 0) return null;
    groups.push({ of: 'title', title: title.title, people });
  }
  return groups;
}

const manyWords: readonly DirectoryWord[] = [{ kind: 'many', said: '', at: 0 }];

const hasTitle = (asking: Asking, person: Person, title: Asking['titles'][number]): boolean =>
  asking.units.some((unit) => titledIn(asking, title, unit).includes(person)) ||
  (titledAnywhere({ ...asking, words: manyWords }, title) ?? []).includes(person);

/** «anh Bình hạ tầng»: of which unit stands right behind the name, which has told already who is meant. */
const saysUnit = /^@p\d+ (?:(?:bên|ở|của|ben|o|cua) )?@u\d+ /u;

const groupOf = (people: readonly Person[]): PeopleGroup => ({
  of: 'name',
  name: people[0]?.name.split(' ').at(-1) ?? '',
  people,
});

/** Those who are called so, and of them who has a title or a unit that is said. */
function byName(asking: Asking): PeopleGroup[] {
  const { parts, names, units, titles } = asking;
  const within = new Set(units.map(({ id }) => id));
  return names.map((one, place): PeopleGroup => {
    const alike = saysUnit.test(parts.sentence.text.slice(one.at))
      ? asking.people.filter(({ id }) => one.ids.includes(id))
      : calledAlike(parts, one);
    const called = asking.people.filter((person) => alike.some(({ id }) => id === person.id));
    // «giám đốc trung tâm tên gì, có phải anh Hùng không»: whose post is named beside is meant.
    const ofPost = called.filter(({ id }) => asking.posts.some(({ ids }) => ids.includes(id)));
    if (ofPost.length > 0) return groupOf(ofPost);
    const narrowed = called.filter(({ unit }) => unit !== undefined && within.has(unit));
    const there = narrowed.length > 0 ? narrowed : called;
    // «anh Minh thanh tra với anh Minh phó giám đốc»: a title is of the name that stands before it, else of the only one.
    const next = names[place + 1]?.at ?? Number.POSITIVE_INFINITY;
    const own = titles.filter(({ at }) => names.length === 1 || (at > one.at && at < next));
    const titled = there.filter((person) => own.some((title) => hasTitle(asking, person, title)));
    return groupOf(titled.length > 0 ? titled : there);
  });
}
/** Whether a name alone is asked about by its post: «chị Diễm làm ở đâu, chức gì». */
const asksPost = (asking: Asking): boolean =>
  says(asking, 'asks', 'where', 'who', 'contact') ||
  asksMany(asking) ||
  asking.titles.length > 0 ||
  postClaimed(asking) !== null;

/** «ai thay mặt phòng Tài chính khi anh Thuận đi vắng»: who stands below the head of a unit. */
function inPlace(asking: Asking): Asked | null {
  const { parts, words, names, posts, people, units } = asking;
  const at = words.findIndex(({ kind }) => kind === 'in-place');
  // «gửi thay ai»: for whom, and not who.
  if (words[at + 1]?.kind === 'who' || !says(asking, 'who')) return null;
  const ofHeads = people
    .filter(({ id }) => [...names, ...posts].some(({ ids }) => ids.length === 1 && ids.includes(id)))
    .flatMap(({ unit }) => unit ?? []);
  const [unit, another] = units.length > 0 ? units : expandUnits(parts.context.org, ofHeads);
  if (!unit || another) return null;
  const deputies = titledIn(asking, { title: 'deputy', said: 'pho' }, unit);
  return deputies.length > 0
    ? told(asking, [{ of: 'title', title: 'deputy', unit, people: deputies }])
    : answerHow({ ...parts, named: [] }, 'deputy');
}

/** «sếp trực tiếp của em là ai»: who heads the asker's own unit, where it is somebody else. */
function ownBoss(asking: Asking): PeopleGroup[] | null {
  const { parts } = asking;
  const speaker = (parts.context.speaker ?? parts.context.asker)?.person;
  const [unit] = ownUnits(parts);
  if (!unit || speaker?.role === 'head' || speaker?.role === 'leader') return null;
  const people = titledIn(asking, { title: 'head', said: 'sep' }, unit);
  return people.length > 0 ? [{ of: 'title', title: 'head', unit, people }] : null;
}

/** «văn phòng có những ai», «thanh tra có mấy người»: everybody of a unit. */
function members(asking: Asking): PeopleGroup[] | null {
  const { units, people } = asking;
  // «phòng Nhà với phòng Đô thị do ai phụ trách»: units are in the charge of their heads.
  if (says(asking, 'heads-it'))
    return units.length > 1 && says(asking, 'who')
      ? units.map((unit) => ({
          of: 'title',
          title: 'head',
          unit,
          people: titledIn(asking, { title: 'head', said: '' }, unit),
        }))
      : null;
  const isAsked =
    (says(asking, 'people') && (asksMany(asking) || says(asking, 'has'))) ||
    (says(asking, 'who') && (says(asking, 'has') || asksMany(asking)));
  return isAsked
    ? units.map((unit) => ({ of: 'unit', unit, people: people.filter((one) => one.unit === unit.id) }))
    : null;
}

/** «nhà chị Lan ở đâu», «chị Lan ở đâu»: where somebody lives or is now, which no directory has. */
const asksHome = / nha @p| @p o dau /;
/** «văn phòng có bao nhiêu nhân viên»: the directory has whoever works with the bot, and is no list of the staff. */
const countsStaff = (asking: Asking): boolean =>
  says(asking, 'many') && asking.titles.some(({ title }) => title === 'staff');

/** «anh Sơn phụ trách phòng kỹ thuật hay trung tâm»: who heads a unit, and leads no index, is asked by it. */
const headsUnit = (asking: Asking): boolean =>
  asking.names.length > 0 &&
  (asking.units.length > 0 || says(asking, 'where')) &&
  says(asking, 'heads-it') &&
  asking.names.every(({ ids }) =>
    asking.people.every(({ id, role }) => !ids.includes(id) || role !== 'leader'),
  );

const familyOf = (name: string): string => fold(name).split(' ')[0]!;

/** «trong sở ai họ Lã», «mấy người họ Nguyễn»: all of one family name, of the units that are named. */
function byFamily({ words, people, units }: Asking): PeopleGroup[] | null {
  const said = words
    .find(({ kind }) => kind === 'surname')
    ?.said.split(' ')
    .at(-1);
  const called = people.filter(
    ({ name, unit }) =>
      familyOf(name) === said && (units.length === 0 || units.some(({ id }) => id === unit)),
  );
  const [first] = called;
  return first ? [{ of: 'name', name: first.name.split(' ')[0]!, isFamily: true, people: called }] : null;
}

/** «anh Khoát là phó giám đốc à», «chị Tâm có phải chánh văn phòng không»: whether somebody has a post. */
const asksWhetherSo =
  / (?:co phai|phai khong|phai ko|dung khong|dung ko|phai hong|phai chua|a|ha|ah|day a) | (?:co|la) .* khong(?: em| a| the| vay| nhi)* $/;

/** Whether who is named has the post that is said beside the name; null where that is not asked. */
function postClaimed(asking: Asking): boolean | null {
  const { names, posts, titles, units, parts } = asking;
  const text = fold(wholeSentence(parts).text);
  if (names.length !== 1 || !asksWhetherSo.test(text)) return null;
  if (says(asking, 'who', 'which', 'asks', 'many', 'list', 'where') || / (?:hay|hoac) /.test(text))
    return null;
  const called = calledAlike(parts, names[0]!);
  if (posts.length === 1) return called.some(({ id }) => posts[0]!.ids.includes(id));
  if (titles.length === 0) return null;
  const within = new Set(units.map(({ id }) => id));
  return called.some(
    (person) =>
      titles.some((title) => hasTitle(asking, person, title)) &&
      (within.size === 0 || within.has(person.unit ?? '')),
  );
}

function groupsOf(asking: Asking): PeopleGroup[] | null {
  const { names, posts, titles, units, people } = asking;
  if (asksHome.test(fold(textOf(asking)).replace(/@p\d+/g, '@p')) || countsStaff(asking)) return null;
  if (says(asking, 'own-boss')) return names.length + posts.length > 0 ? null : ownBoss(asking);
  if (headsUnit(asking)) return byName(asking);
  if (says(asking, 'heads-it') && (names.length > 0 || posts.length > 0 || titles.length > 0)) return null;
  if (names.length > 0) return asksPost(asking) ? byName(asking) : null;
  const named = posts.map(
    (one): PeopleGroup => ({
      of: 'name',
      name: '',
      people: people.filter(({ id }) => one.ids.includes(id)),
    }),
  );
  if (titles.length > 0) {
    // «do phó giám đốc nào chỉ đạo»: who leads something, and not who has the title.
    if (asksWhichLeader.test(fold(textOf(asking)))) return null;
    const titled =
      says(asking, 'who', 'which', 'many', 'list', 'asks', 'contact') ||
      asksWhether.test(fold(textOf(asking)));
    const groups = titled ? byTitle(asking) : null;
    return groups && [...named, ...groups];
  }
  if (named.length > 0) return says(asking, 'who', 'asks', 'contact') ? named : null;
  return units.length > 0 ? members(asking) : null;
}

const textOf = ({ words }: Pick<Asking, 'words'>): string => ` ${words.map(({ said }) => said).join(' ')} `;

/** One person as such, else how many they are, and who. */
function told(asking: Asking, groups: readonly PeopleGroup[]): Asked {
  const { plan, org } = asking.parts.context;
  const all = [...new Set(groups.flatMap(({ people }) => people))];
  const isCounted = asksMany(asking) && groups.some(({ of }) => of !== 'title');
  const isSingle = groups.every(({ people }) => people.length === 1) && !isCounted;
  const unit = groups.length === 1 && groups[0]!.of !== 'name' ? groups[0]!.unit : undefined;
  const topic = unit && { indices: [], intents: [], unit: unit.id };
  if (!isSingle) return { answer: { type: 'people', groups }, ...(topic ? { topic } : {}) };
  const answers = all.map(
    (person): Answer => ({
      type: 'who-is',
      person,
      units: org.units.filter(({ id }) => id === person.unit),
      indices: plan.indices.filter((index) => isLedBy(index, person.id)),
    }),
  );
  const isSo = postClaimed(asking);
  if (isSo !== null)
    return { answer: { type: 'several', answers: [{ type: 'claim', isSo, leads: [] }, ...answers] } };
  const [first, another] = answers;
  return { answer: another ? { type: 'several', answers } : first! };
}

/** So many are told in one answer. */
const most = 24;

/** What is asked of the directory, and the people it is of; null where anything else is said. */
function askedOf(parts: Parts): { asking: Asking; groups: readonly PeopleGroup[] } | null {
  if (parts.named.some((one) => one.type === 'index' || (one.type === 'unit' && one.not))) return null;
  if (has(parts, 'period', 'status', 'words', 'sent', 'returned', 'debt', 'month', 'due')) return null;
  // «bác Hà nắm những chỉ số nào»: what they have, and not who they are.
  if (isHeadOf(parts, 'index') || isHeadOf(parts, 'task')) return null;
  const { people } = parts.context.org;
  const surnames = new Set(people.map(({ name }) => familyOf(name)));
  const words = directoryWords(parts.sentence.text, surnames);
  if (!words) return null;
  const asking = askingOf(parts, words);
  const groups = says(asking, 'in-place')
    ? []
    : says(asking, 'surname')
      ? byFamily(asking)
      : groupsOf(asking);
  const count = (groups ?? []).reduce((sum, { people }) => sum + people.length, 0);
  return groups && count <= most ? { asking, groups } : null;
}

/** «trưởng phòng nội vụ với trưởng phòng tài chính tên gì»: several posts, all of them, where one alone would be told. */
export function severalPosts(parts: Parts): Asked | null {
  const asked = askedOf(parts);
  const all = asked?.groups ?? [];
  const isEither = / (?:hay|hoặc|hoac) /u.test(parts.sentence.text);
  return asked && !isEither && all.length > 1 && all.every(({ people }) => people.length > 0)
    ? told(asked.asking, all)
    : null;
}

const noContact: Answer = { type: 'refused', refusal: { type: 'no-field', field: 'số điện thoại, địa chỉ' } };

/**
 * «sở ta mấy phó giám đốc, kể tên coi», «văn phòng có những ai», «chị Diễm làm ở đâu, chức gì»: people by the directory, where
 * nothing is said but titles, names and units, and what is asked of them.
 */
export function directoryAsked(parts: Parts): Asked | null {
  const asked = askedOf(parts);
  if (!asked) return null;
  const { asking, groups } = asked;
  if (says(asking, 'in-place')) return inPlace(asking);
  const isSomebody = groups.some(({ of, people }) => people.length > 0 || of === 'title');
  if (!isSomebody) return null;
  const found = told(asking, groups);
  if (!says(asking, 'contact')) return found;
  // Of whoever is named nothing else is asked; who has a post may be what is sought.
  const isNamed = asking.names.length > 0 && !says(asking, 'who', 'asks', 'which', 'many', 'where');
  if (isNamed) return { ...found, answer: noContact };
  return { ...found, answer: { type: 'several', answers: [found.answer, noContact] } };
}

/** «số điện thoại của chánh văn phòng»: who is sought by their post, and that the directory has nothing of the kind. */
export const holderSought = (parts: Parts): Asked | null => {
  const asked = askedOf(parts);
  return asked && asked.asking.titles.length + asked.asking.posts.length > 0 ? directoryAsked(parts) : null;
};
