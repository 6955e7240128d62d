import fc from 'fast-check';

/** Values that stand where something else was promised. */
const oddValues: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  1e308,
  Number.MAX_SAFE_INTEGER + 2,
  '',
  'constructor',
  '\ud800',
  '0',
  [],
  [[]],
  [null],
  {},
  { constructor: 1 },
  JSON.parse('{"__proto__":{"text":"x"}}'),
  'x'.repeat(5_000),
];

/** How one place of a shape is spoilt: which, and by what; `drop` leaves it out. */
export interface Spoil {
  place: number;
  by: number;
  drop: boolean;
}

export const spoils: fc.Arbitrary<Spoil[]> = fc.oneof(
  { weight: 4, arbitrary: fc.constant<Spoil[]>([]) },
  {
    weight: 1,
    arbitrary: fc.array(fc.record({ place: fc.nat(10_000), by: fc.nat(10_000), drop: fc.boolean() }), {
      minLength: 1,
      maxLength: 3,
    }),
  },
);

type Shape = Record<string, unknown>;

/** Every place within a shape: the object and its key. */
function placesIn(shape: unknown): [Shape, string][] {
  if (typeof shape !== 'object' || shape === null) return [];
  return Object.entries(shape).flatMap(([key, value]) => [
    [shape as Shape, key] as [Shape, string],
    ...placesIn(value),
  ]);
}

/** The same shape with some of its places spoilt; the keys in `kept` at its top stay. */
export function spoilt<Given extends object>(
  given: Given,
  how: readonly Spoil[],
  kept: readonly string[] = [],
): Given {
  const shape = structuredClone(given);
  for (const { place, by, drop } of how) {
    const places = placesIn(shape).filter(([of, key]) => (of as unknown) !== shape || !kept.includes(key));
    const found = places[place % Math.max(1, places.length)];
    if (!found) continue;
    const [of, key] = found;
    if (drop) delete of[key];
    else of[key] = structuredClone(oddValues[by % oddValues.length]);
  }
  return shape;
}
