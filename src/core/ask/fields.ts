import { type Index, rankGap, scoreAim, scoreGap } from '../plan/plan.ts';

/**
 * A figure of an index that can be asked, filtered by, ordered by, counted and compared. A row here is all that a new
 * figure needs.
 */
export interface Field {
  id: string;
  /** How it is called, in the spelling of a careful writer, the first as answers call it; a pattern of words. */
  words: string;
  /** The language has rules of its own for it, since its words mean other things as well (`language.ts`). */
  hasRules?: true;
  /** What its figures count: «điểm», «bậc». */
  unit: string;
  /** Which end is the good one. */
  better: 'high' | 'low';
  /** It was measured in a year, so that it is another where the results of the next are known. */
  measured?: true;
  /** The figure; null where the plan gives none. */
  of(index: Index): number | null;
}

/** The figures that a plan gives of its indices. */
export const fields: readonly Field[] = [
  {
    id: 'score',
    measured: true,
    words: 'điểm|điểm số|số điểm|kết quả',
    hasRules: true,
    unit: 'điểm',
    better: 'high',
    of: ({ baseline }) => baseline.score,
  },
  {
    id: 'rank',
    measured: true,
    words: 'hạng|thứ hạng|xếp hạng|vị trí',
    hasRules: true,
    unit: 'hạng',
    better: 'low',
    of: ({ baseline }) => baseline.rank,
  },
  {
    id: 'previous-rank',
    measured: true,
    words: 'hạng (?:năm trước|cũ)',
    hasRules: true,
    unit: 'hạng',
    better: 'low',
    of: ({ baseline }) => baseline.previous?.rank ?? null,
  },
  {
    id: 'change',
    measured: true,
    words: '(?:tụt|giảm|tăng|lên|xuống|rớt) (?:bậc|hạng)|thay đổi|biến động|bậc',
    hasRules: true,
    unit: 'bậc',
    better: 'high',
    of: ({ baseline }) => baseline.previous?.change ?? null,
  },
  {
    id: 'target',
    words: 'chỉ tiêu(?: điểm)?|mục tiêu',
    hasRules: true,
    unit: 'điểm',
    better: 'high',
    of: scoreAim,
  },
  {
    id: 'aims',
    words: 'đặt chỉ tiêu',
    hasRules: true,
    unit: 'chỉ tiêu',
    better: 'high',
    of: ({ target }) => (target.type === 'none' ? null : 1),
  },
  {
    id: 'gap',
    measured: true,
    words: '(?:còn )?thiếu(?: điểm)?|(?:phải|cần) tăng(?: thêm)?|khoảng cách',
    hasRules: true,
    unit: 'điểm',
    better: 'low',
    of: (index) => scoreGap(index),
  },
  {
    id: 'rank-gap',
    measured: true,
    words:
      '(?:còn )?(?:cách|thiếu)(?: chỉ tiêu)? (?:mấy|bao nhiêu) (?:bậc|hạng)|(?:còn )?(?:phải|cần|cần phải) (?:lên|leo|tăng|nhảy|vượt)(?: thêm)? (?:mấy|bao nhiêu) (?:bậc|hạng)',
    unit: 'bậc',
    better: 'low',
    of: rankGap,
  },
  {
    id: 'leaders',
    // As an answer says it: «1 chỉ số có 2 lãnh đạo».
    words: 'có',
    hasRules: true,
    unit: 'lãnh đạo',
    better: 'low',
    of: ({ leaders }) => leaders.length,
  },
  {
    id: 'tasks',
    words: 'nhiệm vụ|việc|đầu việc',
    hasRules: true,
    unit: 'nhiệm vụ',
    better: 'high',
    of: ({ tasks }) => tasks.length,
  },
];

export const fieldOf = (known: readonly Field[], id: string): Field | undefined =>
  known.find((field) => field.id === id);
