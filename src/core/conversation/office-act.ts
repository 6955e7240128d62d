import { type Role, roleSchema, unitSchema } from '../people/org.ts';
import { periodKeySchema } from '../report/report.ts';

type UnitKind = (typeof unitSchema.shape.kind.options)[number];

/**
 * What is asked for by a command or a button outside of a report: by the office, or by a head for their own unit
 * (deputies, absence).
 */
export type OfficeAct =
  | { type: 'choose-invited' }
  | { type: 'invite'; personId: string }
  | { type: 'choose-unlinked' }
  /** `ask-unlink` only asks whether it is meant. */
  | { type: 'ask-unlink' | 'unlink'; channel: string; userId: string }
  | { type: 'link-group' }
  /** Who becomes whose head. */
  | { type: 'choose-headed' }
  | { type: 'choose-head'; unit: string }
  /** Of the unit that was chosen in the same chat. */
  | { type: 'set-head'; personId: string }
  | { type: 'choose-role' }
  | { type: 'choose-unit-of'; role: Role }
  | { type: 'name-person'; role: Role; unit?: string }
  /** Whose name or title is put right. */
  | { type: 'choose-renamed' }
  | { type: 'name-anew'; personId: string }
  | { type: 'choose-kind' }
  | { type: 'choose-group'; kind: UnitKind }
  | { type: 'name-unit'; kind: UnitKind; group?: string }
  | { type: 'lock' | 'unlock'; period: string }
  | { type: 'choose-returned'; period: string }
  | { type: 'choose-returned-task'; unit: string; period: string }
  | { type: 'return'; unit: string; period: string; taskId: string }
  /** Of the unit whose head asks. */
  | { type: 'choose-deputy' }
  | { type: 'appoint'; personId: string }
  | { type: 'end-deputy'; personId: string }
  | { type: 'name-absence' }
  | { type: 'end-absence' }
  /** Of an event that was set aside. */
  | { type: 'retry-aside' | 'drop-aside'; id: string };

const bare = [
  'choose-invited',
  'choose-unlinked',
  'link-group',
  'choose-headed',
  'choose-role',
  'choose-renamed',
  'choose-kind',
  'choose-deputy',
  'name-absence',
  'end-absence',
] as const;

/** A button's data: at most 64 bytes for the longest ids that the data files allow. */
export function toOfficeData(act: OfficeAct): string {
  switch (act.type) {
    case 'invite':
      return `o:invite:${act.personId}`;
    case 'ask-unlink':
    case 'unlink':
      return `o:${act.type}:${act.channel}:${act.userId}`;
    case 'retry-aside':
    case 'drop-aside':
      return `o:${act.type}:${act.id}`;
    case 'choose-head':
      return `o:${act.type}:${act.unit}`;
    case 'set-head':
    case 'name-anew':
    case 'appoint':
    case 'end-deputy':
      return `o:${act.type}:${act.personId}`;
    case 'choose-unit-of':
      return `o:${act.type}:${act.role}`;
    case 'name-person':
      return `o:${act.type}:${act.role}:${act.unit ?? ''}`;
    case 'choose-group':
      return `o:${act.type}:${act.kind}`;
    case 'name-unit':
      return `o:${act.type}:${act.kind}:${act.group ?? ''}`;
    case 'lock':
    case 'unlock':
    case 'choose-returned':
      return `o:${act.type}:${act.period}`;
    case 'choose-returned-task':
      return `o:return-of:${act.period}:${act.unit}`;
    case 'return':
      return `o:ret:${act.period}:${act.taskId}:${act.unit}`;
    default:
      return `o:${act.type}`;
  }
}

const isId = (text: string | undefined): text is string => /^[a-z0-9-]+$/.test(text ?? '');

/** Reads a button's data; null for anything this version does not issue. */
export function fromOfficeData(data: string): OfficeAct | null {
  const unlink = /^o:(unlink|ask-unlink):([a-z]+):(.+)$/.exec(data);
  if (unlink) return { type: unlink[1] as 'unlink' | 'ask-unlink', channel: unlink[2]!, userId: unlink[3]! };
  const [kind, verb, first, second, third] = data.split(':');
  if (kind !== 'o') return null;
  const simple = bare.find((type) => type === verb);
  if (simple) return { type: simple };
  const period = periodKeySchema.safeParse(first).data;
  const role = roleSchema.safeParse(first).data;
  const unitKind = unitSchema.shape.kind.safeParse(first).data;
  switch (verb) {
    case 'invite':
    case 'set-head':
    case 'name-anew':
    case 'appoint':
    case 'end-deputy':
      return isId(first) ? { type: verb, personId: first } : null;
    case 'retry-aside':
    case 'drop-aside':
      return isId(first) ? { type: verb, id: first } : null;
    case 'choose-head':
      return isId(first) ? { type: verb, unit: first } : null;
    case 'choose-unit-of':
      return role ? { type: verb, role } : null;
    case 'name-person':
      return role ? { type: verb, role, ...(isId(second) ? { unit: second } : {}) } : null;
    case 'choose-group':
      return unitKind ? { type: verb, kind: unitKind } : null;
    case 'name-unit':
      return unitKind ? { type: verb, kind: unitKind, ...(isId(second) ? { group: second } : {}) } : null;
    case 'lock':
    case 'unlock':
    case 'choose-returned':
      return period ? { type: verb, period } : null;
    case 'return-of':
      return period && isId(second) ? { type: 'choose-returned-task', period, unit: second } : null;
    case 'ret':
      return period && second && isId(third) ? { type: 'return', period, taskId: second, unit: third } : null;
    default:
      return null;
  }
}
