import type { Draft } from '../../core/plan/draft.ts';
import { fold } from '../../core/text/fold.ts';
import { arePeopleNear, differInMarks } from './near-names.ts';
import { type Besides, besides } from './told-besides.ts';

/** A name of a leader that a sentence spells otherwise, wherever it stands: one person or two is asked. */

/** Somebody by name, behind what they are. */
const named =
  /(?:[Đđ]ồng chí|[Đđ]\/c|(?<!\p{L})[ÔôBb](?:ng|à)|(?:Phó )?(?:Giám đốc|Chủ tịch|[Tt]rưởng [Bb]an|Cục trưởng|Chi cục trưởng)(?:\s(?:Sở|Ban|UBND(?:\s\p{Ll}+){0,2}))?)\s+(\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}*){2,3})(?![\p{L}\p{M}])/gu;

/** No sentence that names people is looked through beyond so many signs. */
const longest = 4000;

/** @param texts the lines of the paper */
export function nearPeopleTold(
  { people, indices, proposals }: Pick<Draft, 'people' | 'indices' | 'proposals'>,
  texts: readonly string[],
): Besides[] {
  const leading = people.filter(({ id }) => indices.some(({ leaders }) => leaders.includes(id)));
  // Whoever was taken for one that is known is asked already.
  const own = new Set([
    ...people.map(({ name }) => name),
    ...proposals.flatMap((one) => (one.type === 'leader' ? [one.words] : [])),
  ]);
  const told = new Set(
    texts.flatMap((text) => [...text.slice(0, longest).matchAll(named)].map(([, name]) => name!)),
  );
  return [...told]
    .filter((name) => !own.has(name))
    .flatMap((name, at) => {
      const near = leading.find((one) =>
        fold(one.name) === fold(name)
          ? differInMarks(one.name, name)
          : arePeopleNear(fold(one.name), fold(name)),
      );
      const place = indices.find(({ leaders }) => near !== undefined && leaders.includes(near.id))?.place;
      return near === undefined || place === undefined
        ? []
        : [besides('leader-differs', `«${near.name}»; «${name}»`, `n${at + 1}`, { place })];
    });
}
