import { describe, expect, it } from 'vitest';
import { joinedSpans } from './standing-in-spans.ts';

const span = (from: number, to: number) => ({
  from: `2023-05-${String(from).padStart(2, '0')}`,
  to: `2023-05-${String(to).padStart(2, '0')}`,
});

describe('spans of days', () => {
  it.each([
    ['stand apart, in order', [span(28, 30), span(22, 23)], [span(22, 23), span(28, 30)]],
    ['that overlap are one', [span(22, 26), span(25, 30)], [span(22, 30)]],
    ['that follow each other are one', [span(22, 24), span(25, 26)], [span(22, 26)]],
    ['within another add nothing', [span(22, 30), span(24, 25)], [span(22, 30)]],
    ['that are over drop out', [span(10, 19), span(22, 22)], [span(22, 22)]],
    ['that are under way stay whole', [span(15, 21)], [span(15, 21)]],
  ])('%s', (_name, given, expected) => {
    expect(joinedSpans(given, '2023-05-20')).toEqual(expected);
  });
});
