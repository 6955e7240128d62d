import { memo } from '../../kit/memo.ts';
import type { Plan } from '../plan/plan.ts';

/** Before a bare number of an index where it was called by it: nothing that anybody types begins so. */
const mark = '00.';

/** The codes of a plan that are bare numbers, each behind the mark that a text names it by. */
export const numberedCodes = memo(
  (plan: Plan) => [plan],
  ({ indices }): readonly [marked: string, code: string][] =>
    indices.flatMap(({ code }): [string, string][] =>
      /^\d{1,2}$/.test(code) ? [[`${mark}${code}`, code]] : [],
    ),
);

/** Whether a word calls an index by its number, whether or not the plan has such a one. */
export const isNumbered = (word: string): boolean => word.startsWith(mark);

/** The number that a text called an index by, as it was typed. */
export const asTyped = (code: string): string => (code.startsWith(mark) ? code.slice(mark.length) : code);

/** «chỉ số 4», «cs số 04», «chỉ số 1, 2 và 5»: the word and all numbers behind it. */
const called =
  /(?<!\p{L})((?:chỉ số|chi so|chỉ sô|cs|mảng)(?: (?:số|so|mã|ma|mã số|ma so|thứ|thu))? )(\d{1,2}(?:(?:\s*[,;+&]\s*|\s+(?:và|va|với|voi|hay|hoặc|hoac|cùng|cung)\s+)(?:(?:chỉ số|chi so|cs|mảng) (?:số |so )?)?\d{1,2}(?![\d/.,]*\d|%))*)(?![\d/.,]*\d|%)(?!\s*(?:điểm|diem|đ|bậc|bac|hạng|hang|phần trăm|phan tram|(?:tháng|thang|năm|nam|quý|quy|ngày|ngay) (?![\divx]|này|nay|ngoái|ngoai|trước|truoc|vừa|vua)|lần|lan|nhiệm vụ|nhiem vu|việc|viec|đơn vị|don vi|phòng|phong|lãnh đạo|lanh dao|người|nguoi|trở|tro|đổ|do len|do xuong)(?!\p{L}))/giu;

/** Ids of a plan's tasks that end in a letter, «2.1.a», each with the one of numbers alone by which the rules read it. */
const letteredTasks = memo(
  (plan: Plan) => [plan],
  ({ indices }): ReadonlyMap<string, string> =>
    new Map(
      indices.flatMap(({ tasks }) =>
        tasks.flatMap(({ id }): [string, string][] => {
          const [, number, letter] = /^(\d+(?:\.\d+)+)\.?([a-z])$/.exec(id) ?? [];
          return number && letter ? [[id, `${number}.${lettersFrom + letter.charCodeAt(0)}`]] : [];
        }),
      ),
    ),
);

/** No plan has so many tasks of one index. */
const lettersFrom = 800;

const lettered = /(?<![\p{L}\d.])(\d+(?:\.\d+)+)(?:\s*\.\s*|\s*-\s*)?([a-zđ])(?![\p{L}\d])/giu;

/** «nhiệm vụ 2.1.a»: a task of the plan by its id, in numbers alone. */
export const letteredTaskNamed = (text: string, plan: Plan): string =>
  letteredTasks(plan).size === 0
    ? text
    : text.replace(
        lettered,
        (whole, number: string, letter: string) =>
          letteredTasks(plan).get(`${number}.${letter.toLowerCase()}`) ??
          (/\s/u.test(whole)
            ? whole
            : (letteredTasks(plan).get(`${number}${letter.toLowerCase()}`) ?? whole)),
      );

/** The plan's own id of a task that was read by numbers alone. */
export const ofPlanId = (plan: Plan, id: string): string =>
  [...letteredTasks(plan)].find(([, read]) => read === id)?.[0] ?? id;

/** Before the word: «2 chỉ số 4», «mấy chỉ số», where the number behind counts something else. */
const counted =
  /(?<!\p{L})(?:(?<!(?:tháng|thang|quý|quy|ngày|ngay|kỳ|ky|t) ?)\d+|mấy|may|bao nhiêu|bao nhieu|hai|ba|bốn|bon|những|nhung) $/iu;

/**
 * «chỉ số 4 ai phụ trách», of a plan whose indices have bare numbers: the index of that number, whatever was spoken of before;
 * a place in an order or a score is called by its own word. One that the plan does not have is named as such.
 */
export function numberedIndexNamed(text: string, plan: Plan): string {
  if (numberedCodes(plan).length === 0) return text;
  return text.replace(called, (whole, word: string, numbers: string, at: number) =>
    counted.test(text.slice(0, at))
      ? whole
      : `${word.replace(/ (?:số|so|mã|ma|thứ|thu|mã số|ma so) $/iu, ' ')}${numbers.replace(/\d+/g, (one) => `${mark}${Number(one)}`)}`,
  );
}
