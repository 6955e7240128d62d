import { withoutFixedSpans } from '../../documents/fixed-spans.ts';
import {
  type Letterhead,
  type LetterheadField,
  readLetterhead,
  withLetterhead,
} from '../../documents/letterhead.ts';
import type { Content, Outcome } from '../../said/content.ts';
import { type Forms, gone, type Performs } from '../feature.ts';
import type { Form } from '../forms.ts';
import { asks, backTo, change, type KnownTurn, openForm, say } from '../turn.ts';
import type { letterheadDeclared } from './declared.ts';

type Confirmed = Extract<Form, { type: 'letterhead-confirm' }>;

const setOf = ({ state }: KnownTurn): Letterhead => state.letterhead ?? {};

const showAll = (turn: KnownTurn): Outcome => say({ type: 'letterhead', set: setOf(turn) });

const valueQuestion = (turn: KnownTurn, field: LetterheadField): Content => ({
  type: 'letterhead-value',
  field,
  set: setOf(turn),
});

const askField = (turn: KnownTurn, field: LetterheadField): Outcome =>
  asks(turn, { type: 'letterhead-value', field }, valueQuestion(turn, field));

const confirmQuestion = (turn: KnownTurn, { field, value }: Confirmed, asked: number): Content => ({
  type: 'confirm-letterhead',
  field,
  before: setOf(turn),
  after: withLetterhead(turn.state.letterhead, field, value) ?? {},
  asked,
});

/** What would change is shown before it is saved. */
function propose(turn: KnownTurn, field: LetterheadField, value: string | null): Outcome {
  if ((turn.state.letterhead?.[field] ?? null) === value)
    return backTo(turn, say({ type: 'letterhead-same', field }));
  const form: Confirmed = { type: 'letterhead-confirm', field, value };
  return asks(turn, form, confirmQuestion(turn, form, turn.now));
}

function proposeTyped(turn: KnownTurn, field: LetterheadField, text: string): Outcome {
  const read = readLetterhead(field, text);
  return 'problem' in read
    ? say({ type: 'letterhead-problem', field, why: read.problem })
    : propose(turn, field, read.value);
}

/** The sentence that waits for its yes, with the sign of a paper's months for those that it names. */
function proposeSpanned(turn: KnownTurn): Outcome {
  const form = openForm(turn)?.form;
  if (form?.type !== 'letterhead-confirm' || form.value === null) return gone();
  return propose(turn, form.field, withoutFixedSpans(form.field, form.value));
}

/** @param back it stands as before once more */
function save(turn: KnownTurn, { field, value }: Pick<Confirmed, 'field' | 'value'>, back = false): Outcome {
  const before = turn.state.letterhead;
  const after = withLetterhead(before, field, value);
  const { letterhead: _, ...rest } = turn.state;
  return change(
    { ...turn, state: rest },
    after === undefined ? {} : { letterhead: after },
    {
      verb: 'set-letterhead',
      before: `${field} ${before?.[field] ?? ''}`.trim(),
      after: `${field} ${value ?? ''}`.trim(),
    },
    { type: 'letterhead-set', field, set: after ?? {}, at: back ? null : turn.now },
  );
}

/** [Nhầm – lấy lại]: as it stood before a change, where nobody has changed it since. */
function takeBack(turn: KnownTurn, field: LetterheadField, at: number): Outcome {
  const entry = turn.state.audit.find(
    (one) => one.verb === 'set-letterhead' && one.at === at && one.after.split(/\s/)[0] === field,
  );
  const valueIn = (kept: string): string | null => kept.slice(field.length).trim() || null;
  if (!entry) return gone();
  if (valueIn(entry.after) !== (turn.state.letterhead?.[field] ?? null)) return showAll(turn);
  return save(turn, { field, value: valueIn(entry.before) }, true);
}

const forms: Forms<'letterhead-value' | 'letterhead-confirm'> = {
  'letterhead-value': {
    right: 'office',
    reads: 'words',
    acts: ['letterhead-field', 'letterhead-default', 'show-letterhead'],
    ask: (turn, { field }) => valueQuestion(turn, field),
    fill: (turn, { field }, text) => proposeTyped(turn, field, text),
    back: (turn) => backTo(turn, showAll(turn)),
  },
  'letterhead-confirm': {
    right: 'office',
    reads: 'choice',
    acts: ['confirm', 'cancel', 'letterhead-field', 'letterhead-spanned'],
    ask: confirmQuestion,
    fill: gone,
    back: (turn, { field }) => askField(turn, field),
    confirm: (turn, form) => save(turn, form),
  },
};

/** `/mau`: the head and foot of the agency's papers. */
export const letterhead: { perform: Performs<typeof letterheadDeclared>; run: object; forms: typeof forms } =
  {
    forms,
    run: {},
    perform: {
      'show-letterhead': showAll,
      'letterhead-field': (turn, { field }) => askField(turn, field),
      'letterhead-default': (turn, { field }) => propose(turn, field, null),
      'letterhead-spanned': proposeSpanned,
      'letterhead-back': (turn, { field, at }) => takeBack(turn, field, at),
    },
  };
