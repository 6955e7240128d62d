import type { Draft, GroupDraft, IndexDraft, Proposal, UnitDraft } from '../../core/plan/draft.ts';
import { fold, foldInPlace } from '../../core/text/fold.ts';
import type { AimedIndex } from './aims.ts';
import type { Building } from './building.ts';
import { isCapitals, withoutEnd } from './lines.ts';

/** Whoever is in charge of a pillar or a group is so of its indices that name nobody; a person has to say yes to it. */
export function leadersFromAbove({ indices, groupLeaders, leaders, proposals, unplaced }: Building): void {
  const hold = (index: IndexDraft, people: readonly string[], words: string): boolean => {
    if (people.length === 0 || index.leaders.length > 0 || index.leaderWords !== '') return false;
    index.leaders.push(...people);
    index.leaderWords = words;
    for (const person of people) proposals.push({ type: 'leader', index: index.code, words, person });
    return true;
  };
  for (const pillar of indices)
    for (const index of indices) if (isBelow(index, pillar)) hold(index, pillar.leaders, pillar.leaderWords);
  for (const { group, names, said } of groupLeaders) {
    const { ids, unknown } = leaders.read(names);
    const held = indices
      .filter((index) => index.group === group)
      .filter((index) => hold(index, ids, withoutEnd(said.words)));
    // Whoever is named and leads nothing of it is not dropped.
    if (unknown.length > 0 || held.length === 0) unplaced.push(said);
  }
}

/** «Đặng Thị Hồng Nhug» beside «… Nhung»: taken for the one who is known, which a person has to say yes to. */
export function askSlipsOfLeaders({ indices, leaders, proposals }: Building): void {
  const named = (id: string): number => indices.filter((index) => index.leaders.includes(id)).length;
  for (const { slip, meant } of leaders.takeSlips(named))
    for (const index of indices.filter((one) => one.leaders.includes(slip.id))) {
      index.leaders = [...new Set(index.leaders.map((id) => (id === slip.id ? meant.id : id)))];
      proposals.push({ type: 'leader', index: index.code, words: slip.name, person: meant.id });
    }
}

/** «Nguyễn Văn Giáp» beside «Ninh Văn Giáp», deputies both: one person or two is asked, where the second is named. */
export function askNearLeaders({ indices, leaders, doubts }: Building): void {
  const named = (id: string): number => indices.filter((index) => index.leaders.includes(id)).length;
  for (const { person, other } of leaders.near(named)) {
    const index = indices.find((one) => one.leaders.includes(other.id));
    if (index === undefined || named(person.id) === 0) continue;
    doubts.push({
      type: 'near-people',
      person: person.id,
      other: other.id,
      name: person.name,
      otherName: other.name,
      place: index.place,
      path: index.path,
      source: index.leaderWords,
    });
  }
}

const isCodedBelow = ({ code }: IndexDraft, pillar: IndexDraft): boolean =>
  code.startsWith(`${pillar.code}.`);

/** An index that stands under one pillar and bears the code of another stays where it stands, and is asked. */
export function askMovedIndices({ indices, doubts }: Building): void {
  const pillars = indices.filter((one) => indices.some(({ within }) => within === one.code));
  for (const index of indices) {
    const stands = pillars.find(({ code }) => code === index.within);
    const byCode = pillars.find((pillar) => isCodedBelow(index, pillar));
    if (stands === undefined || byCode === undefined || stands === byCode) continue;
    const { code, path, place, name } = index;
    doubts.push({
      type: 'pillar-differs',
      code,
      stands: stands.name,
      byCode: byCode.name,
      place,
      path,
      source: name,
    });
  }
}

/** Whether an index is part of a pillar: by where it stands, and where nothing says that, by its code. */
const isBelow = (index: IndexDraft, pillar: IndexDraft): boolean =>
  index !== pillar && (index.within === null ? isCodedBelow(index, pillar) : index.within === pillar.code);

/** A whole name in capitals stands for a group. */
const inSentenceCase = (name: string): string =>
  isCapitals(name) && name.includes(' ') ? name.charAt(0) + name.slice(1).toLowerCase() : name;

