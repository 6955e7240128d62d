import * as z from 'zod';
import { isPlainId } from '../plain-id.ts';

export const channelNameSchema = z.enum(['telegram', 'zalo', 'web']);
export type ChannelName = z.output<typeof channelNameSchema>;

const month = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/);

const id = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'should be an id of at most 40 small letters, digits and hyphens')
  .refine(isPlainId, 'should be another id: this one means something else to the software');

/** A platform's id: an opaque string; a bare number is taken as its digits. */
const platformId = z.union([
  z.string().trim().min(1, 'should be an id of the platform'),
  z.number().int().transform(String),
]);

export const accountSchema = z.strictObject({ channel: channelNameSchema, userId: platformId });
export const groupSchema = z.strictObject({
  channel: channelNameSchema,
  chatId: platformId,
  /** The topic of a forum that the digest goes to. */
  threadId: platformId.optional(),
});

export const unitSchema = z.strictObject({
  id,
  name: z.string().min(1),
  aliases: z.array(z.string().min(1)).default([]),
  kind: z.enum(['office', 'inspectorate', 'division', 'centre']),
  /** When the office added it by chat, epoch ms: it owes nothing of what ended before. Unset where it always was. */
  addedAt: z.number().optional(),
  /** The first month that it reports, «2023-06»; unset where it always did. */
  owesFrom: month.optional(),
  /** The first month that it owes nothing of any more, «2023-07»; unset where it goes on. */
  owesUntil: month.optional(),
  /** The first day on which it is no more (dissolved, or merged into another); unset where it goes on. */
  until: z.iso.date().optional(),
  /** Who has its tasks from then on. */
  successor: id.optional(),
  /** What it was called before, and the day on which that changed. */
  renamed: z.strictObject({ from: z.string().min(1), on: z.iso.date() }).optional(),
});

/** A name for several units: «các phòng chuyên môn». */
export const unitGroupSchema = z.strictObject({
  id,
  name: z.string().min(1),
  aliases: z.array(z.string()).default([]),
  units: z.array(z.string()),
});

export const roleSchema = z.enum(['leader', 'head', 'deputy', 'office', 'staff']);

export const personSchema = z.strictObject({
  id,
  name: z.string().min(1),
  title: z.string().min(1),
  role: roleSchema,
  unit: z.string().optional(),
  accounts: z.array(accountSchema).default([]),
  /** The first day on which somebody is here no more: retired, or moved away. Unset where they stay. */
  until: z.iso.date().optional(),
  /** Whom they follow as head on the day that one leaves, and their title then. Unset where they follow nobody. */
  follows: z.strictObject({ id, title: z.string().min(1) }).optional(),
  /** When the office added them by chat, epoch ms: they may be taken back. Unset of whom the file names. */
  addedAt: z.number().optional(),
});

export const orgSchema = z.strictObject({
  version: z.literal(1).default(1),
  units: z.array(unitSchema).min(1),
  unitGroups: z.array(unitGroupSchema).default([]),
  people: z.array(personSchema),
  groups: z.array(groupSchema).default([]),
  /** Others that have work in the plan and are no units of the agency: shown by their names, and never owing a report. */
  outside: z.array(unitSchema).default([]),
});

export type Org = z.output<typeof orgSchema> & {
  /** As of a day (`as-of.ts`): ids of units that are no more. They stay among `units`, since months before have them. */
  closed?: readonly string[];
  /** As of a day: ids of people who are here no more. They stay among `people`, since what they wrote has their names. */
  left?: readonly string[];
  /** As of a day: ids of units that got another name in its month. */
  renamed?: readonly string[];
  /** The directory that this is the view of, where some unit ends: what months are counted by. */
  before?: Org;
};
export type Unit = Org['units'][number];
export type UnitGroup = Org['unitGroups'][number];
export type Person = Org['people'][number];
export type Role = z.output<typeof roleSchema>;
export type Account = z.output<typeof accountSchema>;

/** Whether somebody does the office's work: its staff, and the head of the unit that is the office (Chánh Văn phòng). */
export const worksForOffice = (org: Org, { role, unit }: Pick<Person, 'role' | 'unit'>): boolean =>
  role === 'office' ||
  (role === 'head' && org.units.some(({ id, kind }) => id === unit && kind === 'office'));

/** The name of a unit, in the month in which it changed with the one before: «Phòng Dữ liệu (trước là Phòng Hạ tầng số)». */
const nameAsOf = ({ renamed = [] }: Org, unit: Unit | undefined): string | undefined =>
  unit?.renamed && renamed.includes(unit.id) ? `${unit.name} (trước là ${unit.renamed.from})` : unit?.name;

/** The name shown for a unit, a unit group or another agency; the id itself where none holds it (validated away at start). */
export const unitName = (org: Org, unitId: string): string =>
  nameAsOf(
    org,
    org.units.find((unit) => unit.id === unitId),
  ) ??
  org.unitGroups.find((group) => group.id === unitId)?.name ??
  org.outside.find((unit) => unit.id === unitId)?.name ??
  unitId;

/** The units behind ids of units and groups, in the order of the directory, each once; then those outside of the agency. */
export function expandUnits(org: Org, ids: readonly string[]): Unit[] {
  const wanted = new Set(
    ids.flatMap((unitId) => org.unitGroups.find((group) => group.id === unitId)?.units ?? [unitId]),
  );
  const isWanted = ({ id: known }: Unit): boolean => wanted.has(known);
  return [...org.units.filter(isWanted), ...org.outside.filter(isWanted)];
}

/** A unit or a unit group by its id. */
export const findUnit = (org: Org, unitId: string | undefined): Unit | UnitGroup | undefined =>
  org.units.find((unit) => unit.id === unitId) ??
  org.unitGroups.find((group) => group.id === unitId) ??
  org.outside.find((unit) => unit.id === unitId);

/** Whether a unit is none of the agency's own: it is reminded of nothing and owes no report. */
export const isOutside = (org: Org, { id: unitId }: Pick<Unit, 'id'>): boolean =>
  org.outside.some((unit) => unit.id === unitId);
