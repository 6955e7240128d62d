import { it } from 'vitest';
import { strangersLeaveNothing } from '../../test/support/strangers.ts';

// A hundred thousand of them come in `npm run hostile`.
it(
  'twenty thousand strangers who write, press, guess codes and block leave the state as it was',
  () => strangersLeaveNothing(20_000),
  300_000,
);
