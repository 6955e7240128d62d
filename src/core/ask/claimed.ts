import { expandUnits, type Unit } from '../people/org.ts';
import { type Index, isLedBy } from '../plan/plan.ts';
import { fold } from '../text/fold.ts';
import type { Answer, AskContext, AskResult, Memory } from './answer.ts';
import { indicesOf, ownUnits, type Parts, peopleOf, piecesOfType, unitsOf } from './compose/parts.ts';
import { partsOf } from './compose/taken-apart.ts';
import { concernsUnit } from './execute.ts';
import { readText } from './read-text.ts';
import { typedWords } from './reading.ts';
import { tells } from './several.ts';

type AskOne = (text: string, memory: Memory, context: AskContext) => AskResult;

/** A text's signs one by one folded, so that places in it are places in the text; null where they are not. */
function foldedAlike(text: string): string | null {
  const folded = fold(text);
  return folded.length === text.length ? folded : null;
}

const restTail =
  /[ ,]+(?:(?:a|ha|thoi|vay|phai khong|dung khong),? +)*(?:hay|hoac)(?: la| van)* con (?:co )?(?:ai|(?:don vi|dv|phong|ben|noi|cho) (?:nao|gi|mo))(?: (?:khac|nua|khong|ko|cung vay|a|vay|the))*[ .?!]*$/u;
const alone =
  /(?:^|(?<= ))(?:co (?:moi|duy nhat|rieng)|chi (?:co |moi |rieng )*|moi|duy nhat|rieng)(?: minh| co)? $/u;

/** Units that an answer names as those asked for; null where it names none so. */
function unitsIn(answer: Answer, context: AskContext): readonly Unit[] | null {
  const byIds = (ids: readonly string[]): readonly Unit[] =>
    context.org.units.filter(({ id }) => ids.includes(id));
  if (answer.type === 'found' && answer.found.of === 'unit' && !answer.query.order)
    return answer.found.rows.map(({ unit }) => unit);
  if (answer.type === 'found' && answer.found.of === 'group' && answer.query.group?.by === 'unit')
    return byIds(answer.found.rows.filter(({ count, isOut }) => count > 0 && !isOut).map(({ key }) => key));
  if (answer.type === 'found' && answer.found.of === 'task' && answer.query.months.length > 0)
    return byIds(answer.found.rows.flatMap(({ units }) => units.map(({ id }) => id)));
  if (answer.type === 'sent' && (answer.what === 'unsent' || answer.what === 'late'))
    return answer.rows
      .filter(({ report }) => (answer.what === 'unsent' ? report === null : report?.late === true))
      .map(({ unit }) => unit);
  if (answer.type === 'facts' && answer.facts.every(({ intent }) => intent === 'lead-unit'))
    return leadsOf(
      answer.facts.map(({ index }) => index),
      context,
    );
  return answer.type === 'missing' && answer.progress.type === 'month'
    ? answer.progress.owing.filter((unit) =>
        answer.progress.type === 'month' ? !answer.progress.reported.includes(unit) : false,
      )
    : null;
}

/**
 * «có mỗi thanh tra là không chủ trì chỉ số nào à, hay còn đơn vị nào nữa»: who they are is asked, and whether it is the one
 * that is named alone. Asked is «đơn vị nào không chủ trì chỉ số nào», and the one is looked for among those.
 */
function onlyOne(text: string, memory: Memory, context: AskContext, askOne: AskOne): AskResult | null {
  const folded = foldedAlike(text);
  const tail = folded === null ? null : restTail.exec(folded);
  if (!tail) return null;
  const lead = text.slice(0, tail.index).trim();
  const reading = readText(lead, context);
  const parts = partsOf(context, reading, null);
  const [unit, another] = unitsOf(parts);
  const span = reading.cover.find(({ phrase }) => phrase.meanings.some(({ type }) => type === 'unit'));
  if (!unit || another || !span) return null;
  const before = `${typedWords(reading, 0, span.from)} `;
  const bare = fold(before).length === before.length ? alone.exec(fold(before)) : null;
  if (!bare) return null;
  const behind = typedWords(reading, span.to).replace(/^(?:là|la|mà|ma|thì|thi) /iu, '');
  const asked = `${before.slice(0, bare.index)} đơn vị nào ${behind}`
    .replace(/ (?:à|ha|hả|thôi)$/iu, '')
    .trim();
  const result = askOne(asked, memory, context);
  if (!tells(result.answer)) return null;
  const units = unitsIn(result.answer, context);
  if (units === null) return result;
  const rest = [...new Set(units)].filter(({ id }) => id !== unit.id);
  const isSo = units.some(({ id }) => id === unit.id);
  return {
    ...result,
    answer: { type: 'several', answers: [{ type: 'only-one', unit, isSo, rest }, result.answer] },
  };
}

