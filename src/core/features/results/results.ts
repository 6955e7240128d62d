import { canOf } from '../../people/links.ts';
import { withPaperChecked } from '../../plan/paper.ts';
import type { Plan } from '../../plan/plan.ts';
import { agenciesOf, type ResultValues, resultsOf } from '../../plan/results.ts';
import type { Content, Outcome } from '../../said/content.ts';
import { foldedWords } from '../../text/fold.ts';
import { type Forms, gone, type Performs, type Runs } from '../feature.ts';
import type { Form } from '../forms.ts';
import { asks, backTo, change, type KnownTurn, openForm, say, takesFiles } from '../turn.ts';
import type { resultsDeclared } from './declared.ts';
import { namedResult, readFigures, readLines } from './read-results.ts';
import { confirmation, planOf, plansOf, refused } from './shown.ts';

type Asked = Extract<Form, { type: 'result-value' }>;
type Shown = Extract<Form, { type: 'confirm-results' }>;

const question = (turn: KnownTurn, { year, at, values }: Asked): Content | null => {
  const plan = planOf(turn.context, year);
  const index = plan?.indices[at];
  if (!plan || !index) return null;
  return {
    type: 'ask-result',
    year,
    index,
    place: at + 1,
    of: plan.indices.length,
    agencies: agenciesOf(plan.indices),
    known: values[index.code] ?? null,
  };
};

const askAt = (turn: KnownTurn, form: Asked): Outcome => {
  const asked = question(turn, form);
  return asked ? asks(turn, form, asked) : propose(turn, form.year, form.values);
};

/** What was said is shown with what looks wrong in it, before it counts. */
function propose(turn: KnownTurn, year: number, values: ResultValues): Outcome {
  if (Object.keys(values).length === 0)
    return backTo(turn, say({ type: 'no-results', why: 'nothing', years: [] }));
  const form: Shown = { type: 'confirm-results', year, values };
  const shown = confirmation(turn.context, year, values, turn.now);
  return shown ? asks(turn, form, shown) : gone();
}

/** Lines that were typed at once, put beside what was said before. */
function takeLines(turn: KnownTurn, plan: Plan, typed: string, before: ResultValues): Outcome {
  const read = readLines(typed, plan);
  if ('values' in read) return propose(turn, plan.year, { ...before, ...read.values });
  return say(refused(plan, read.problems));
}

const skips = /^(?:bo qua|qua|chua co|khong co|khong biet|-)$/;
const ends = /^(?:xong|het|xem lai|luu)$/;
const isLines = (text: string): boolean => /\n|;/.test(text.trim());

/** So many choices stand under the question. */
const mostChoices = 4;

/** Where choices are written out, a small number alone may be one of them: it is no score before that was said. */
const mayBeChoice = ({ context, event }: KnownTurn, text: string): boolean =>
  !canOf(context, event.chat.channel).buttons &&
  /^\s*\d\s*[.)]?\s*$/.test(text) &&
  Number.parseInt(text, 10) <= mostChoices;

function fill(turn: KnownTurn, form: Asked, text: string): Outcome {
  const plan = planOf(turn.context, form.year);
  const index = plan?.indices[form.at];
  if (!plan || !index) return gone();
  if (isLines(text)) return takeLines(turn, plan, text, form.values);
  const words = foldedWords(text);
  if (skips.test(words)) return askAt(turn, { ...form, at: form.at + 1 });
  if (ends.test(words)) return propose(turn, form.year, form.values);
  if (mayBeChoice(turn, text)) return say(refused(plan, [{ problem: 'bare' }]));
  const read = readFigures(text, plan);
  if (!('problem' in read))
    return askAt(turn, {
      ...form,
      at: form.at + 1,
      values: { ...form.values, [index.code]: namedResult(index, read) },
    });
  // «2.3 7,28 5»: another index is named with its figures.
  const line = readLines(text, plan);
  return 'values' in line
    ? askAt(turn, { ...form, values: { ...form.values, ...line.values } })
    : say(refused(plan, [{ problem: read.problem }]));
}

function canRead(turn: KnownTurn, { year }: Asked, text: string): boolean {
  const plan = planOf(turn.context, year);
  const words = foldedWords(text);
  if (!plan || isLines(text) || skips.test(words) || ends.test(words)) return plan !== undefined;
  const read = readFigures(text, plan);
  return !('problem' in read) || read.problem !== 'unreadable' || 'values' in readLines(text, plan);
}

const inWords = (values: ResultValues): string =>
  Object.entries(values)
    .map(([code, { score, rank }]) => `${code} ${score ?? '–'}/${rank ?? '–'}`)
    .join('; ');

