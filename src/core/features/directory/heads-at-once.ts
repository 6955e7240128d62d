import { headOf, putPerson } from '../../people/directory.ts';
import { unitsNamed } from '../../people/named.ts';
import { type Person, worksForOffice } from '../../people/org.ts';
import type { Content, Outcome } from '../../said/content.ts';
import { type Forms, gone, isWrittenAsName } from '../feature.ts';
import { change, type KnownTurn } from '../turn.ts';
import { proposeHead } from './heads.ts';
import { isUnnamed, knownByName, readPerson, titleAnew } from './names.ts';
import { type FormOf, open, personOf } from './opening.ts';

/** «Phòng Hạ tầng số: Nguyễn Văn A», «Trưởng phòng Hạ tầng số là Nguyễn Văn A», with a list's sign before it. */
const headLine = /^\s*(?:[-–•*+]|\d{1,2}[.)])?\s*(.+?)\s*(?:[:=→\t]|\s(?:là|la)\s)\s*(\S.*)$/iu;
/** What the head of a unit is called before its name: «Trưởng phòng …», «Chánh Thanh tra», «Giám đốc Trung tâm …». */
const titleBefore =
  /^(?:(?:đồng chí|đ\/c)\s+)?(?:trưởng đơn vị|thủ trưởng|trưởng|chánh|giám đốc|lãnh đạo)\s+/iu;
/** So many lines are a list of units; a longer text is something else. */
const mostLines = 60;

interface HeadSaid {
  unit: string;
  words: string;
}

/** What stands around a unit and a name: «ghi tên trưởng phòng … mới là anh …». */
const around = {
  verb: /^(?:(?:ghi|đặt|cập nhật|sửa|nhập|cho|nhờ|em)\s+)*(?:tên\s+)?(?=(?:trưởng|chánh|giám đốc|thủ trưởng)\s)/iu,
  time: /\s+(?:mới|hiện nay|hiện tại|bây giờ|từ nay)$/iu,
  title: /^(?:anh|chị|cô|chú|bác|ông|bà|đồng chí|đ\/c)\s+(?=\p{Lu})/u,
};

/** Which unit a line names, and whom as its head; null where it does not say so. */
function headSaid({ context }: KnownTurn, text: string): HeadSaid | null {
  const [, said = '', called = ''] = headLine.exec(text.normalize('NFC')) ?? [];
  const of = said.replace(around.verb, '').replace(around.time, '');
  const words = called.replace(around.title, '');
  // A name is written as one: «là ai» asks, and «là đơn vị chủ trì» tells something else.
  if (!isWrittenAsName(words.split(/[,;]/)[0]!)) return null;
  const named = unitsNamed(context.org, of);
  const units = named.length > 0 ? named : unitsNamed(context.org, of.replace(titleBefore, ''));
  const [unit, another] = units;
  return unit && !another && !('problem' in readPerson(words, context.org)) ? { unit: unit.id, words } : null;
}

/** The name that a place gets; null where somebody is named already, who would be followed, or who is meant is open. */
function toName({ context: { org } }: KnownTurn, { unit, words }: HeadSaid) {
  const head = headOf(org, unit);
  const read = readPerson(words, org);
  if (!head || !isUnnamed(head) || 'problem' in read || knownByName(org, read.name, unit)) return null;
  return { personId: head.id, name: read.name, title: titleAnew(head, read) };
}

/**
 * Heads that the office names in one message, a line a unit: shown as one list before it counts. One alone goes the way of
 * `/truong`. Null for any other text.
 */
export function headsNamed(turn: KnownTurn, text: string): Outcome | null {
  if (!worksForOffice(turn.context.org, turn.person)) return null;
  const lines = text.split('\n').filter((one) => one.trim() !== '');
  if (lines.length > mostLines) return null;
  const said = lines.map((one) => headSaid(turn, one));
  const heads = said.filter((one) => one !== null);
  const [first, second] = heads;
  if (!first || heads.length * 2 < lines.length) return null;
  if (!second && lines.length === 1)
    return proposeHead(turn, { type: 'head-name', unit: first.unit }, first.words);
  const units = new Set<string>();
  const names: FormOf<'confirm-names'>['names'] = [];
  const left: string[] = [];
  for (const [at, one] of said.entries()) {
    // A unit that is named twice is named by nobody's choice but the office's.
    const name = one && !units.has(one.unit) ? toName(turn, one) : null;
    if (one && name) names.push(name);
    else left.push(lines[at]!.trim().slice(0, 80));
    if (one) units.add(one.unit);
  }
  if (names.length === 0) return null;
  return open(
    turn,
    { type: 'confirm-names', names, ...(left.length > 0 ? { left } : {}) },
    namesForms['confirm-names'],
  );
}

/** Those who are named, as they are and as they would be. */
const pairsOf = (turn: KnownTurn, { names }: FormOf<'confirm-names'>): { before: Person; person: Person }[] =>
  names.flatMap(({ personId, name, title }) => {
    const before = personOf(turn, personId);
    return before && isUnnamed(before) ? [{ before, person: { ...before, name, title } }] : [];
  });

function nameAll(turn: KnownTurn, form: FormOf<'confirm-names'>): Outcome {
  const pairs = pairsOf(turn, form);
  if (pairs.length === 0) return gone();
  let { state } = turn;
  for (const { before, person } of pairs) {
    const entry = {
      verb: 'rename-person' as const,
      before: `${before.id} ${before.name}, ${before.title}`,
      after: `${person.name}, ${person.title}`,
    };
    const named = change({ ...turn, state }, { directory: putPerson(state.directory, person) }, entry, []);
    if (named.kind === 'act') ({ state } = named);
  }
  const told: Content = { type: 'heads-named', people: pairs.map(({ person }) => person) };
  return { kind: 'act', state, replies: [told] };
}

/** The question of several heads that are named at once. */
export const namesForms: Forms<'confirm-names'> = {
  'confirm-names': {
    right: 'office',
    reads: 'choice',
    acts: ['confirm', 'cancel'],
    ask: (turn, form, at) => {
      const pairs = pairsOf(turn, form);
      return pairs.length === 0 ? null : { type: 'confirm-names', pairs, left: form.left ?? [], asked: at };
    },
    fill: gone,
    confirm: nameAll,
  },
};
