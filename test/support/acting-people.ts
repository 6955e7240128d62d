import type { State } from '../../src/core/state/state.ts';
import type { Delivery } from './standin-server.ts';

/** Something that somebody does in a chat: what they begin it with, what they type below what they read, what tells that it is done. */
export interface Task {
  name: string;
  /** Whether they can begin; at once unless given. */
  isReady?(state: State): boolean;
  /** @param time the how-manieth try, from 1: words of their own in each, so that each can be told from the others */
  begin(time: number): string;
  /** The first that matches what was read gives what is typed. */
  answers: readonly (readonly [RegExp, (time: number, read: string) => string])[];
  /** The bot says that it is done, or that nothing is left of it to do. */
  done: RegExp;
}

/** Somebody who does one thing after the other. */
export interface Actor {
  userId: number;
  tasks: readonly Task[];
}

/** What somebody was told as done, and the words that they had typed last. */
interface Done {
  userId: number;
  task: string;
  time: number;
  read: string;
}

/**
 * People who do what they have to do in their chats, all at once: each answers what is read, and begins anew where nothing has
 * come of their words for long, as people do. What has nothing to do with what they are doing they leave.
 */
export function actingPeople(
  actors: readonly Actor[],
  api: { onDelivery(listener: (delivery: Delivery) => void): void },
  write: (userId: number, text: string) => void,
) {
  const people = new Map(
    actors.map(({ userId, tasks }) => [
      userId,
      {
        tasks: [...tasks],
        time: 0,
        wrote: '',
        read: '',
        isMoving: false,
        waited: 0,
        ends: new Set<string>(),
      },
    ]),
  );
  const done: Done[] = [];
  /** Everything that anybody typed, by chat. */
  const typed = new Map<number, string[]>();
  /** What was typed and read, in order, for whoever looks why something did not come about. */
  const story: string[] = [];
  type Person = NonNullable<ReturnType<typeof people.get>>;
  function say(userId: number, person: Person, text: string): void {
    person.wrote = text;
    person.isMoving = true;
    typed.set(userId, [...(typed.get(userId) ?? []), text]);
    story.push(`${userId} types «${text}»`);
    write(userId, text);
  }
  api.onDelivery(({ chatId, method, text, content }) => {
    const userId = Number(chatId);
    const person = people.get(userId);
    story.push(`${userId} reads «${text.slice(0, 160).replaceAll('\n', ' / ')}»`);
    const [task] = person?.tasks ?? [];
    if (!person || !task || person.time === 0 || !method.startsWith('send')) return;
    // What told of the end of one thing and comes again is no end of another.
    if (person.ends.has(content)) return;
    if (task.done.test(text)) {
      person.ends.add(content);
      done.push({ userId, task: task.name, time: person.time, read: text });
      person.tasks.shift();
      Object.assign(person, { time: 0, wrote: '', isMoving: true, waited: 0, read: content });
      return;
    }
    // What is shown to them twice in a row they do not answer twice.
    if (person.read === content) return;
    person.read = content;
    const answer = task.answers.find(([is]) => is.test(text));
    if (answer) say(userId, person, answer[1](person.time, text));
  });
  return {
    done: done as readonly Done[],
    typed: (userId: number): readonly string[] => typed.get(userId) ?? [],
    /**
     * Time has passed: whoever has something to do begins with it; of whom nothing was heard since, although nothing is under
     * way to them, begins anew.
     * @param patience so often nobody begins anew
     */
    goOn(state: State, patience: number): void {
      for (const [userId, person] of people) {
        const [task] = person.tasks;
        if (!task) continue;
        if (person.time === 0) {
          if (task.isReady?.(state) === false) continue;
        } else {
          const isAwaited = state.outbox.some(({ chat }) => chat.chatId === String(userId));
          person.waited = person.isMoving || isAwaited ? 0 : person.waited + 1;
          person.isMoving = false;
          if (person.waited <= patience) continue;
        }
        story.push(`${userId} begins «${task.name}», try ${person.time + 1}`);
        person.waited = 0;
        person.time += 1;
        person.read = '';
        say(userId, person, task.begin(person.time));
        person.isMoving = false;
      }
    },
    story: story as readonly string[],
    /** What everybody still has to do, and what they wrote last. */
    left: (): string[] =>
      [...people].flatMap(([userId, { tasks, wrote, time }]) =>
        tasks.length === 0
          ? []
          : [`${userId}: ${tasks.map(({ name }) => name).join(', ')}; wrote «${wrote}», try ${time}`],
      ),
  };
}
