import { expect, it } from 'vitest';

it('is tested in a time zone far from Viet Nam’s, which nothing pure may depend on', () => {
  expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe('America/Los_Angeles');
  expect(new Date(2023, 6, 1).getTimezoneOffset()).toBe(7 * 60);
});
