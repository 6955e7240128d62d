import type { State } from '../state/state.ts';

/** What a tier of a month is known by once it has spoken: «2023-05:nudge-3d». */
export const tierKey = (period: string, tier: string): string => `${period}:${tier}`;

/** Whether a tier of a month has spoken. */
export const isTierDone = (state: State, period: string, tier: string): boolean =>
  state.tiersDone[tierKey(period, tier)] !== undefined;

/** The tiers of a month that have spoken, and when (epoch ms). */
export const tiersDoneIn = (
  { tiersDone }: Pick<State, 'tiersDone'>,
  period: string,
): { tier: string; at: number }[] =>
  Object.entries(tiersDone).flatMap(([key, at]) =>
    key.startsWith(tierKey(period, '')) ? [{ tier: key.slice(tierKey(period, '').length), at }] : [],
  );

/** Marks a tier of a month as done, for good. */
export const withTierDone = (
  { tiersDone }: State,
  period: string,
  tier: string,
  now: number,
): Pick<State, 'tiersDone'> => ({ tiersDone: { ...tiersDone, [tierKey(period, tier)]: now } });
