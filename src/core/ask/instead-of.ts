import { fold, isUnmarked, type Token } from '../text/fold.ts';
import { isMashed } from '../text/mashed.ts';
import type { Answer, AskContext, Asked, Topic } from './answer.ts';
import { questionAmong } from './clauses.ts';
import { answered } from './compose/answered.ts';
import { aspectsIn } from './compose/aspects.ts';
import { searched } from './compose/searched.ts';
import { partsOf } from './compose/taken-apart.ts';
import { understand } from './compose/understand.ts';
import { decide } from './decide.ts';
import { missingField } from './missing-field.ts';
import { readText } from './read-text.ts';
import type { Reading } from './reading.ts';
import { refusalIn } from './refuse.ts';
import { asksSomething } from './several.ts';
import { tasksHold } from './task-text.ts';
import { foreignWord } from './wanted-words.ts';

/** The words of a question that nothing explains, and those of subjects that are foreign to the plan. */
function strangeWords({ tokens, cover, unknown }: Reading): Token[] {
  const alien = cover.flatMap(({ from, to, phrase }) =>
    phrase.meanings.every(({ type }) => type === 'foreign') ? tokens.slice(from, to) : [],
  );
  const strange = new Set([...unknown, ...alien]);
  return tokens.filter((token) => strange.has(token));
}

/** So many words that are not understood are said again. */
const mostRepeated = 6;

const asTyped = (tokens: readonly Token[]): string[] =>
  tokens.map(({ typed }) => typed).slice(0, mostRepeated);

/**
 * What of a question is not understood where the rest is, as typed; nothing where nothing is, unless it is no word at all:
 * of «asdf» nobody says that the plan has it not.
 */
function notUnderstood(reading: Reading): string[] {
  const { concepts, people, units, mentions } = reading;
  const known = concepts.size + people.length + units.length + mentions.length;
  const strange = strangeWords(reading);
  return known > 0 || strange.every(({ folded }) => isMashed(folded)) ? asTyped(strange) : [];
}

const isName = ({ typed, capital, folded }: Token): boolean =>
  typed.length > 2 &&
  !/^[IVX]+$/u.test(typed) &&
  (capital || /^\p{Lu}{2,}\d*$/u.test(typed)) &&
  !isMashed(folded);

/** Names among what is not understood, as typed: «Cao Bằng», «PCI». Of them it can be said that they stand nowhere. */
const namesAmong = (reading: Reading): string[] => asTyped(strangeWords(reading).filter(isName));

/** The few tasks that hold a name which is no Vietnamese word («ISO»), where something else of the question is not understood; null where none does. */
function tasksNaming(
  context: AskContext,
  reading: Reading,
  names: readonly string[],
  topic: Topic | null,
): Asked | null {
  const foreign = names.map(fold).filter((name) => foreignWord.test(name));
  const tasks = context.plan.indices.flatMap((index) => index.tasks);
  const ids = tasks
    .filter(({ id }) => foreign.some((name) => tasksHold(context.plan, [id], name)))
    .map(({ id }) => id);
  if (ids.length === 0 || ids.length > 3) return null;
  const { fields, sentence } = partsOf(context, reading, topic);
  const where = [{ by: 'text' as const, words: ids.join('|') }];
  // «quảng bá trang web trên zalo nằm ở chỉ số nào»: what of the plan is asked is told of them.
  const give = aspectsIn(sentence, context.plan).flatMap(({ aspect, of }) => (of === 'plan' ? [aspect] : []));
  return answered(context, { of: 'task', where, give, about: names, months: [] }, fields);
}

/** The clause of several that is understood for certain: «cái ISO đến đâu rồi em, thấy bảo thiếu kinh phí». */
function amongClauses(context: AskContext, text: string, topic: Topic | null): Asked | null {
  const clauses = text
    .split(/(?<!(?<![\p{L}\d])\p{Lu}\p{L}?)[,.;:?!…]+(?=\s|$)/u)
    .filter((clause) => clause.trim().split(/\s+/).length >= 3);
  if (clauses.length < 2 || clauses.length > 4) return null;
  const readings = clauses.map((clause) => readText(clause, context));
  // What asks for something that is not understood is not passed over.
  const isAsking = /\b(?:ai|nao|gi|may|bao nhieu|bao lau|dau|so may)\b/;
  const asked = readings.map((reading) =>
    reading.foreign || reading.unknownPerson ? null : understand(context, reading, topic),
  );
  const isUnanswered = readings.some(
    (reading, at) => asked[at] === null && reading.foreign && isAsking.test(reading.foldedText),
  );
  if (isUnanswered) return null;
  // What another clause asks is not passed over in silence.
  const words = clauses.filter((clause, at) => asked[at] === null && asksSomething(clause));
  const understood = asked.find(
    (one) =>
      one !== null &&
      one.certainty === 'sure' &&
      one.answer.type !== 'refused' &&
      one.answer.type !== 'chat' &&
      // «tôi đi vắng, ai gửi hộ»: what is told beside a question is no order.
      (one.answer.type !== 'offer' || words.length === 0),
  );
  if (!understood) return null;
  return words.length === 0 ? understood : { ...understood, answer: withUnread(understood.answer, words) };
}

