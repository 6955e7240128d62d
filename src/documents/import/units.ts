import type { Org } from '../../core/people/org.ts';
import type { Proposal, UnitDraft } from '../../core/plan/draft.ts';
import { idOf, unitKey, unitKind } from '../../core/plan/draft-names.ts';
import { fold } from '../../core/text/fold.ts';
import { isNearName } from './near-names.ts';
import { inFull, isInitials, isOffice, matchesInitials, spansLetters } from './short-names.ts';
import { isNamedOutside, keepWhole, nameKind, splitNames as splitAny } from './unit-names.ts';

/** What a list of names stands for; names that nobody knows are given back, never guessed. */
interface Resolved {
  ids: string[];
  /** «các phòng liên quan»: whoever it may concern, which names nobody. */
  isLoose: boolean;
  unknown: string[];
}

const isHeadline = (name: string): boolean => name.length > 12 && name === name.toUpperCase();

/** «HĐND&UBND» is «HĐND và UBND». */
const withAnd = (name: string): string => name.replace(/(?<=HĐND)\s*&\s*(?=UBND)/u, ' và ');

/** Of which level of government an agency is, by its name: «xa», «phuong»; null of a department. */
const levelOf = (agency: string): string | null =>
  /^(?:ubnd|uy ban nhan dan|ban chi dao)\s.*?\b(tinh|huyen|xa|phuong|dac khu|thi xa|thanh pho)\b/.exec(
    fold(agency),
  )?.[1] ?? null;

/** «Thanh tra huyện» of a district, «Ban Quản lý dự án phường» of a ward: its own by the name of its level. */
const ofLevel = (level: string): RegExp => new RegExp(`^(?:thanh tra|ban quan ly du an\\b.*) ${level}$`);

/** «Các cơ quan chuyên môn thuộc UBND huyện»: a government's own, where the words say no other level. */
const ofBodies = (level: string | null): RegExp =>
  new RegExp(
    `^(?:cac|toan bo|tat ca cac) co quan chuyen mon(?:,? (?:va )?don vi(?: su nghiep)?)?(?: (?:truc )?(?:thuoc|cua)(?: (?:ubnd|uy ban nhan dan))?(?: ${level ?? 'tinh'})?)?$`,
  );

/** A body of its own kind within an agency, where the paper says that it is one of it. */
const isOwn = (name: string): boolean =>
  /^(?:Văn phòng|Thanh tra|Trung tâm|Ban|Trạm|Hạt|Nhà|Trường)(?=\s|$)/u.test(name);

interface Known {
  draft: UnitDraft;
  spellings: Map<string, number>;
  key: string;
}

export interface Units {
  /** Finds the units that words name; those not met before are added if the name can only be that of a unit. */
  resolve(words: string): Resolved;
  /** Whether every name is one that is known, in full, by a shorter name or by initials; nothing is added. */
  knows(words: string): boolean;
  /** A name that is one whole, commas and all. */
  meet(name: string): void;
  /** Whoever helps by a name of their own that says no kind of body, «NHNN Khu vực 7», is outside of the agency; letters alone may be anybody. */
  meetHelpers(words: string): void;
  /** A shorter name that the document itself gives a unit. */
  call(name: string, short: string): void;
  /**
   * One of the agency's own units, as the paper lists them all, whatever its name says of its kind.
   * @param isSaid whether it says that they are its own: then the police and the tax office are, too
   */
  list(name: string, isSaid?: boolean): string | null;
  /** The units that a name for several stands for, as the document itself says. */
  gather(group: string, members: string): void;
  /** Words in which the commas of names that are known part nothing. */
  kept(words: string): string;
  drafts(): UnitDraft[];
  nameOf(id: string): string;
  proposals(): Proposal[];
}

/**
 * The units that a document names, each once, however it is written.
 * @param agency the agency's own name, which is no unit of it
 * @param org the directory, where there is one: its ids and names win
 */
