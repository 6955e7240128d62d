import { expandUnits } from '../../people/org.ts';
import type { Asked } from '../answer.ts';
import type { UnitRelation } from '../query.ts';
import { holds, pattern } from '../sentence.ts';
import { answered } from './answered.ts';
import { has, indicesOf, isHeadOf, type Of, ownUnits, type Parts, pieceOf, piecesOfType } from './parts.ts';

/**
 * What is asked of units by its verb: «không phối hợp», «có nhiệm vụ»; null where nothing is. Of «ngoài thanh tra *chủ trì*
 * thì đơn vị nào *phối hợp*» it is the verb behind who is asked for: the other says what the one left out does.
 */
function relationAsked(parts: Parts): Of<'relation'> | null {
  const relations = piecesOfType(parts, 'relation').filter(({ relation }) => relation !== 'responsible');
  const denied = relations.find(({ not }) => not);
  const head = piecesOfType(parts, 'head').findLast(
    ({ of, asks }) => asks && (of === 'unit' || of === 'person'),
  );
  const behind = head && relations.length > 1 ? relations.find(({ at }) => at >= head.to) : undefined;
  return denied ?? behind ?? relations[0] ?? null;
}

/** «ngoài phòng em ra»: the asker's own unit is the one that is not asked for; none where it is not spoken of, null where it is meant. */
function unitsLeftOut(parts: Parts): readonly string[] | null {
  const own = pieceOf(parts, 'own');
  if (own === undefined) return [];
  const isLeftOut = piecesOfType(parts, 'not').some(({ to }) => to <= own.at && own.at - to <= 2);
  // «ngoài phần phòng em chủ trì, …»: what is left out is what they lead, and not they.
  const isOfTheirs = piecesOfType(parts, 'relation').some(({ at }) => at >= own.to && at - own.to <= 1);
  return isLeftOut && !isOfTheirs ? ownUnits(parts).map(({ id }) => id) : null;
}

/**
 * «phòng nào không phối hợp chỉ số X», «ngoài văn phòng ra thì ai làm trong chỉ số X»: units by what they have to do with
 * one index, which a list of who has would answer the wrong way round.
 */
export function unitsConcerned(parts: Parts): Asked | null {
  const asksUnits = isHeadOf(parts, 'unit', true) || isHeadOf(parts, 'person', true);
  const indices = indicesOf(parts);
  if (!asksUnits || indices.length !== 1 || parts.left.length > 1) return null;
  if (has(parts, 'period', 'status', 'words', 'sent', 'order', 'number', 'measure', 'returned')) return null;
  const ownLeftOut = unitsLeftOut(parts);
  if (ownLeftOut === null) return null;
  const units = parts.named.filter((one) => one.type === 'unit');
  const beside = [...units.flatMap(({ ids }) => ids), ...ownLeftOut];
  const isLeftOut = beside.length > 0 && units.every(({ not }) => not);
  const asked = relationAsked(parts);
  const isDenied = beside.length === 0 && asked?.not === true;
  if (!isLeftOut && !isDenied) return null;
  const ofTasks: UnitRelation | null = isHeadOf(parts, 'task') ? 'task' : null;
  const relation = asked?.relation === 'responsible' ? null : (asked?.relation ?? ofTasks);
  if (relation === null) return null;
  return answered(
    parts.context,
    {
      of: 'unit',
      where: [{ by: 'index', codes: indices.map(({ code }) => code) }],
      concern: { relation, ...(isDenied ? { not: true as const } : {}), beside },
      give: ['tasks'],
      months: [],
    },
    parts.fields,
  );
}

const membersAsked = pattern(
  '(?:gồm|bao gồm|là|có)(?: có| những| các)* (?:phòng|đơn vị|bên|nơi|ai)(?: nào| mô| gì)?|gồm (?:những )?ai',
);

/** «các phòng chuyên môn gồm những phòng nào»: the units of a group, each with its tasks. */
export function membersOf(parts: Parts): Asked | null {
  const { context, sentence, named } = parts;
  const [only, another] = named;
  if (only?.type !== 'unit' || another || !holds(membersAsked, sentence)) return null;
  if (has(parts, 'period', 'status', 'sent', 'relation', 'order', 'words') || isHeadOf(parts, 'task'))
    return null;
  const members = expandUnits(context.org, only.ids).map(({ id }) => id);
  if (only.ids.length !== 1 || members.length < 2 || members.includes(only.ids[0]!)) return null;
  return answered(
    context,
    { of: 'unit', where: [], among: members, give: ['tasks'], months: [] },
    parts.fields,
  );
}
