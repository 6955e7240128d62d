import { once } from 'node:events';
import { setTimeout as pass } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { newDatabase, postgres } from '../../../test/support/new-database.ts';
import { takeFreePlace } from './place.ts';

/** As long as a beat is waited for, and a little; shorter than the server lets anybody be silent. */
const heldMs = 2_200;

describe.skipIf(postgres === null)('a place', () => {
  it('is not lost where the loop was held, and the answer came meanwhile', async () => {
    const place = await takeFreePlace(await newDatabase(), ['so']);
    let isLost = false;
    void place!.lost.then(() => {
      isLost = true;
    });
    // Just behind a beat, whose answer then waits to be read longer than it is waited for.
    const held = new EventTarget();
    const timer = setInterval(() => {
      clearInterval(timer);
      for (const until = performance.now() + heldMs; performance.now() < until; );
      held.dispatchEvent(new Event('over'));
    }, 1_000);
    await once(held, 'over');
    await pass(100);
    expect(isLost).toBe(false);
    await place!.release();
  });
});
