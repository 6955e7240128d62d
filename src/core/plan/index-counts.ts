import type { IndexDraft } from './draft.ts';

/** How many indices a paper may rightly say that it holds: all, those without components, pillars alone, those of a group or pillar. */
export function indexCounts(indices: readonly Pick<IndexDraft, 'code' | 'within' | 'group'>[]): Set<number> {
  const pillars = new Set(indices.flatMap(({ within }) => within ?? []));
  const of = (key: 'within' | 'group', value: string | null): number =>
    indices.filter((index) => index[key] === value).length;
  return new Set([
    indices.length,
    indices.filter(({ code }) => !pillars.has(code)).length,
    ...(pillars.size === 0 ? [] : [pillars.size]),
    ...[...pillars].map((code) => of('within', code)),
    ...[...new Set(indices.map(({ group }) => group))].map((group) => of('group', group)),
  ]);
}
