import { expect, it } from 'vitest';
import { context } from '../../../test/support/context.ts';
import { checkReferences, referenceFaults } from './references.ts';

const { plan, org } = context;
const [first, ...others] = plan.indices;

it('refuses ids with which a button would exceed 64 bytes, and says which and why', () => {
  const coded = (code: string) => ({ ...plan, indices: [{ ...first!, code }, ...others] });
  const aside = [{ ...org.units[0]!, id: 'a'.repeat(40), name: 'Sở Ngoài', aliases: [] }];
  expect(referenceFaults(plan, org)).toEqual([]);
  const wide = { ...org, outside: [...org.outside, ...aside] };
  expect(() => checkReferences(coded('AAAA.BBBB.CC'), wide, 'plan-2023.json', 'org.json')).toThrow(
    /plan-2023\.json: index AAAA\.BBBB\.CC code: 12 characters and the 40 of the unit "a{40}" .* at most 44 together/,
  );
  // A code of four signs leaves room for the same unit.
  expect(referenceFaults(coded('AAAA'), wide).filter(({ index }) => index === 'AAAA')).toEqual([]);
});
