import { clock } from '../../src/copy/vi/words.ts';
import { reportKey } from '../../src/core/report/report.ts';
import type { Context } from '../../src/core/said/content.ts';
import type { State } from '../../src/core/state/state.ts';

/** What an act owes: somebody is told of it, in a message that is known by its words. */
export interface Owed {
  act: string;
  /** To whom, by their id in the directory. */
  to: string;
  is(text: string): boolean;
}

/** Whether a message tells of an act of somebody else: of nothing else may such a message come. */
export const isTelling = (text: string): boolean =>
  /^📣 Việc \d+, .* trả lời lúc/u.test(text) ||
  (/^📌 .* (?:yêu cầu|trả lời lúc) /u.test(text) && !/Đơn vị chưa trả lời|^– .* trả lời: «/mu.test(text)) ||
  (/^⏳ .* xin gia hạn /u.test(text) && !/Đang chờ trả lời|có trả lời tôi báo ngay/u.test(text)) ||
  (/đồng ý gia hạn /u.test(text) && !/Đã báo /u.test(text)) ||
  /^✅ Đã xác nhận hoàn thành:/u.test(text) ||
  /^↩ Chưa xác nhận hoàn thành/u.test(text) ||
  /đã lấy lại yêu cầu «[^»]*»\.$/u.test(text) ||
  /^(?:📨|📝|.* vừa sửa trả lời:)/u.test(text);

const headOf = ({ org }: Context, unit: string): string =>
  org.people.find((person) => person.role === 'head' && person.unit === unit)!.id;

const nameOf = ({ org }: Context, id: string): string => org.people.find((person) => person.id === id)!.name;

/** What was said and done of matters and by leaders. */
function ofWords(state: State, context: Context): Owed[] {
  const office = context.org.people.find(({ role }) => role === 'office')!.id;
  const directions = state.matters.flatMap(({ id, unit, acts }) =>
    acts.flatMap((act) =>
      act.type === 'direction'
        ? [headOf(context, unit), office].map((to) => ({
            act: `direction ${id} «${act.words}»`,
            to,
            is: (text: string) =>
              text.startsWith(`📣 Việc ${id}, `) &&
              text.split('\n')[0]!.endsWith(` trả lời lúc ${clock(act.at)}: «${act.words}»`),
          }))
        : [],
    ),
  );
  const given = state.instructions.flatMap(({ id, unit, by, words, at, answers }) => [
    givenTo(headOf(context, unit), { id, words, at }),
    ...answers.map((answer) => ({
      act: `answer to instruction ${id} «${answer.words}»`,
      to: by,
      is: (text: string) =>
        text.split('\n')[0]!.endsWith(` trả lời lúc ${clock(answer.at)}: «${answer.words}»`),
    })),
  ]);
  return [...directions, ...given];
}

const givenTo = (to: string, { id, words, at }: { id: number; words: string; at: number }): Owed => ({
  act: `instruction ${id} «${words}»`,
  to,
  is: (text) => text.split('\n')[0]!.endsWith(` lúc ${clock(at)}: «${words}»`) && text.includes(' yêu cầu '),
});

/** An instruction that was taken back: whoever read it is told so, and who did not read it reads of neither. */
export interface Withdrawn {
  /** By the id in the directory. */
  to: string;
  given: Owed;
  undone: Owed;
}

/** What was taken back of what leaders had done, as the trail has it. */
export function withdrawnIn({ audit }: State, context: Context): Withdrawn[] {
  const given = audit.flatMap(({ verb, after, at }) => {
    const [id, , unit, , ...words] = verb === 'instruct' ? after.split(' ') : [];
    return unit === undefined ? [] : [{ id: Number(id), unit, words: words.join(' '), at }];
  });
  return audit.flatMap(({ verb, after }) => {
    const one = given.find(({ id }) => verb === 'undo-instruction' && after.startsWith(`${id} `));
    if (!one) return [];
    const to = headOf(context, one.unit);
    const undone: Owed = {
      act: `taking back of ${one.id} «${one.words}»`,
      to,
      is: (text) => text.endsWith(` đã lấy lại yêu cầu «${one.words}».`),
    };
    return [{ to, given: givenTo(to, one), undone }];
  });
}

