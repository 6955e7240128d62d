import type { Doubt, Draft, IndexDraft, OddOfTask, TaskDraft } from '../../core/plan/draft.ts';
import { isPersonName } from '../../core/plan/person-words.ts';
import { foldInPlace } from '../../core/text/fold.ts';
import { codeKey } from './index-codes.ts';
import { isCapitals } from './lines.ts';
import type { Said, SaidAt } from './said-at.ts';
import { nameAtHead } from './unit-at-head.ts';
import { isNameList, mayBeSomebody, nameKind, splitNames } from './unit-names.ts';

/** Each task, once all are read, against the others and against the words that it came from: what is unlike work is asked. */

type TaskOdd = Extract<Doubt, { type: 'task-odd' }>;

const odd = (of: OddOfTask, { id, place }: TaskDraft, words: string): TaskOdd => ({
  type: 'task-odd',
  of,
  task: id,
  words,
  place,
  path: id,
  source: words,
});

/** «Lãnh đạo phụ trách: …», «Sản phẩm: …», «Ghi chú: …», «Chi tiết tại Biểu …»: what is said of something, and nothing to be done. */
const isSaidOf =
  /^(?:(?:lanh dao|nguoi|don vi|co quan|bo phan|ca nhan|dau moi|chu tri|phoi hop|tham muu|chi dao|phu trach|san pham|ket qua|dau ra|thoi (?:gian|han|diem)|tien do|han hoan thanh|ghi chu|luu y|chu thich|kinh phi|nguon|can cu|muc tieu|chi tieu|hien trang|thuc trang|nguyen nhan|yeu cau)(?: [a-z]+){0,7}:|(?:chi tiet|noi dung cu the|cu the) (?:tai|theo|xem|nhu)\b|xem (?:bieu|phu luc|bang)\b|\(?(?:ghi chu|luu y|chu thich)\b|(?:ket qua|hien trang|nam 20\d\d|diem so|xep hang|thu hang)\b[^:]{0,40}\d|phan dau\b[^:]{0,40}(?:\d\s*(?:diem|bac)\b|\bhang\s+\d|\d\/\d))/;

/** «Hạt Kiểm lâm đầu mối, Công an huyện phối hợp»: who leads and who helps, and nothing that is done. */
const saysOnlyWho =
  /^\p{Lu}[^.;:]{2,80}\s(?:đầu mối|chủ trì|phụ trách|chỉ đạo|tham mưu)[,;]\s.{2,160}\s(?:phối hợp|hỗ trợ|tham gia|chủ trì|chỉ đạo|phụ trách|giúp việc)(?:\s(?:thực hiện|cùng))?$/u;

/** «Đồng chí Lê Văn A, Phó Giám đốc phụ trách; …»: who directs an index, and no work. */
const saysWhoDirects =
  /^(?:dong chi|d\/c|ong|ba)\s[^.;:]{3,120}?\s(?:phu trach|chi dao|chiu trach nhiem)(?: (?:truc tiep|chung|chinh))?\s*[;,.]/;

/** «Phòng A chủ trì, phối hợp với B và C»: names alone, and nothing that they do. */
const leadsWith =
  /^\p{Lu}[^.;:]{2,80}\s(?:đầu mối|chủ trì|tham mưu),?\s+(?:và\s+)?phối hợp\s+(?:với|cùng)\s+([^.;:]{2,160})$/u;

const saysLead = (bare: string): boolean =>
  splitNames(leadsWith.exec(bare)?.[1] ?? '-').every((name) => mayBeSomebody(name) || isNameList(name));

/** «Nhóm Zalo» is written like a name of two words. */
const isPerson = (words: string): boolean => isPersonName(words) && words.split(' ').length >= 3;

const mostAre = 0.8;
const fewest = 6;
/** No task is looked through beyond so many signs. */
const longest = 3000;

/** Names of units and nothing that they do: «Phòng Quy hoạch trả lời phản ánh» is work. */
const isNameAlone = (words: string): boolean =>
  isNameList(words) && nameKind(words) !== 'short' && (nameAtHead(words) ?? words) === words;

/** Whether it is no work by its own words: what is said of something, a name, a heading, or the rest of a sentence. */
function isNoWork({ text }: TaskDraft, isUsuallyCapital: boolean): boolean {
  const bare = text.replace(/[\s.,;:]+$/u, '');
  if (isSaidOf.test(foldInPlace(text)) || saysOnlyWho.test(bare)) return true;
  if (saysWhoDirects.test(foldInPlace(text)) || saysLead(bare)) return true;
  if (isPerson(bare) || isNameAlone(bare)) return true;
  if (isCapitals(bare) && bare.includes(' ')) return true;
  // Two words say what a heading is about, and no work.
  if (!/\p{L}{2}.*\s.*\p{L}{2}/u.test(bare)) return true;
  return isUsuallyCapital && /^[\p{Ll},.;:)]/u.test(text) && !/^(?:e-|i[A-Z])/u.test(text);
}

/** What a task's words still hold behind a label of their own: by when, what is made, who does it. */
const restOf =
  /(?<=[.;)\]]\s+|[.;]\s*)(?:thời (?:gian|hạn)|hạn|tiến độ|sản phẩm|kết quả(?: (?:đầu ra|phải có|cần đạt))?|đầu ra|đơn vị|cơ quan|chủ trì|phối hợp|đầu mối|người)(?:\s[\p{L}\s]{1,40})?:\s*\S.*$/isu;

/** «… hằng quý. 2.3. Tổ chức …», «… - Rà soát …»: another task that goes on in the words of one. */
const goesOn = /(?<=[.;]\s+)(?:\d{1,2}(?:\.\d{1,2})+\.?|[-+•]|[a-zđ]\)|\(\d\))\s+\p{Lu}.*$/su;

