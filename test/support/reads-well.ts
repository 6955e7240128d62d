import type { Plan } from '../../src/core/plan/plan.ts';
import { type Line, type Message, plainSpan, type Span } from '../../src/core/said/message.ts';
import type { Names } from '../../src/core/said/names.ts';
import { memo } from '../../src/kit/memo.ts';

type OfPlan = Pick<Names, 'plan'>;

/** A task's first words, with which a sentence may go on only where they are a name. */
const isName = /^(?:Giám đốc|Lãnh đạo|Các|Phòng|Trung tâm|Thanh tra|Văn phòng|Sở|\P{Lu})/u;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** How the tasks of a plan begin, behind a word: worked out once for each plan, as all that is asked of many lines. */
const begunTasks = memo(
  (plan: Plan) => [plan],
  (plan): RegExp => {
    const words = plan.indices.flatMap(({ tasks }) =>
      tasks.map((task) => task.text.split(' ').slice(0, 3).join(' ')).filter((start) => !isName.test(start)),
    );
    // The letter of an id («2.2.a Sáp nhập …») is no word.
    return new RegExp(`(?<![\\d.])\\p{L},? (?:${words.map(escaped).join('|')})(?!\\p{L})`, 'u');
  },
);

/** A capital with which a task of the plan begins, behind a word of the same sentence. */
function taskWithin(text: string, { plan }: OfPlan): boolean {
  // A task may begin as its index is called, whose name keeps its capital («trong Công bố giá vật liệu»).
  const rest = plan.indices.reduce((left, { name }) => left.replaceAll(name, ''), text);
  return begunTasks(plan).test(rest);
}

/** The words of a plan's tasks that stand before a colon of theirs; null where none has one. */
const plansColons = memo(
  (plan: Plan) => [plan],
  (plan): RegExp | null => {
    const ofPlan = plan.indices
      .flatMap(({ tasks }) => tasks.flatMap((task) => task.text.match(/\S+ \S+(?=:)/gu) ?? []))
      .map(escaped);
    return ofPlan.length > 0 ? new RegExp(`(${ofPlan.join('|')}):`, 'gu') : null;
  },
);

/** A text without the colons that are no colons of its sentence: those of times, links and the plan's own words. */
function withoutOtherColons(text: string, { plan }: OfPlan): string {
  const colons = plansColons(plan);
  const plans = colons ? text.replace(colons, '$1') : text;
  return plans.replace(/\d{1,2}:\d{2}/g, '0').replace(/https?:\/\/\S+/g, '');
}

/** What stands between two stops of a line; what stands in brackets within it is a clause of its own. */
function clausesOf(text: string): string[] {
  const inner: string[] = [];
  let rest = text;
  for (let found = /\(([^()]*)\)/u.exec(rest); found; found = /\(([^()]*)\)/u.exec(rest)) {
    inner.push(found[1]!);
    rest = rest.replace(found[0], ' ');
  }
  return [rest, ...inner].flatMap((part) => part.split(/[.;!?…](?:\s|$)|\s[·–↩]\s/u));
}

/** How a sentence of the bot must not read, whoever's feature it is; people's words and names in italics left out. */
const rules: Readonly<Record<string, (text: string, names: OfPlan) => boolean>> = {
  'a sign where a name belongs': (text) => /\p{Co}/u.test(text),
  'two colons in one sentence': (text, names) =>
    clausesOf(withoutOtherColons(text, names)).some((clause) => clause.split(':').length > 2),
  'a task’s capital within a sentence': taskWithin,
  'a time behind its day': (text) => /ngày \d{1,2}(?:\/\d+)* \d{1,2}:\d{2}|\d ngày \d{1,2}:\d{2}/u.test(text),
  'the head of what is no division called «trưởng»': (text) =>
    /trưởng (?:Thanh tra|Văn phòng|Trung tâm)/iu.test(text),
  '«hết hạn» of a month': (text) => /hết hạn (?:\d|tháng|thứ)/u.test(text),
  'two blanks, or one before a stop': (text) => /\S {2}\S|\p{L} [,;:.](?:\s|$)/u.test(text),
  // There is a channel without buttons: a choice is chosen, on all of them.
  'a button spoken of': (text) => /(?<!\p{L})(?:bấm|ấn nút|nút)(?!\p{L})/iu.test(text),
  'two stops': (text) => /[,;:][,;:.]|(?<!\.)\.\.(?!\.)|[.;,] [;,](?:\s|$)|[?!…]\.(?:\s|$)/u.test(text),
};

const shown = (span: Span): string => (typeof span !== 'string' && 'i' in span ? '«»' : plainSpan(span));

function lineFaults(line: Line, names: OfPlan): string[] {
  const whole = line.map(shown).join('');
  const own = whole.replace(/«[^»]*»/gu, '«»');
  return Object.entries(rules).flatMap(([name, isBroken]) =>
    isBroken(own, names) ? [`${name}: ${whole}`] : [],
  );
}

/** What is wrong with how a message reads, rule and line. */
export const messageFaults = ({ lines }: Pick<Message, 'lines'>, names: OfPlan): string[] =>
  lines.flatMap((line) => lineFaults(line, names));
