import { expect, test } from 'vitest';
import { createNews, createRecent } from './recent.ts';

test('the oldest is forgotten, never more than one too many', () => {
  const recent = createRecent<string>(2);
  for (const key of ['a', 'b', 'c']) recent.set(key, true);
  expect(['a', 'b', 'c'].filter((key) => recent.has(key))).toEqual(['b', 'c']);
});

test('what is set again is the newest, with its new value', () => {
  const recent = createRecent<string, number>(2);
  recent.set('a', 1);
  recent.set('b', 1);
  recent.set('a', 2);
  recent.set('c', 1);
  expect([recent.get('a'), recent.get('b'), recent.get('c')]).toEqual([2, undefined, 1]);
});

test('what is deleted makes room', () => {
  const recent = createRecent<string>(2);
  recent.set('a', true);
  recent.set('b', true);
  recent.delete('b');
  recent.set('c', true);
  expect(['a', 'b', 'c'].filter((key) => recent.has(key))).toEqual(['a', 'c']);
});

test('of each kind the first is news, and of so many kinds', () => {
  const isNews = createNews(2);
  expect(['a', 'a', 'b', 'c', 'a', 'c'].map(isNews)).toEqual([true, false, true, false, false, false]);
});