const dayMonth = (date: string): string => date.split('-').slice(1).reverse().join('/');

/** What was asked and decided of more time. */
function ofTime(state: State, context: Context, leader: string): Owed[] {
  return state.extensions.flatMap((one) => {
    const { id, unit, to, reason, settled } = one;
    const head = headOf(context, unit);
    const asked: Owed = {
      act: `request ${id}`,
      to: leader,
      is: (text) =>
        text.startsWith('⏳ ') && text.includes(`đến ${dayMonth(to)} `) && text.includes(`«${reason}»`),
    };
    if (settled?.type === 'refused')
      return [
        asked,
        {
          act: `refusal ${id}`,
          to: head,
          is: (text: string) =>
            text.includes(`không đồng ý gia hạn `) &&
            text.includes(` lúc ${clock(settled.at)}: «${settled.words}»`),
        },
      ];
    return settled?.type === 'granted'
      ? [
          asked,
          {
            act: `grant ${id}`,
            to: head,
            is: (text: string) =>
              /^✅ .* đồng ý gia hạn /u.test(text) &&
              text.includes(` đến ${dayMonth(settled.to)} (lần `) &&
              text.includes(`lúc ${clock(settled.at)}.`),
          },
        ]
      : [asked];
  });
}

/** What was confirmed and sent back, by unit and moment: one message each. */
function ofCompletion(state: State, context: Context): Owed[] {
  const told = new Map<string, Owed>();
  for (const report of Object.values(state.reports)) {
    const to = headOf(context, report.unit);
    for (const { confirmation } of Object.values(report.entries)) {
      const given = confirmation?.given;
      if (given)
        // Two leaders may confirm in the same moment.
        told.set(`confirmed ${report.unit} ${given.by} ${given.at}`, {
          act: `confirmed ${report.unit} ${given.by} ${given.at}`,
          to,
          is: (text) =>
            text.startsWith('✅ Đã xác nhận hoàn thành:') &&
            text.includes(`${nameOf(context, given.by)}, ${clock(given.at)}`),
        });
    }
    for (const { reason, at } of report.returned)
      told.set(`sent back ${report.unit} ${at}`, {
        act: `sent back ${report.unit} ${at}`,
        to,
        is: (text) => text.startsWith('↩ Chưa xác nhận') && text.includes(`Lý do: «${reason}»`),
      });
  }
  return [...told.values()];
}

/** What was passed on and answered; an answer that was used stands in the report. */
function ofPassing(state: State, context: Context): Owed[] {
  return state.passings.flatMap(({ id, unit, period, to, tasks }) => {
    const entries = state.reports[reportKey(unit, period)]?.entries ?? {};
    const answers = tasks.flatMap(({ taskId, answer, used }) => answer ?? (used && entries[taskId]) ?? []);
    const passed: Owed = {
      act: `passed ${id}`,
      to,
      is: (text) => text.startsWith('📨 ') && text.includes(`${tasks.length} việc`),
    };
    const answered: Owed = {
      act: `answered ${id}`,
      to: headOf(context, unit),
      is: (text) =>
        text.includes('📝 ') &&
        answers.every(({ obstacle }) => obstacle === undefined || text.includes(`«${obstacle}»`)),
    };
    return answers.length === tasks.length ? [passed, answered] : [passed];
  });
}

/**
 * All that the acts in a state owe to those whom they concern.
 * @param decides who decides what units ask more time for
 */
export const owedBy = (state: State, context: Context, decides: string): Owed[] => [
  ...ofWords(state, context),
  ...ofTime(state, context, decides),
  ...ofCompletion(state, context),
  ...ofPassing(state, context),
];