/** A pillar without work of its own is what its components are grouped by; the plan has no other place for it. */
export function pillarsToGroups(building: Building): void {
  const { indices, groups, proposals } = building;
  const isAbove = (one: IndexDraft): boolean => indices.some((other) => isBelow(other, one));
  // Before any of them is taken out: an index that was put into its group is of no other.
  const pillars = indices
    .filter((one) => one.tasks.length === 0 && isAbove(one))
    .map((pillar) => ({ pillar, own: indices.filter((one) => isBelow(one, pillar)) }));
  for (const { pillar, own } of pillars) {
    const id = `nhom-${groups.length + 1}`;
    groups.push({ id, name: inSentenceCase(pillar.name), short: '', tends: null });
    for (const index of own) {
      index.group = id;
      index.within = null;
    }
    indices.splice(indices.indexOf(pillar), 1);
    const leaderWords = indices.some((one) => one.leaderWords === pillar.leaderWords && one !== pillar)
      ? ''
      : pillar.leaderWords;
    const words = [pillar.baseline?.words, pillar.target?.words, leaderWords, pillar.leadWords]
      .filter(Boolean)
      .join(' ');
    proposals.push({ type: 'pillar-as-group', name: pillar.name, words });
    // What it says of itself has no place then.
    if (words !== '') building.unplaced.push({ words: `${pillar.name}: ${words}`, place: pillar.place });
  }
  const used = new Set(indices.map(({ group }) => group));
  building.groups = groups.filter(({ id }) => used.has(id));
}

/** «Giám đốc Sở» without a name is whoever signs as director; a deputy who signs for them is not. */
export function takeSigner(
  building: Building,
  { authority, title, name }: Draft['document']['signer'],
): void {
  if (/^(?:KT|TL|TUQ|Q)\b/u.test(authority) || name === '' || !/^(?:giam doc|chu tich)$/.test(fold(title)))
    return;
  for (const missing of building.missing.filter(({ what }) => what === 'leader')) {
    const match = /^(\S+): ((?:giám đốc|chủ tịch)(?: sở| ubnd (?:tỉnh|huyện|xã|phường|đặc khu))?)$/iu.exec(
      missing.of ?? '',
    );
    const index = match === null ? undefined : building.indices.find(({ code }) => code === match[1]);
    if (match === null || index === undefined || fold(match[2]!).startsWith(fold(title)) === false) continue;
    const [person] = building.leaders.read(`${match[2]} ${name}`).ids;
    if (person === undefined) continue;
    index.leaders.push(person);
    building.missing.splice(building.missing.indexOf(missing), 1);
    building.proposals.push({ type: 'leader', index: index.code, words: match[2]!, person });
  }
}

const maintains = /\b(?:duy tri|giu vung|giu nguyen|phat huy|cung co|bao ve)\b/;
const improves = /\b(?:cai thien|khac phuc|nang hang|nang cao|tang hang|tang diem|thap diem|day manh)\b/;

