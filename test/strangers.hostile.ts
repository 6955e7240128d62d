import { it } from 'vitest';
import { strangersLeaveNothing } from './support/strangers.ts';

it(
  'a hundred thousand strangers who write, press, guess codes and block leave the state as it was',
  () => strangersLeaveNothing(100_000),
  600_000,
);
