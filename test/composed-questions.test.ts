import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { askWorld, openWorlds } from './support/world.ts';

/**
 * Questions of two and three conditions, of what units have and have not, of states of several months, of tasks by words
 * that are half of others, and what leans on them: written with what is right before any was asked.
 */
interface Composed {
  world: string;
  speaker: string;
  before?: string[];
  q: string;
  /** Patterns: those that begin with «^» are of the first line. */
  is: string[];
  isNot?: string[];
}

const all = JSON.parse(readFileSync('test/worlds/questions/composed.json', 'utf8')) as Composed[];
const worlds = await openWorlds([
  'so-tttt-2023',
  'so-cong-thuong-2025',
  'so-y-te-2024',
  'so-khcn-2026',
  'huyen-2026',
  'so-xay-dung-2025',
]);

describe('questions that are composed of several conditions', () => {
  it.each(all)('$before $q', ({ world, speaker, before = [], q, is, isNot = [] }) => {
    const { text } = askWorld(worlds.get(world)!, { id: '', kind: '', expect: '', speaker, before, q });
    const of = (pattern: string): string => (pattern.startsWith('^') ? text.split('\n')[0]! : text);
    for (const pattern of is) expect(of(pattern)).toMatch(new RegExp(pattern, 'su'));
    for (const pattern of isNot) expect(of(pattern)).not.toMatch(new RegExp(pattern, 'u'));
  });
});