export function createUnits(agency: () => string, org: Org | undefined): Units {
  const known: Known[] = [];
  const proposed = new Map<string, Proposal>();
  const isTaken = (id: string): boolean => known.some(({ draft }) => draft.id === id);
  const kept = (words: string): string =>
    keepWhole(
      words,
      known
        .flatMap(({ draft }) => [draft.name, ...draft.aliases])
        .filter((name) => name.includes(','))
        .sort((one, other) => other.length - one.length),
    );
  const splitNames = (words: string): string[] =>
    splitAny(
      kept(words),
      (part) => isOffice(part) || byShort(part) !== undefined,
      (part) => /^\p{Lu}{2}/u.test(part) && byKey(unitKey(part)) !== undefined,
    );
  const byWholeKey = (key: string): Known | undefined =>
    known.find((one) => one.key === key || one.draft.aliases.some((alias) => unitKey(alias) === key));
  /** «Phòng Kinh tế xã» is «Phòng Kinh tế»: of which level a body is says nothing within an agency of that level. */
  const byKey = (key: string): Known | undefined => {
    const same = byWholeKey(key);
    if (same !== undefined || !/^(?:phong|van phong|trung tam|ban) /.test(key)) return same;
    const level = levelOf(agency());
    if (level === null) return undefined;
    return key.endsWith(` ${level}`)
      ? byWholeKey(key.slice(0, -level.length - 1))
      : byWholeKey(`${key} ${level}`);
  };

  const add = (name: string, type: UnitDraft['type'], fixed: Partial<UnitDraft> = {}): Known => {
    const key = unitKey(name);
    const one: Known = {
      key,
      spellings: new Map(),
      draft: {
        id: fixed.id ?? idOf(key, isTaken),
        name,
        type,
        kind: fixed.kind ?? unitKind(key),
        aliases: fixed.aliases ?? [],
        members: fixed.members ?? [],
      },
    };
    known.push(one);
    return one;
  };
  for (const unit of org?.units ?? []) add(unit.name, 'unit', { ...unit, aliases: [...unit.aliases] });
  for (const group of org?.unitGroups ?? [])
    add(group.name, 'group', { id: group.id, aliases: [...group.aliases], members: [...group.units] });
  const isOfOrg = (id: string): boolean =>
    org !== undefined && [...org.units, ...org.unitGroups].some((one) => one.id === id);

  /** A name without what kind of unit it is («Hạ tầng số»), where just one unit ends so. */
  const byShort = (part: string): Known | undefined => {
    const key = unitKey(part);
    if (key.length < 3) return undefined;
    const found = known.filter(
      (one) =>
        one.draft.type === 'unit' && one.key.replace(/^(?:phong|trung tam|chi cuc|ban)\s+/, '') === key,
    );
    return found.length === 1 ? found[0] : undefined;
  };

  const propose = (words: string, { draft }: Known): void => {
    proposed.set(`${unitKey(words)}>${draft.id}`, { type: 'unit-name', words, unit: draft.id });
  };

  /** A shorter name of a unit, from here on. */
  const called = (one: Known, short: string): Known => {
    if (unitKey(short) === one.key || one.draft.aliases.includes(short)) return one;
    one.draft.aliases.push(short);
    propose(short, one);
    return one;
  };

  /** «Trung tâm Công ngệ số»: a unit whose name was mistyped, where just one is so near. */
  const nearest = (key: string): Known | undefined => {
    const found = known.filter((one) => one.draft.type === 'unit' && isNearName(key, one.key));
    return found.length === 1 ? found[0] : undefined;
  };

  /** «Trung tâm thuộc Sở», where there is one centre. */
  const theCentre = (part: string): Known | undefined => {
    if (!/^(?:trung tam|tt)$/.test(unitKey(part))) return undefined;
    const centres = known.filter(({ key, draft }) => draft.type === 'unit' && key.startsWith('trung tam '));
    return centres.length === 1 ? centres[0] : undefined;
  };

  const asType = (part: string): UnitDraft['type'] | null => {
    // «BQL Khu kinh tế» is whose «Ban Quản lý Khu kinh tế» is.
    const kind = nameKind(part.replace(/^BQL\s+/u, 'Ban Quản lý '));
    const isGovernment = /^(?:ubnd|uy ban nhan dan)/.test(fold(agency()));
    const level = levelOf(agency());
    // Departments are a province's own: whom a district or a commune calls so stands above it.
    const isProvince = isGovernment && !/^(?:huyen|xa|phuong|dac khu|thi xa)$/.test(level ?? '');
    if (kind === 'unit') return 'unit';
    if (kind === 'outside')
      return (isProvince &&
        /^(?:Sở|Ban Quản lý|BQL|Thanh tra (?:tỉnh|huyện|thị xã|thành phố))/iu.test(part)) ||
        (isGovernment && /^Văn phòng (?:UBND|HĐND)/iu.test(part)) ||
        (isGovernment && level !== null && ofLevel(level).test(fold(part)))
        ? 'unit'
        : 'outside';
    if (kind === 'group') return 'group';
    if (kind !== 'outside-group') return null;
    const isOwnGroup =
      (isProvince && /^các sở/iu.test(part)) || (isGovernment && ofBodies(level).test(fold(part)));
    return isOwnGroup ? 'group' : 'outside';
  };

  /** What «VP» stands for: of a department its office, of any other agency the office. */
  const officeName = (): string => (/^so /.test(fold(agency())) ? 'Văn phòng Sở' : 'Văn phòng');

  /** The agency's own office, where the paper names but one that can be it: «Văn phòng HĐND và UBND xã», and no «Văn phòng Đăng ký đất đai». */
  const theOffice = (): Known | undefined => {
    const offices = known.filter(
      ({ key, draft }) =>
        draft.type === 'unit' &&
        /^van phong(?: (?:hdnd|ubnd|so|ban|chi cuc|cuc|uy ban|hoi dong)\b.*)?$/.test(key),
    );
    return offices.length === 1 ? offices[0] : undefined;
  };

  /** «VP HĐND&UBND»: the office of two bodies, whose letters everybody knows. */
  const spelledKind = (part: string, whole: string): Known | null => {
    const name = /^VP\.?\s*HĐND\s*(?:&|và)\s*UBND/u.test(part) ? withAnd(whole) : null;
    const type = name === null ? null : asType(name);
    return name === null || type === null ? null : called(byKey(unitKey(name)) ?? add(name, type), part);
  };

  /** «Văn phòng» alone, where the paper names one that it can be. */
  const ownOffice = (part: string): Known | undefined => {
    const office = theOffice();
    return office === undefined ? undefined : called(office, part);
  };

  const find = (part: string): Known | 'loose' | null => {
    const key = unitKey(part);
    const same = byKey(key) ?? (key === 'van phong' ? ownOffice(part) : undefined);
    if (same !== undefined) return same;
    if (nameKind(part) === 'loose' || key === unitKey(agency()) || key === 'so') return 'loose';
    const centre = theCentre(part);
    if (centre !== undefined) {
      propose(part, centre);
      return centre;
    }
    const near = asType(part) === 'unit' ? nearest(key) : undefined;
    if (near !== undefined) {
      propose(part, near);
      return near;
    }
    const initials = byInitials(part, known);
    if (initials !== undefined) return called(initials, part);
    // «VP HĐND và UBND», «Tr.tâm PVHCC»: only the word for its kind is shortened.
    const whole = inFull(part);
    const meant = whole === part ? undefined : (byKey(unitKey(whole)) ?? byInitials(whole, known));
    if (meant !== undefined) return called(meant, part);
    const spelt = spelledKind(part, whole);
    if (spelt !== null) return spelt;
    // «VP» is what every agency calls its office.
    if (isOffice(part)) return called(theOffice() ?? add(officeName(), 'unit'), part);
    const type = asType(part);
    if (type !== null) return add(part, type);
    const short = byShort(part);
    if (short !== undefined) propose(part, short);
    return short ?? null;
  };

  return {
    knows: (words) =>
      splitNames(words).every(
        (part) =>
          byKey(unitKey(part)) !== undefined ||
          isOffice(part) ||
          byInitials(part, known) !== undefined ||
          (inFull(part) !== part &&
            (byKey(unitKey(inFull(part))) ?? byInitials(inFull(part), known)) !== undefined),
      ),
    kept,
    meet: (name) => {
      find(name);
    },
    meetHelpers: (words) => {
      for (const part of splitNames(words))
        if (isNamedOutside(part) && find(part) === null) add(part, 'outside');
    },
    call: (name, short) => {
      // What letters are set for is a name, whatever it says of its kind.
      const one = find(name) ?? (isOwn(name) ? add(name, 'unit') : null);
      if (one !== null && one !== 'loose' && byKey(unitKey(short)) === undefined) called(one, short);
    },
    list: (name, isSaid = false) => {
      const one = byKey(unitKey(name)) ?? (isOwn(name) ? add(name, 'unit') : find(name));
      if (one === null || one === 'loose') return null;
      const mayBe = isOwn(name) || isSaid;
      if (mayBe && one.draft.type === 'outside' && !isOfOrg(one.draft.id)) one.draft.type = 'unit';
      return one.draft.id;
    },
    gather: (group, members) => {
      const one = find(group);
      if (one === null || one === 'loose' || one.draft.type !== 'group') return;
      const found = splitNames(members).map(find);
      for (const member of found)
        if (member !== null && member !== 'loose' && !one.draft.members.includes(member.draft.id))
          one.draft.members.push(member.draft.id);
    },
    resolve: (words) => {
      const resolved: Resolved = { ids: [], isLoose: false, unknown: [] };
      for (const part of splitNames(words)) {
        const found = find(part);
        if (found === null) resolved.unknown.push(part);
        else if (found === 'loose') resolved.isLoose = true;
        else {
          // A heading in capitals is no way to spell a name that stands elsewhere in small letters.
          const spelt = isHeadline(part) ? found.draft.name : part;
          found.spellings.set(spelt, (found.spellings.get(spelt) ?? 0) + 1);
          if (!resolved.ids.includes(found.draft.id)) resolved.ids.push(found.draft.id);
        }
      }
      return resolved;
    },
    drafts: () =>
      known.map((one) => (isOfOrg(one.draft.id) ? one.draft : { ...one.draft, name: commonName(one) })),
    nameOf: (id) => {
      const one = known.find(({ draft }) => draft.id === id);
      return one === undefined ? id : isOfOrg(id) ? one.draft.name : commonName(one);
    },
    proposals: () =>
      [...proposed.values()].map((proposal) => {
        if (proposal.type !== 'unit-name') return proposal;
        const one = known.find(({ draft }) => draft.id === proposal.unit)!;
        // The mistyped name came first: it is what is asked, as the one that stands more often.
        return !isOfOrg(one.draft.id) && unitKey(proposal.words) === unitKey(commonName(one))
          ? { ...proposal, words: one.draft.name }
          : proposal;
      }),
  };
}

