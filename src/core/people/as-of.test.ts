import { expect, it } from 'vitest';
import { context } from '../../../test/support/context.ts';
import { asFormerHead } from '../features/directory/names.ts';
import { orgAsOf } from './as-of.ts';

it('calls whoever left a position as it calls whoever was replaced in it', () => {
  const { org } = context;
  const head = org.people.find(({ role, name }) => role === 'head' && name.startsWith('Trưởng phòng'))!;
  const people = org.people.map((one) => (one === head ? { ...one, until: '2023-05-01' } : one));
  const left = orgAsOf({ ...org, people }, '2023-05-02').people.find(({ id }) => id === head.id);
  expect(left?.name).toBe(`Nguyên ${head.name}`);
  expect(left?.name).toBe(asFormerHead(head).name);
});