/** [Lưu]: as it was shown. What is not named in it stays as it was. */
function save(turn: KnownTurn, { year, values }: Shown): Outcome {
  const { state, now, person } = turn;
  if (!planOf(turn.context, year)) return gone();
  const before = resultsOf(state.results, year);
  const whole = { ...before?.values, ...values };
  const others = (state.results ?? []).filter((one) => one.year !== year);
  const recorded = { year, values: whole, before: before?.values ?? null, at: now, by: person.id };
  const results = [...others, recorded].sort((one, other) => one.year - other.year);
  return change(
    { ...turn, state: withPaperChecked({ ...state, results }) },
    {},
    {
      verb: 'set-results',
      before: before ? `${year}: ${inWords(before.values)}` : '',
      after: `${year}: ${inWords(whole)}`,
    },
    { type: 'results-saved', year, count: Object.keys(values).length },
  );
}

/** [Bỏ lần ghi này]: back to what stood there before it was recorded last. */
function withdraw(turn: KnownTurn, year: number): Outcome {
  const { state, now, person } = turn;
  const recorded = resultsOf(state.results, year);
  if (!recorded) return gone();
  const others = (state.results ?? []).filter((one) => one.year !== year);
  const left = recorded.before
    ? [...others, { year, values: recorded.before, before: null, at: now, by: person.id }]
    : others;
  const { results: _, ...rest } = state;
  const after = left.length > 0 ? { ...rest, results: left } : rest;
  return change(
    { ...turn, state: withPaperChecked(after) },
    {},
    {
      verb: 'withdraw-results',
      before: `${year}: ${inWords(recorded.values)}`,
      after: recorded.before ? `${year}: ${inWords(recorded.before)}` : '',
    },
    { type: 'results-withdrawn', year, isRestored: recorded.before !== null },
  );
}

const begin = (turn: KnownTurn, year: number): Outcome =>
  planOf(turn.context, year)
    ? askAt(turn, { type: 'result-value', year, at: 0, values: {} })
    : say({ type: 'no-results', why: 'year', years: plansOf(turn.context).map((plan) => plan.year) });

/** `/ketqua [năm]`, `/ketqua` with lines behind it. */
function tell(turn: KnownTurn, argument: string): Outcome {
  const typed = argument.trim();
  const named = /^(?:năm |nam )?(20\d\d)\b\s*/iu.exec(typed);
  const year = named ? Number(named[1]) : turn.context.plan.year;
  const rest = named ? typed.slice(named[0].length).trim() : typed;
  const plan = planOf(turn.context, year);
  if (!plan) return begin(turn, year);
  if (rest !== '') return takeLines(turn, plan, rest, {});
  const results = resultsOf(turn.state.results, year);
  return results ? say({ type: 'results', plan, results, isChangeable: true }) : begin(turn, year);
}

const forms: Forms<'result-value' | 'confirm-results'> = {
  'result-value': {
    right: 'office',
    reads: 'value',
    acts: ['skip-result', 'finish-results', 'results-sheet', 'cancel'],
    ask: question,
    canRead,
    fill,
    back: (turn, form) => askAt(turn, { ...form, at: Math.max(0, form.at - 1) }),
  },
  'confirm-results': {
    right: 'office',
    reads: 'choice',
    acts: ['confirm', 'cancel'],
    ask: ({ context }, { year, values }, at) => confirmation(context, year, values, at),
    fill: gone,
    back: (turn, { year, values }) => {
      const indices = planOf(turn.context, year)?.indices ?? [];
      const last = indices.findLastIndex(({ code }) => values[code] !== undefined);
      return askAt(turn, { type: 'result-value', year, at: Math.max(0, last), values });
    },
    confirm: save,
  },
};

/** An act of the question that is open. */
const within =
  (act: (turn: KnownTurn, form: Asked) => Outcome) =>
  (turn: KnownTurn): Outcome => {
    const form = openForm(turn)?.form;
    return form?.type === 'result-value' ? act(turn, form) : gone();
  };

/** What the province published of a year. */
export const results: {
  perform: Performs<typeof resultsDeclared>;
  run: Runs<typeof resultsDeclared>;
  forms: typeof forms;
} = {
  forms,
  run: { ketqua: tell },
  perform: {
    'enter-results': (turn, { year }) => begin(turn, year),
    'skip-result': within((turn, form) => askAt(turn, { ...form, at: form.at + 1 })),
    'finish-results': within((turn, { year, values }) => propose(turn, year, values)),
    'results-sheet': (turn, { year }) => {
      if (!takesFiles(turn)) return say({ type: 'no-results-sheet' });
      const plan = planOf(turn.context, year);
      const recorded = resultsOf(turn.context.results, year) ?? null;
      return plan ? say({ type: 'results-sheet', plan, results: recorded }) : gone();
    },
    'withdraw-results': (turn, { year }) => withdraw(turn, year),
  },
};
