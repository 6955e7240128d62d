import { kindOfSole, partsOfUnitName, unitNames } from '../../ask/names.ts';
import { unitsNow } from '../../people/as-of.ts';
import type { Unit } from '../../people/org.ts';
import { tokenize } from '../../text/fold.ts';
import type { KnownTurn } from '../turn.ts';

/** A text word by word: as it was typed, and plain. */
export interface Words {
  typed: readonly string[];
  plain: readonly string[];
}

export const wordsOf = (text: string): Words => {
  const tokens = tokenize(text);
  return { typed: tokens.map(({ typed }) => typed), plain: tokens.map(({ folded }) => folded) };
};

/** Words of courtesy, and who is addressed, before an order or a name. */
const courtesy = new Set(
  'da a oi bot tro ly nho giup ho xin hay lam on vui long em toi minh anh chi dong chi lai cho voi den toi cac don vi ben phia'.split(
    ' ',
  ),
);

export const skipped = ({ plain }: Words, from: number): number => {
  let at = from;
  // «chỉ đạo» begins with no «chị».
  while (at < plain.length && courtesy.has(plain[at]!) && !(plain[at] === 'chi' && plain[at + 1] === 'dao'))
    at += 1;
  return at;
};

/** Verbs of orders whose first word may end a part of a unit's name: «phòng báo cáo» is no «phòng báo chí». */
const verbs = new Set(
  'bao cao,bao lai,bao tri,bao ve,bao dam,bao gio,thong bao,thong ke,thong nhat,thong qua,cong bo,cong khai,thanh toan,thanh ly,dau tu,dau moi,kiem diem,so sanh,so hoa,ha xuong,xuat trinh'.split(
    ',',
  ),
);

/** Whether a name that would end before a place goes on there as such a verb. */
export const isVerbAcross = ({ plain }: Words, end: number): boolean =>
  verbs.has(`${plain[end - 1]} ${plain[end]}`);

/** «Chánh Văn phòng», «Trưởng phòng Hạ tầng số», «Giám đốc Trung tâm»: a unit by its head’s title, so many words of which stand before its name. */
function headTitle(plain: readonly string[], at: number): number {
  const title = titles.exec(plain.slice(at, at + 4).join(' '))?.[1];
  return title === undefined ? 0 : title.split(' ').length;
}
const titles =
  /^(chanh|quyen chanh|truong|giam doc)(?= (?:van phong|thanh tra|phong|ban|trung tam|chi cuc)(?: |$))/;

const nounOf = /^(?:phòng|trung tâm|ban|chi cục)(?= )/iu;

/** «phòng KHTC»: the letters that a unit goes by, behind its noun. */
function lettersBehindNoun({ name, aliases }: Unit): string[] {
  const noun = nounOf.exec(name)?.[0];
  return noun === undefined
    ? []
    : aliases.flatMap((alias) => (/^\p{Lu}{2,}$/u.test(alias) ? [`${noun} ${alias}`] : []));
}

/**
 * The unit that is named at a place, by the longest of its names, and the place behind it.
 * @param letters how many a name must have at least: right behind the verb of an order «vp» is a unit, elsewhere many other things
 */
function unitAt(turn: KnownTurn, said: Words, from: number, letters = 3): { unit: Unit; end: number } | null {
  const { plain } = said;
  const begin = from + headTitle(plain, from);
  let found: { unit: Unit; end: number } | null = null;
  const units = unitsNow(turn.context.org);
  for (const unit of units)
    for (const name of [
      ...unitNames(unit),
      ...kindOfSole(unit, units),
      ...partsOfUnitName(unit, units),
      ...lettersBehindNoun(unit),
    ]) {
      const words = wordsOf(name).plain;
      const end = begin + words.length;
      const isThere =
        words.length > 0 && words.every((word, at) => plain[begin + at] === word) && !isVerbAcross(said, end);
      if (isThere && words.join('').length >= letters && (!found || end > found.end)) found = { unit, end };
    }
  return found;
}

/** The first unit that is named from a place on. */
export function unitFrom(turn: KnownTurn, words: Words, from: number): Unit | null {
  for (let at = from; at < words.plain.length; at += 1) {
    const found = unitAt(turn, words, at);
    if (found) return found.unit;
  }
  return null;
}

/** What joins units that are named together: «A, B và C»; a comma is no word. */
const joints: ReadonlySet<string> = new Set(['va', 'voi', 'cung', 'lan', 'ca']);

/** All units that are named at a place, one behind another, each once, and the place behind the last; null where none is. */
export function unitsAt(
  turn: KnownTurn,
  words: Words,
  from: number,
  letters = 3,
): { units: Unit[]; end: number } | null {
  const first = unitAt(turn, words, from, letters);
  if (!first) return null;
  const units = [first.unit];
  let { end } = first;
  for (;;) {
    let at = end;
    while (joints.has(words.plain[at] ?? '')) at += 1;
    const next = unitAt(turn, words, at, letters);
    if (!next) return { units, end };
    if (!units.includes(next.unit)) units.push(next.unit);
    end = next.end;
  }
}

/** All units that are named anywhere in a text, each once, in their order. */
export function unitsSaid(turn: KnownTurn, words: Words): Unit[] {
  const units: Unit[] = [];
  for (let at = 0; at < words.plain.length; ) {
    const found = unitAt(turn, words, at);
    if (found && !units.includes(found.unit)) units.push(found.unit);
    at = found ? found.end : at + 1;
  }
  return units;
}

/** What was typed behind so many words, as it was typed. */
export function behind(text: string, { typed }: Words, count: number): string {
  const normal = text.normalize('NFC');
  let at = 0;
  for (const word of typed.slice(0, count)) at = normal.indexOf(word, at) + word.length;
  return normal
    .slice(at)
    .replace(/^[\s:,.;–-]+/u, '')
    .trim();
}
