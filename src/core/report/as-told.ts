import { hasQuestionForm } from '../ask/question-form.ts';
import type { Measure } from '../plan/plan.ts';
import { foldedWords } from '../text/fold.ts';
import type { Desk } from './desk-draft.ts';
import { asksWhether, asLine } from './task-lines.ts';
import { numberAt } from './task-number.ts';
import { tellsFigure } from './told-figure.ts';

/** «chuyển việc 4 sang tháng sau», «tạm dừng nhiệm vụ 2 vì …»: that a task is not gone on with, its number behind the verb. */
const putOff =
  /^\s*(?:(?:dạ|em|tôi|mình|cho|xin|phòng em|bên em|da|toi|minh)\s+)*(?:(chuyển|chuyen|lùi|lui|dời|doi|để|de)(?:\s+lại|\s+lai)?\s+(?:nhiệm vụ|nhiem vu|nv|việc|viec|mục|muc)\s+(?:số\s+|so\s+)?(\d{1,3})\s+((?:sang|qua|đến|den)\s+(?:tháng|thang|quý|quy|kỳ|ky|năm|nam)(?!\p{L})[\s\S]*)|(tạm dừng|tam dung|tạm ngừng|tam ngung|tạm hoãn|tam hoan|hoãn)\s+(?:nhiệm vụ|nhiem vu|nv|việc|viec|mục|muc)\s+(?:số\s+|so\s+)?(\d{1,3})(?![\d/.%])([\s\S]*))$/iu;

/** The same as a line, its number first; null for any other text. */
function putOffLine(said: string): string | null {
  const [, moves, number, until, stops, other, rest = ''] = putOff.exec(said) ?? [];
  if (moves !== undefined) return `việc ${number} ${moves} ${until}`;
  return stops === undefined ? null : `việc ${other} ${stops}${rest}`;
}

/** «tỷ lệ hồ sơ đúng hạn tháng 5 là 98%»: what is measured, by its name, and its figure. */
const measured =
  /^\s*(\p{L}[^\d%]*?)(?:\s+(?:tháng|thang)\s+\d{1,2}(?:\/\d{4})?)?\s*(?::|=|(?<=\s)(?:là|la|đạt|dat|được|duoc|hiện|chỉ|khoảng)(?=\s)|(?=\s\d))\s*((?:(?:đạt|dat|được|duoc|là|la)\s+)*\d[\d.,]*\s*(?:%|phần trăm|phan tram)?(?![\d/])[\s\S]*)$/iu;
/** Words of a measure's name that say nothing of which it is. */
const ofAnyMeasure = new Set(['ty', 'ti', 'le', 'so', 'cac', 'da', 'duoc']);

/** Wherever it stands, something is asked: «hồ sơ nộp qua mạng *tháng nào* trên 90%», «… bao nhiêu %, sao bị trả lại». */
const asked =
  /(?:^| )(?:nao|bao nhieu|bn|may|sao|ai|gi|dau|bao gio|chua|phai khong|dung khong|dung ko|khong a)(?= |$)/;

/** Whether a text may tell the figure of what it calls by its name. */
export const mayTellMeasure = (text: string): boolean =>
  !text.includes('?') && measured.test(text.normalize('NFC')) && !asked.test(foldedWords(text));

/** What is said behind the name of a measure, from its figure on; null where a text tells it of nothing, or of something else. */
export function figureNamed({ ask }: Measure, text: string): string | null {
  if (!mayTellMeasure(text) || hasQuestionForm(text) || asksWhether.test(text)) return null;
  const [, name = '', figure] = measured.exec(text.normalize('NFC')) ?? [];
  const said = new Set(foldedWords(name).split(' '));
  const telling = foldedWords(ask)
    .split(' ')
    .filter((word) => !ofAnyMeasure.has(word));
  return figure !== undefined && telling.length > 0 && telling.every((word) => said.has(word))
    ? figure
    : null;
}

/**
 * The same as a line of the one task whose measure is called so, «nhiệm vụ 3 98%»; any other text as it is.
 */
export function measureByNumber({ tasks }: Pick<Desk, 'tasks'>, text: string): string {
  const named = tasks.flatMap(({ task: { measure } }, at) => {
    const figure = measure ? figureNamed(measure, text) : null;
    return figure === null ? [] : [{ number: numberAt(tasks, at), figure }];
  });
  const [only, another] = named;
  return only && !another && tellsFigure(tasks, only.number, only.figure)
    ? `nhiệm vụ ${only.number} ${only.figure}`
    : text;
}

/** A text as the line of a report that it tells, if it is one: by the name of what is measured, or with its number behind a verb. */
export const asTold = (desk: Pick<Desk, 'tasks'>, text: string): string =>
  putOffLine(text.normalize('NFC')) ?? measureByNumber(desk, text);

/** The same where no report is at hand yet: its lines without the words that have them changed. */
export const asToldLine = (text: string): string => putOffLine(text.normalize('NFC')) ?? asLine(text);