/** Short names and tendencies of groups, by the verbs of their headings. */
export function nameGroups(groups: readonly GroupDraft[]): Proposal[] {
  for (const group of groups) {
    const folded = fold(group.name);
    const [keep, raise] = [
      maintains.exec(folded)?.index ?? Infinity,
      improves.exec(folded)?.index ?? Infinity,
    ];
    group.tends = keep === raise ? null : keep < raise ? 'maintain' : 'improve';
    const first = group.name
      .split(/[,;(]/)[0]!
      .split(' ')
      .slice(0, 4)
      .join(' ')
      .replace(/(?:\s+(?:và|của|cho|về|theo|các|những|tại|trong|với|đến))+$/iu, '');
    const own = first.charAt(0).toLowerCase() + first.slice(1);
    const isOnly = groups.filter(({ tends }) => tends === group.tends).length === 1 || group.tends !== null;
    group.short =
      group.tends === 'improve' && isOnly ? 'cần cải thiện' : group.tends === 'maintain' ? 'duy trì' : own;
  }
  for (const group of groups)
    if (groups.some((other) => other !== group && other.short === group.short))
      group.short = `${group.short} (${groups.indexOf(group) + 1})`;
  return groups.map(({ id, short, tends }) => ({ type: 'group', group: id, short, tends }));
}

/** Nobody says more letters than these for a name. */
const mostInitials = 8;

/** Whether a part of a name can stand for it: no beginning that lacks its end, and not what another index speaks of. */
const isNameAlone = (part: string, own: IndexDraft, indices: readonly IndexDraft[]): boolean =>
  !/(?<!\p{L})(?:các|những|mọi)\s+\S+$/u.test(part) &&
  !indices.some((other) => other !== own && ` ${fold(other.name)} `.includes(` ${fold(part)} `));

/** Shorter names of an index: without «Tính», without «và», its parts, its initials. */
export function proposeAliases(indices: readonly IndexDraft[]): Proposal[] {
  const proposals: Proposal[] = [];
  for (const index of indices) {
    const name = index.name.toLowerCase();
    const bare = name.replace(/^(?:tính|công tác|việc|mức độ|chỉ số)\s+/u, '');
    const parts = bare.split(/\s+và\s+|,\s*/u);
    const initials = (words: string): string =>
      fold(words)
        .split(/[^a-z0-9]+/)
        .map((word) => word.charAt(0))
        .join('');
    const found = [
      bare,
      bare.replace(/\s+và\s+/gu, ' '),
      ...(parts.length > 1 ? parts.filter((part) => isNameAlone(part, index, indices)) : []),
      ...[initials(name), initials(bare)].filter((letters) => letters.length <= mostInitials),
    ];
    index.aliases = [...new Set(found)].filter(
      (alias) => alias.length >= 3 && alias !== name && alias.split(' ').length <= 6,
    );
  }
  // What two indices could be called names neither.
  const count = new Map<string, number>();
  for (const alias of indices.flatMap(({ aliases }) => aliases))
    count.set(alias, (count.get(alias) ?? 0) + 1);
  for (const index of indices) {
    index.aliases = index.aliases.filter((alias) => count.get(alias) === 1);
    if (index.aliases.length > 0) proposals.push({ type: 'alias', of: index.code, aliases: index.aliases });
  }
  return proposals;
}

/** Ranks and spellings that the aims tell and the index's own section does not. */
export function takeFromAims(building: Building, aimed: readonly AimedIndex[]): void {
  for (const aim of aimed) {
    const index = building.indices.find(({ name }) => foldInPlace(name) === foldInPlace(aim.name));
    if (index === undefined) continue;
    if (index.name !== aim.name && marksOf(aim.name) > marksOf(index.name)) {
      building.proposals.push({
        type: 'spelling',
        place: index.place,
        path: index.path,
        source: index.name,
        shown: aim.name,
      });
      index.name = aim.name;
    }
    const { baseline } = index;
    if (baseline === null || aim.rank === null) continue;
    const lacksRank = baseline.rank === null;
    if (!lacksRank && (baseline.of !== null || baseline.rank !== aim.rank)) continue;
    baseline.rank = aim.rank;
    baseline.of ??= aim.of;
    building.proposals.push({ type: 'from-aims', code: index.code, rank: aim.rank, of: aim.of });
  }
}

/** A mark that is missing is a slip more often than one too many. */
const marksOf = (text: string): number => text.normalize('NFD').length;

/** The units behind «các phòng chuyên môn»: all divisions, proposed. Of other names nothing is known. */
export function fillGroups(
  units: readonly UnitDraft[],
  listed: ReadonlySet<string>,
  unlike: ReadonlySet<string>,
): Proposal[] {
  const proposals: Proposal[] = [];
  // Whoever is not in the paper's own list of its units, or is named but once, is asked, and no member of anything.
  const inside = units.filter(
    ({ id, type }) => type === 'unit' && (listed.size === 0 || listed.has(id)) && !unlike.has(id),
  );
  for (const group of units.filter(({ type, members }) => type === 'group' && members.length === 0)) {
    const folded = fold(group.name);
    const isAll = /don vi/.test(folded);
    // Of a province its departments are what «các sở» are.
    const departments = inside.filter(({ name }) => /^Sở\s/u.test(name));
    const isOfBodies = /\bco quan chuyen mon\b/.test(folded);
    const isDepartments = /^cac so\b/.test(folded) || (isOfBodies && departments.length > 0);
    const members = isDepartments
      ? departments
      : isOfBodies
        ? inside.filter(({ kind }) => isAll || kind !== 'centre')
        : inside.filter(({ kind }) => (/^cac phong\b/.test(folded) ? isAll || kind === 'division' : isAll));
    group.members = members.map(({ id }) => id);
    if (members.length > 0) proposals.push({ type: 'members', group: group.id, units: group.members });
  }
  return proposals;
}