/** «TTKC»: the initials of a unit's words, where just one fits. */
function byInitials(part: string, known: readonly Known[]): Known | undefined {
  if (!isInitials(part)) return undefined;
  const units = known.filter(({ draft }) => draft.type === 'unit');
  const whole = units.filter(({ key }) => matchesInitials(part, key));
  // Letters of some of its words alone are weaker than those of all.
  const found = whole.length > 0 ? whole : units.filter(({ key }) => spansLetters(part, key));
  return found.length === 1 ? found[0] : undefined;
}

/** The name that the document uses most, of those that differ by a slip of typing: one that was mistyped may have come first. */
function likeliestKey(spellings: Known['spellings'], first: string): string {
  const counts = new Map([[first, 0]]);
  for (const [words, count] of spellings) {
    const key = unitKey(words);
    if (key === first || isNearName(key, first)) counts.set(key, (counts.get(key) ?? 0) + count);
  }
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}

/** The spelling that the document uses most, of those with the whole name; of the longer ones the first. */
function commonName({ spellings, key: first, draft }: Known): string {
  const key = likeliestKey(spellings, first);
  const whole = [...spellings].filter(([words]) => unitKey(words) === key);
  if (whole.length === 0) return draft.name;
  if (draft.type === 'group') {
    const [name] = whole.reduce((best, one) => (one[0].length < best[0].length ? one : best));
    return name.charAt(0).toLowerCase() + name.slice(1);
  }
  const ofAgency = whole.filter(([words]) => /\sSở$/.test(words));
  return (ofAgency.length > 0 ? ofAgency : whole).reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}