/** What is understood of a message, and which of its questions are not. */
const withUnread = (answer: Answer, clauses: readonly string[]): Answer => ({
  type: 'several',
  answers: [
    answer,
    { type: 'refused', refusal: { type: 'uncombined', words: clauses.map((clause) => clause.trim()) } },
  ],
});

/** The question at the end of a longer message, where the whole is not understood. */
function inClause(context: AskContext, text: string, topic: Topic | null): Asked | null {
  const clause = questionAmong(text);
  const asked = clause === null ? null : decide(context, readText(clause, context), topic);
  return asked && !['refused', 'greeting', 'thanks', 'help'].includes(asked.answer.type) ? asked : null;
}

/** Refusals behind which what is asked may still be found by its words. */
const searchable: ReadonlySet<string> = new Set(['out-of-plan', 'not-understood', 'unclear', 'no-such-unit']);

/** «giải ngân sao thấp thế», «vì sao giải ngân ít vậy»: why a figure is no better. */
const whyLow =
  /^(?<what>.+?),? (?:sao|vì sao|tại sao|vi sao|tai sao)(?: lại| mà| vẫn| cứ| lai| ma| van| cu)* (?:thấp|ít|kém|yếu|tệ|thap|it|kem|yeu|te)(?: (?:thế|vậy|quá|hả|nhỉ|em|the|vay|qua|ha|nhi))*[?.! ]*$|^(?:sao|vì sao|tại sao|vi sao|tai sao) (?<that>.+?)(?: lại| mà| vẫn| cứ| lai| ma| van| cu)* (?:thấp|ít|kém|yếu|tệ|thap|it|kem|yeu|te)(?: (?:thế|vậy|quá|hả|nhỉ|em|the|vay|qua|ha|nhi))*[?.! ]*$/iu;

/** What stands in the way of work whose figure is low, in the units' words; null where nothing of it is found. */
function whyOfFigure(context: AskContext, text: string, topic: Topic | null): Asked | null {
  const found = whyLow.exec(text.normalize('NFC').trim());
  const what = found?.groups?.what ?? found?.groups?.that;
  if (what === undefined) return null;
  const asked = understand(
    context,
    readText(`${what} ${isUnmarked(text) ? 'vuong gi' : 'vướng gì'}`, context),
    topic,
  );
  return asked?.answer.type === 'found' && asked.answer.found.rows.length > 0 ? asked : null;
}

/** What is made of a message that is refused as a whole: one of its clauses, what its words find, or what of it is unclear. */
export function insteadOf(
  refused: Asked,
  context: AskContext,
  text: string,
  reading: Reading,
  topic: Topic | null,
): Asked {
  const why = whyOfFigure(context, text, topic);
  if (why) return why;
  const among = amongClauses(context, text, topic) ?? inClause(context, text, topic);
  if (among && refusalIn(among) === null) return among;
  const asked = among ?? refused;
  if (!searchable.has(refusalIn(asked)!)) return asked;
  const found = searched(context, reading, topic, refusalIn(asked) === 'no-such-unit');
  if (found) return found;
  const field = missingField(context.plan, partsOf(context, reading, topic).sentence, true);
  if (field) return { answer: { type: 'refused', refusal: { type: 'no-field', ...field } } };
  const words = refusalIn(asked) === 'out-of-plan' ? notUnderstood(reading) : [];
  if (words.length === 0) return asked;
  // «ISO phiên bản nào»: a name that tasks hold is in the plan, whatever else is not understood.
  const held = tasksNaming(context, reading, [...namesAmong(reading), ...words], topic);
  if (held) return held;
  const names = namesAmong(reading);
  return names.length > 0
    ? { answer: { type: 'refused', refusal: { type: 'not-found', words: names } } }
    : { answer: { type: 'refused', refusal: { type: 'unclear', words } } };
}
