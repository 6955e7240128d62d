import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { askWorld, openWorlds } from './support/world.ts';

const departments = [
  'so-tttt-2023',
  'so-cong-thuong-2025',
  'so-y-te-2024',
  'so-khcn-2026',
  'huyen-2026',
  'so-xay-dung-2025',
] as const;

/**
 * Sets written by people who had seen neither the engine nor older sets, over made-up departments, with the verdict of
 * another on the very first answers. What was right then stays right; what was not is kept as it was judged, so that the
 * first-run figure in `test/worlds/questions/ABOUT.md` can be counted by anyone.
 */
interface Judged {
  id: string;
  world: (typeof departments)[number];
  kind: string;
  speaker: string;
  before?: string[];
  q: string;
  expect: string;
  first: 'right' | 'clumsy' | 'refused' | 'false-denial' | 'wrong-fact' | 'missed-refusal';
  /** Of a first answer that was right: names and figures that the author expected and that it gave. */
  facts?: string[];
  /** Of a first answer that was right: whether it was a refusal. */
  refused?: boolean;
}

const sets = [
  'blind-1',
  'blind-2',
  'blind-3',
  'blind-4',
  'blind-5',
  'blind-6',
  'blind-7',
  'blind-8',
  'blind-9',
  'blind-10',
  'blind-11',
  'blind-12',
  'blind-13',
  'blind-14',
  'blind-15',
  'blind-16',
  'blind-17',
  'blind-18',
  'blind-19',
  'blind-20',
  'blind-21',
  'blind-22',
  'blind-23',
  'blind-24',
  'blind-25',
  'blind-26',
  'blind-27',
  'blind-28',
  'blind-29',
  'blind-30',
  'blind-31',
  'blind-32',
  'blind-33',
  'blind-34',
  'blind-35',
  'blind-36',
  'blind-37',
  'blind-38',
  'blind-39',
  'blind-40',
  'blind-41',
  'blind-42',
  'blind-43',
  'blind-44',
  'blind-45',
  'blind-46',
  'blind-47',
  'blind-48',
  'blind-49',
  'blind-50',
  'blind-51',
  'blind-52',
  'blind-53',
  'blind-54',
  'blind-55',
  'blind-56',
  'blind-57',
  'blind-58',
  'blind-59',
  'blind-60',
] as const;

/** `npm run questions` asks all of them; every run a quarter of those that were right at first, and all of the newest sets. */
const isWhole = process.env.GENERATED === 'whole';
const newest: readonly string[] = sets.slice(-6);

const read = (name: string): Judged[] =>
  JSON.parse(readFileSync(`test/worlds/questions/${name}.json`, 'utf8')) as Judged[];

const worlds = await openWorlds(departments);

const answers = new Map<string, ReturnType<typeof askWorld>>();

/** What is answered to a question: each is asked once. */
function answerTo(question: Judged): ReturnType<typeof askWorld> {
  const answered = answers.get(question.id) ?? askWorld(worlds.get(question.world)!, question);
  answers.set(question.id, answered);
  return answered;
}

describe.each(sets)('questions of the set «%s»', (set) => {
  const all = read(set);

  const right = all.filter(({ first }) => first === 'right');
  const shown = isWhole || newest.includes(set) ? right : right.filter((_, at) => at % 4 === 0);

  it.each(shown)('$id ($kind) $q', (question) => {
    const { text, contents } = answerTo(question);
    for (const fact of question.facts ?? []) expect(text).toContain(fact);
    const refused = contents.some(
      (content) => content.type === 'answer' && content.answer.type === 'refused',
    );
    expect(refused, text).toBe(question.refused);
  });

  it('answers each question with words, whatever it asks', () => {
    const asked = isWhole || newest.includes(set) ? all : shown;
    for (const question of asked) {
      const { text } = answerTo(question);
      expect(text.trim(), question.id).not.toBe('');
      expect(text, question.id).not.toMatch(/undefined|null|NaN|\[object/);
    }
  });

  it('has the first-run figures that are told of it', () => {
    const about = readFileSync('test/worlds/questions/ABOUT.md', 'utf8');
    const of = (first: Judged['first']): number => all.filter((one) => one.first === first).length;
    const row = `| ${set} | ${all.length} | ${of('right')} | ${of('clumsy')} | ${of('refused')} | ${of('false-denial')} | ${of('wrong-fact')} | ${of('missed-refusal')} |`;
    expect(about).toContain(row);
  });
});