const claimTail =
  /[ ,]+(?:(?:co|the|do) )?(?:phai|dung|dung la|phai la)(?: la| cai| chinh la| cua| do)* (?=[^,?.!]{2,60}(?:khong|ko|k|hong)(?: (?:a|vay|the|em|nhi|ha))*[ .?!]*$)/u;
/** «…, hơn kém ra sao»: what is asked before the claim asks for one that stands first. */
const asksFirst = /(?:nhat|bet|doi so|cuoi bang|dau bang)(?: |$|,)/u;

/** The one or few indices that an answer tells; null where it tells of none, or of many. */
function indicesIn(answer: Answer): readonly Index[] | null {
  const rows =
    answer.type === 'found' && answer.found.of === 'index'
      ? answer.found.rows
      : answer.type === 'ranking' || answer.type === 'index-list'
        ? answer.indices
        : answer.type === 'facts'
          ? [...new Set(answer.facts.map(({ index }) => index))]
          : [];
  return rows.length > 0 && rows.length <= 2 ? rows : null;
}

/** Who leads these indices. */
const leadsOf = (rows: readonly Index[], { org }: AskContext): readonly Unit[] =>
  org.units.filter(({ id }) => rows.some(({ leadUnit }) => leadUnit === id));

/** The units that stand first in an answer that orders them. */
function firstUnits(answer: Answer): readonly Unit[] | null {
  if (answer.type !== 'found' || answer.found.of !== 'unit' || !answer.query.order) return null;
  const [first] = answer.found.rows;
  return answer.found.rows.filter(({ count }) => count === first?.count).map(({ unit }) => unit);
}

/** Whether what an answer tells is what the asker believes; null where that is not to be told from it. */
function isSo(answer: Answer, claim: Parts): boolean | null {
  const { org } = claim.context;
  const named = unitsOf(claim);
  const units = named.length > 0 ? named : piecesOfType(claim, 'own').length > 0 ? ownUnits(claim) : [];
  const ids = expandUnits(
    org,
    units.map(({ id }) => id),
  ).map(({ id }) => id);
  const first = firstUnits(answer);
  if (first) return ids.length === 0 ? null : first.some(({ id }) => ids.includes(id));
  const rows = indicesIn(answer);
  if (rows === null) return null;
  const codes = indicesOf(claim).map(({ code }) => code);
  const people = peopleOf(claim);
  if (codes.length > 0) return rows.every(({ code }) => codes.includes(code));
  if (people.length > 0) return rows.every((index) => people.some(({ id }) => isLedBy(index, id)));
  if (ids.length === 0) return null;
  const helps = piecesOfType(claim, 'relation').some(({ relation }) => relation === 'coordinate');
  const relation = helps ? 'coordinate' : 'lead';
  return rows.every((index) => concernsUnit(org, index, { by: 'unit', relation, ids }));
}

/**
 * «năm ngoái cái nào điểm bét nhất, có phải cái phòng em chủ trì không»: which one it is is asked first, and whether it is
 * what the asker believes. A claim that was read as a condition would choose among the asker's own.
 */
function firstAndClaim(text: string, memory: Memory, context: AskContext, askOne: AskOne): AskResult | null {
  const folded = foldedAlike(text);
  const tail = folded === null ? null : claimTail.exec(folded);
  if (!tail || folded === null || !asksFirst.test(folded.slice(0, tail.index))) return null;
  const claim = partsOf(context, readText(text.slice(tail.index), context), null);
  const result = askOne(text.slice(0, tail.index).trim(), memory, context);
  if (!tells(result.answer)) return null;
  const told = isSo(result.answer, claim);
  if (told === null) return result;
  const leads =
    firstUnits(result.answer) === null && indicesOf(claim).length + peopleOf(claim).length === 0
      ? leadsOf(indicesIn(result.answer) ?? [], context)
      : [];
  return {
    ...result,
    answer: { type: 'several', answers: [{ type: 'claim', isSo: told, leads }, result.answer] },
  };
}

/** A question that tells what its asker believes: the verdict first, then what was asked; null where it tells none. */
export const ofClaim = (
  text: string,
  memory: Memory,
  context: AskContext,
  askOne: AskOne,
): AskResult | null => onlyOne(text, memory, context, askOne) ?? firstAndClaim(text, memory, context, askOne);
