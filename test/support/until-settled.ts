import { setTimeout as pass } from 'node:timers/promises';
import { expect } from 'vitest';

/** Between two looks, ms: whoever looks all the time takes the processor from what they wait for. */
const lookMs = 1_000;

/**
 * Waits until nothing is left to be done, for as long as something moves: a busy machine may take many times longer than a quiet
 * one, but what stands still for so long is not slow.
 * @param leftIn what is left; equal to `nothing` when all is done
 * @param moved a figure that grows with whatever happens
 * @param patience how long nothing may move, and the most that all of it may take, ms of real time
 */
export async function untilSettled<Left>(
  leftIn: () => Left | Promise<Left>,
  nothing: Left,
  moved: () => number,
  { stillMs, mostMs }: { stillMs: number; mostMs: number },
): Promise<void> {
  const begun = Date.now();
  let last = { figure: moved(), left: '', at: begun };
  for (;;) {
    const left = await leftIn();
    const said = JSON.stringify(left);
    if (said === JSON.stringify(nothing)) return;
    const now = Date.now();
    if (moved() !== last.figure || said !== last.left) last = { figure: moved(), left: said, at: now };
    if (now - last.at > stillMs || now - begun > mostMs) return void expect(left).toEqual(nothing);
    await pass(lookMs);
  }
}
