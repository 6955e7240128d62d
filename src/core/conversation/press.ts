import type { OfficeAct } from './office-act.ts';
import { type IndexIntent, indexIntents, type PendingQuery } from '../ask/answer.ts';

/** What a tapped button asks for. */
export type Press = { type: 'ask'; query: PendingQuery; code: string } | { type: 'office'; act: OfficeAct };

function toOfficeData(act: OfficeAct): string {
  if (act.type === 'invite') return `o:invite:${act.personId}`;
  if (act.type === 'unlink') return `o:unlink:${act.channel}:${act.userId}`;
  return `o:${act.type}`;
}

function fromOfficeData(data: string): OfficeAct | null {
  const invite = /^o:invite:([a-z0-9-]+)$/.exec(data);
  if (invite) return { type: 'invite', personId: invite[1]! };
  const unlink = /^o:unlink:([a-z]+):(.+)$/.exec(data);
  return unlink ? { type: 'unlink', channel: unlink[1]!, userId: unlink[2]! } : null;
}

/** The data of a button: at most 64 bytes for any id that the data files allow. */
export function toPressData(press: Press): string {
  if (press.type === 'office') return toOfficeData(press.act);
  const unit = press.query.unit ? `@${press.query.unit}` : '';
  return `q:${press.query.intents.join('+')}${unit}:${press.code}`;
}

/** Reads a button's data; null for anything this version does not issue (forged, stale). */
export function fromPressData(data: string): Press | null {
  const act = fromOfficeData(data);
  if (act) return { type: 'office', act };
  const match = /^q:([a-z+-]+)(?:@([a-z0-9-]+))?:(\d+\.\d+)$/.exec(data);
  if (!match) return null;
  const intents = match[1]!.split('+');
  if (!intents.every((intent) => indexIntents.some((known) => known === intent))) return null;
  return {
    type: 'ask',
    query: { intents: intents as IndexIntent[], ...(match[2] ? { unit: match[2] } : {}) },
    code: match[3]!,
  };
}