/** Whoever stands behind one of these only helps. */
const helps = /\b(?:phoi hop|ho tro|tham gia|giam sat|ph(?=\s*:))(?: cung| voi| cua)?\s*:?\s*[^.;|]*$/;

/** Owners who come only behind «phối hợp» where the task says who does it. */
function helpersAsOwners({ owners, ownerWords }: TaskDraft, nameOf: (id: string) => string): string[] {
  if (owners === null || ownerWords === null) return [];
  const words = foldInPlace(ownerWords);
  return owners.map(nameOf).filter((name) => {
    const at = words.indexOf(foldInPlace(name));
    return at > 0 && helps.test(words.slice(0, at)) && words.lastIndexOf(foldInPlace(name)) === at;
  });
}

const codeCell = /^(?:\p{Lu}{1,5}[\s._-]?)?\d{1,2}(?:\.\d{1,3})*\.?$/u;

/** Codes that the paper itself writes where a task stands: in a cell of their own, or before its line. */
function codesAt({ lines, cells }: SaidAt): string[] {
  const labels = lines.flatMap(({ marker }) => (marker?.type === 'number' ? [marker.label] : []));
  return [...new Set([...labels, ...cells.map((cell) => cell.trim())])].filter((one) => codeCell.test(one));
}

const letters = (code: string): string => /^\p{Lu}+/u.exec(code)?.[0] ?? '';
const depth = (code: string): number => codeKey(code).split('.').length;

/** Codes of another index than the one that a task was put under: «CS10.1» under «CS9». */
function otherCode(index: IndexDraft, indices: readonly IndexDraft[], at: SaidAt): string | null {
  const own = codeKey(index.code);
  const isOwn = (code: string): boolean => codeKey(code) === own || codeKey(code).startsWith(`${own}.`);
  const codes = codesAt(at);
  if (codes.some(isOwn)) return null;
  return (
    codes.find((code) => {
      const isLettered = letters(code) !== '' && letters(code) === letters(index.code);
      const isAsDeep =
        code.includes('.') && letters(code) === letters(index.code) && depth(code) === depth(index.code);
      const isBelowOther = indices.some(
        (one) => one !== index && code.includes('.') && codeKey(code).startsWith(`${codeKey(one.code)}.`),
      );
      return isLettered || isAsDeep || (isBelowOther && depth(code) > depth(index.code));
    }) ?? null
  );
}

/** A day, a person or a unit in the column of what is made. */
const isNoProduct = (product: string): boolean => {
  const bare = product.replace(/[\s.,;:]+$/u, '');
  return (
    /^(?:(?:trước|trong|ngày|tháng|quý|năm|thường xuyên|hằng|hàng|định kỳ)\s)?(?:ngày|tháng|quý|năm)?\s*(?:\d{1,2}(?:[/.-]\d{1,4}){1,2}|[IV]{1,3}\/\d{4}|\d{4}|thường xuyên)$/iu.test(
      bare,
    ) ||
    isPerson(bare) ||
    (isNameList(bare) && nameKind(bare) === 'unit')
  );
};

/** What all tasks are looked at beside. */
interface Beside {
  isUsuallyCapital: boolean;
  indices: readonly IndexDraft[];
  said: Said;
  nameOf(id: string): string;
}

/** A sentence with a label of its own behind a time's: «Quý I/2026. Yêu cầu: …». */
const behindTime = /(?<=[.;]\s+)\p{L}[^:]{2,40}:\s*\S.*$/su;

/** Words that are no part of what a task or its time says. */
const restIn = ({ text, due }: TaskDraft): string | null =>
  restOf.exec(text.slice(0, longest))?.[0] ??
  goesOn.exec(text.slice(0, longest))?.[0] ??
  behindTime.exec(due?.words.slice(0, longest) ?? '')?.[0] ??
  null;

/** Word for word the same, and owed by the same; two units may owe the same work. */
const isSame = (one: TaskDraft, other: TaskDraft): boolean =>
  one.text === other.text && `${one.owners}` === `${other.owners}` && one.due?.words === other.due?.words;

function oddTask(index: IndexDraft, task: TaskDraft, beside: Beside): TaskOdd[] {
  const { text, product, place } = task;
  const isAgain = index.tasks.slice(0, index.tasks.indexOf(task)).some((one) => isSame(one, task));
  if (isNoWork(task, beside.isUsuallyCapital) || isAgain) return [odd('task', task, text)];
  const code = otherCode(index, beside.indices, beside.said(place));
  const rest = restIn(task);
  return [
    ...(code === null ? [] : [odd('index', task, code)]),
    ...(rest === null ? [] : [odd('rest', task, rest)]),
    ...(helpersAsOwners(task, beside.nameOf).length === 0 ? [] : [odd('owner', task, task.ownerWords!)]),
    ...(product !== null && isNoProduct(product) ? [odd('product', task, product)] : []),
  ];
}

/** Everything of a draft's tasks that is unlike work, or unlike what the paper says where it stands. */
export function oddTasks({ indices, units }: Pick<Draft, 'indices' | 'units'>, said: Said): TaskOdd[] {
  const all = indices.flatMap(({ tasks }) => tasks);
  const isUsuallyCapital =
    all.length >= fewest && all.filter(({ text }) => /^[^\p{Ll}]/u.test(text)).length >= all.length * mostAre;
  const names = new Map(units.map(({ id, name }) => [id, name]));
  const beside: Beside = { isUsuallyCapital, indices, said, nameOf: (id) => names.get(id) ?? id };
  return indices.flatMap((index) => index.tasks.flatMap((task) => oddTask(index, task, beside)));
}
