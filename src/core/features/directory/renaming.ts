import { peopleNow } from '../../people/as-of.ts';
import { putPerson } from '../../people/directory.ts';
import type { Outcome } from '../../said/content.ts';
import { type Forms, gone } from '../feature.ts';
import { backTo, change, type KnownTurn, say } from '../turn.ts';
import { readPerson, titleAnew } from './names.ts';
import { badName, type FormOf, open, personOf } from './opening.ts';

/** `/suaten`: whose name or title is put right. */
export const chooseRenamed = ({ context }: KnownTurn): Outcome =>
  say({ type: 'choose-renamed', people: peopleNow(context.org) });

/** Asks for the name of somebody as it should be. */
export const askName = (turn: KnownTurn, personId: string): Outcome =>
  open(turn, { type: 'new-name', personId }, renamingForms['new-name']);

/** The questions of a name that is put right. */
export const renamingForms: Forms<'new-name' | 'confirm-rename'> = {
  'new-name': {
    right: 'office',
    reads: 'name',
    acts: ['remove-person'],
    ask: (turn, { personId }) => {
      const person = personOf(turn, personId);
      return person ? { type: 'name-anew', person } : null;
    },
    fill: proposeName,
    back: (turn) => backTo(turn, chooseRenamed(turn)),
  },
  'confirm-rename': {
    right: 'office',
    reads: 'choice',
    acts: ['confirm', 'cancel'],
    ask: (turn, { personId, name, title }, at) => {
      const before = personOf(turn, personId);
      return before
        ? { type: 'confirm-rename', before, person: { ...before, name, title }, asked: at }
        : null;
    },
    fill: gone,
    correct: (turn, { personId }, name) => proposeName(turn, { type: 'new-name', personId }, name),
    back: (turn, { personId }) => askName(turn, personId),
    confirm: rename,
  },
};

/** A name and title put right; role, unit and account stay. */
function proposeName(turn: KnownTurn, { personId }: FormOf<'new-name'>, text: string): Outcome {
  const before = personOf(turn, personId);
  if (!before) return gone();
  const read = readPerson(text, turn.context.org);
  if ('problem' in read) return badName(read.problem);
  const title = titleAnew(before, read);
  if (read.name === before.name && title === before.title) return badName('same');
  return showName(turn, { type: 'confirm-rename', personId, name: read.name, title });
}

/** Shows somebody's name and title as they would be. */
export const showName = (turn: KnownTurn, form: FormOf<'confirm-rename'>): Outcome =>
  open(turn, form, renamingForms['confirm-rename']);

/** The name and title as was shown. */
export function rename(
  turn: KnownTurn,
  { personId, name, title }: Omit<FormOf<'confirm-rename'>, 'type'>,
): Outcome {
  const before = personOf(turn, personId);
  if (!before) return gone();
  const person = { ...before, name, title };
  return change(
    turn,
    { directory: putPerson(turn.state.directory, person) },
    {
      verb: 'rename-person',
      before: `${before.id} ${before.name}, ${before.title}`,
      after: `${name}, ${title}`,
    },
    { type: 'person-renamed', before, person },
  );
}
