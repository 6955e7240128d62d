import type { Person } from '../../../src/core/people/org.ts';
import type { World, WorldQuestion } from '../world.ts';
import type { Expected } from './expected.ts';

/** A question of the algebra with the ways in which people say it. */
export interface Case {
  /** What its figures are counted under. */
  kind: string;
  /** What tells it from the others of its kind: «2.1/score». */
  id: string;
  /** Ways to say it; `{slot}` stands for one of the names of an entity. */
  ways: readonly string[];
  /** How many of the ways are asked of this entity; the others are asked of the next ones. */
  take?: number;
  slots?: Readonly<Record<string, readonly string[]>>;
  /** Who asks; somebody of the office or a leader by turns where nobody is given. */
  speaker?: string;
  expected: Expected;
}

export interface Generated extends WorldQuestion {
  expected: Expected;
}

/** The same number for the same text, so that a case that is added changes no other. */
function numberOf(text: string): number {
  let hash = 2166136261;
  for (const sign of text) hash = Math.imul(hash ^ sign.codePointAt(0)!, 16777619) >>> 0;
  return hash >>> 4;
}

const withoutMarks = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase();

/** «chị» or «anh»; names alone do not always tell. */
export const addressOf = ({ id, name }: Person): string =>
  / Thị /.test(name) || id === 'le-hai-yen' ? 'chị' : 'anh';

const leading = {
  leader: ['em ơi ', 'cho {self} hỏi ', 'em cho {self} biết ', 'em xem giúp {self} '],
  other: ['cho em hỏi ', 'dạ cho em hỏi ', 'ad ơi cho em hỏi ', 'nhờ ad xem giúp '],
};
const trailing = {
  leader: [' em', ' vậy em', ' em nhỉ', ' hả em'],
  other: [' ạ', ' vậy ạ', ' thế ạ', ' nhỉ'],
};

/** A question as this person would put it: bare, with a word before or with one behind it. */
function spoken(text: string, { role }: Person, address: string, turn: number): string {
  const who = role === 'leader' ? 'leader' : 'other';
  const pick = (all: readonly string[]): string =>
    all[Math.floor(turn / 3) % all.length]!.replace('{self}', address);
  if (turn % 3 === 1) return pick(leading[who]) + text;
  return turn % 3 === 2 ? text + pick(trailing[who]) : text;
}

function speakerOf({ context: { org } }: World, { speaker, slots }: Case, number: number): Person {
  const given = org.people.find(({ id }) => id === speaker);
  if (given) return given;
  const office = org.people.find(({ role }) => role === 'office')!;
  // Who is named does not ask.
  const names = Object.values(slots ?? {}).flat();
  const leader = org.people.find(({ role, name }) => role === 'leader' && !names.includes(name));
  return number % 2 === 0 || !leader ? office : leader;
}

/** The questions of a case: each way as a careful writer types it, and without its marks. */
export function questionsOf(world: World, one: Case): Generated[] {
  const { kind, id, ways, take = 3, slots = {}, expected } = one;
  const number = numberOf(`${kind}/${id}`);
  const speaker = speakerOf(world, one, number);
  const address = addressOf(speaker);
  return Array.from({ length: Math.min(take, ways.length) }, (_, step) => {
    const way = (number + step) % ways.length;
    const text = ways[way]!.replace(/\{(\w+)\}/g, (_whole, slot: string) => {
      const names = slots[slot]!;
      return names[(number + step) % names.length]!;
    });
    const asked = (q: string, form: string): Generated => ({
      id: `${kind}/${id}#${way}${form}`,
      kind,
      speaker: speaker.id,
      q,
      expect: '',
      expected,
    });
    const turn = number + step;
    return [
      asked(spoken(text, speaker, address, turn), ''),
      asked(withoutMarks(spoken(text, speaker, address, turn + 4)), '-'),
    ];
  }).flat();
}
