import type { EvidenceContent, Numbered, Proven } from '../../core/features/evidence/declared.ts';
import { markOfEvidence } from '../../core/report/evidence-of-entry.ts';
import type { Evidence } from '../../core/report/report.ts';
import type { Attachment } from '../../core/said/attachment.ts';
import type { Content } from '../../core/said/content.ts';
import type { Button, Line } from '../../core/said/message.ts';
import type { Names } from '../../core/said/names.ts';
import { cutAt } from '../../core/text/cut.ts';
import { toPeriod } from '../../core/time/period.ts';
import { say, type WordingOf, type WordsOf } from '../wording.ts';
import { button } from './button.ts';
import { shortOffice } from './called.ts';
import { confirmButtons } from './confirmation.ts';
import { clip, loadingIn } from './entry.ts';
import { countLabel, scopeButton } from './evidence-rows.ts';
import { isNameless, pieceWords, wordsLeft } from './file-words.ts';
import { channelNames } from './names.ts';
import { b, clock, i, line, monthName, only, shortText } from './words.ts';

type Listed = Extract<EvidenceContent, { type: 'evidence-listed' }>;

/** So many [Bỏ tệp n] lie beside each other. */
const strikesInRow = 3;
/** The longest name that a file is sent under. */
const longestName = 100;
/** Telegram takes a larger photo as a file alone. */
const largestPhoto = 10 * 1024 * 1024;

/** «ảnh 2», «biên bản.pdf»: as people know it. */
const nameOf = (one: Evidence, number: number): string =>
  isNameless(one) ? `ảnh ${number}` : shortText(one.name, 60);

/** Endings that say what a file is; under any other its own ending stands behind the name, so that none passes for another. */
const knownEnding =
  /\.(?:jpe?g|png|webp|gif|heic|heif|tiff?|bmp|mp4|mov|pdf|zip|docx?|xlsx?|pptx?|rtf|od[tsp]|txt|csv|md)$/i;

/** The name under which a kept file is saved: no path, no line break, with an ending that tells what it is. */
function savedAs(one: Evidence, file: string, number: number): string {
  const ending = /\.[a-z0-9]+$/i.exec(file)?.[0] ?? '';
  const name = (isNameless(one) ? `minh chứng ${number}` : one.name).replace(/[\p{Cc}/\\]+/gu, ' ').trim();
  if (!knownEnding.test(name)) return `${cutAt(name, longestName) || 'minh chứng'}${ending}`;
  const own = knownEnding.exec(name)![0];
  return `${cutAt(name.slice(0, -own.length), longestName) || 'minh chứng'}${own}`;
}

/** A photo is shown where it can be, whatever else is saved. */
const isShown = ({ kind }: Evidence, { mime, bytes }: { mime: string; bytes: number }): boolean =>
  kind === 'photo' && (mime === 'image/jpeg' || mime === 'image/png') && bytes <= largestPhoto;

function attachmentOf({ one, number }: Numbered): { attachment?: Attachment } {
  if (one.kept.type !== 'stored') return {};
  const { file, mime } = one.kept;
  const as = isShown(one, one.kept) ? 'photo' : 'file';
  return { attachment: { type: 'kept', as, name: savedAs(one, file, number), mime, file } };
}

type Refused = Extract<Evidence['kept'], { type: 'refused' }>['why'];

const refusals: Readonly<Record<Refused, string>> = {
  'too-large': 'lớn hơn 20 MB',
  type: 'không phải ảnh, PDF hay tài liệu văn phòng',
  gone: 'không tải được từ nơi gửi',
};

/** What there is of a piece besides itself. */
const stateWords: WordsOf<Evidence['kept'], [one: Evidence]> = {
  stored: (_, { at }) => ` (gửi ${clock(at)})`,
  link: () => '',
  waiting: () => ' – đang tải, anh/chị xem lại sau ít phút',
  refused: ({ why }) => ` – không giữ được: ${refusals[why]}`,
  removed: () => ' – đã bỏ',
};

const pieceLine = ({ one, number }: Numbered): Line => {
  const name = one.kept.type === 'link' ? one.kept.url : nameOf(one, number);
  return line(`${number}. ${name}${say(stateWords, one.kept, one)}`);
};

/** «(Phòng Hạ tầng số, tháng 5/2023)» */
const whose = ({ task: { unit }, period }: Proven): string =>
  `(${unit.name}, ${monthName(toPeriod(period))})`;

/** The button of one answer's evidence; `from`: where it goes on. */
const taskButton = (label: string, { task, period, draftId }: Proven, from?: number): Button =>
  button(
    label,
    draftId === undefined
      ? {
          type: 'evidence-of-task',
          period,
          taskId: task.task.id,
          unit: task.unit.id,
          ...(from === undefined ? {} : { from }),
        }
      : {
          type: 'evidence-of-draft-task',
          draftId,
          taskId: task.task.id,
          ...(from === undefined ? {} : { from }),
        },
  );

const strikeButton = ({ period, draftId }: Proven, { one, number }: Numbered): Button => {
  const mark = markOfEvidence(one.id);
  return button(
    `Bỏ tệp ${number}`,
    draftId === undefined
      ? { type: 'strike-evidence', period, mark }
      : { type: 'strike-draft-evidence', draftId, mark },
  );
};

const inRows = (buttons: readonly Button[], beside: number): Button[][] =>
  Array.from({ length: Math.ceil(buttons.length / beside) }, (_, row) =>
    buttons.slice(row * beside, (row + 1) * beside),
  );

/** Back to the report that is being written. */
const backTo = ({ draftId }: Pick<Proven, 'draftId'>): Button[][] =>
  draftId === undefined ? [] : [[button('Về báo cáo', { type: 'resume', draftId })]];

function listed(content: Listed, { speaksOn }: Names) {
  const { place, all, shown, more, refused, cannot, mayStrike } = content;
  const of = all.length;
  const actions = [
    ...(more === null ? [] : [[taskButton(`📎 còn ${of - more}`, place, more)]]),
    ...backTo(place),
  ];
  const isPart = mayStrike && shown.length < of;
  return {
    lines: [
      line('📎 ', b(`${of} minh chứng`), `: ${shortText(place.task.task.text)} ${whose(place)}`),
      ...shown.map(pieceLine),
      ...refused.map((one) => line(`– ${pieceWords(one)}${say(stateWords, one.kept, one)}`)),
      ...(cannot === null
        ? []
        : [
            line(
              `${channelNames[cannot]} không gửi được tệp; tệp đã lưu ở máy chủ${speaksOn?.includes('telegram') === false ? '' : ', hoặc liên kết thêm Telegram'}: hỏi ${shortOffice}.`,
            ),
          ]),
    ],
    buttons: [
      ...inRows(mayStrike ? shown.map((piece) => strikeButton(place, piece)) : [], strikesInRow),
      ...actions,
    ],
    // A piece is chosen by the number that it has in the text, whichever page that stands on.
    ...(isPart ? { choices: [...all.map((piece) => strikeButton(place, piece)), ...actions.flat()] } : {}),
  };
}

type Choose = Extract<Content, { type: 'choose-evidence' }>;

function chooseMessage({ scope, period, rows, from, to, more }: Choose, names: Names) {
  const several = new Set(rows.map(({ task }) => task.unit.id)).size > 1;
  const named = rows.map((row, position) => {
    const { task, index, unit } = row.task;
    return {
      row,
      words: `${shortText(task.text)} (${index.code}${several ? `, ${unit.name}` : ''})`,
      at: position + 1,
      choice: taskButton(`${position + 1}. ${shortText(row.task.task.text, 40)} 📎${row.ids.length}`, row),
    };
  });
  // A task has one number on every page, and may be chosen by it from any of them.
  const shown = named.slice(from, to);
  const actions = [
    ...(more === null ? [] : [[scopeButton('Nhiệm vụ tiếp theo', scope, more)]]),
    ...(scope.type === 'draft' ? backTo(scope) : []),
  ];
  const isPart = shown.length < named.length;
  const of = several ? '' : ` ${rows[0]?.task.unit.name ?? ''},`;
  return {
    lines: [
      line(b(`📎 Minh chứng${of} ${monthName(toPeriod(period))}`), ': xem của nhiệm vụ nào?'),
      ...shown.map(({ row, words, at }) => line(`${at} ${words}${clip({ evidence: row.ids }, names)}`)),
    ],
    buttons: [...shown.map(({ choice }) => [choice]), ...actions],
    ...(isPart ? { choices: [...named.map(({ choice }) => choice), ...actions.flat()] } : {}),
  };
}

type Whose = Extract<Content, { type: 'whose-evidence' }>;

/** So many numbers lie beside each other. */
const numbersInRow = 5;

/** «Đang tải» of evidence that has not arrived yet, else «Đã giữ». */
const receivedWord = (ids: readonly string[], names: Names): string =>
  loadingIn(ids, names) > 0 ? 'Đang tải' : 'Đã giữ';

/** Of which task is it? Answered by its number. */
function whoseMessage({ desk: { draft, tasks }, words, sending }: Whose, names: Names) {
  const ids = draft.unplaced ?? [];
  const count = ids.length;
  const draftId = draft.id;
  return {
    lines: [
      line(
        sending
          ? `Trước khi gửi, còn ${count} minh chứng chưa rõ của nhiệm vụ nào. `
          : `📎 ${receivedWord(ids, names)} ${count} minh chứng. `,
        b('Của nhiệm vụ nào?'),
      ),
      ...(words ? [line(wordsLeft)] : []),
      ...tasks.map(({ task, index }, position) =>
        line(`${position + 1}. ${shortText(task.text, 48)} (${index.code})`),
      ),
    ],
    buttons: [
      ...inRows(
        tasks.map(({ task }, position) =>
          button(`${position + 1}`, { type: 'place-evidence', draftId, taskId: task.id }),
        ),
        numbersInRow,
      ),
      [button('Không kèm nhiệm vụ nào', { type: 'leave-evidence', draftId })],
    ],
  };
}

/** Words for evidence that comes back, and for a piece that is struck. */
export const evidence = {
  'choose-evidence': chooseMessage,
  'evidence-file': ({ piece, of, task }) => ({
    lines: [
      line(
        `📎 ${piece.number}/${of} · ${nameOf(piece.one, piece.number)} · `,
        i(`${task.index.code} ${shortText(task.task.text, 40)}`),
      ),
    ],
    ...attachmentOf(piece),
  }),
  'evidence-listed': listed,
  'confirm-strike': ({ place, piece, asked }) => ({
    lines: [
      line(
        b(`Bỏ tệp ${piece.number} («${nameOf(piece.one, piece.number)}»)`),
        ` khỏi nhiệm vụ «${shortText(place.task.task.text)}» ${whose(place)}?`,
      ),
      line(`Tệp thôi tính và thôi hiện ngay; xóa hẳn khi ${shortOffice} khóa kỳ.`),
    ],
    buttons: [confirmButtons(asked, 'Bỏ tệp')],
  }),
  'evidence-struck': ({ place, one, left }) => ({
    lines: [
      line(
        `Đã bỏ «${pieceWords(one)}» khỏi nhiệm vụ «${shortText(place.task.task.text)}»; ${left === 0 ? 'không còn minh chứng nào' : `còn ${left} minh chứng`}.`,
      ),
    ],
    ...(left === 0 ? {} : { buttons: [[taskButton(countLabel(left), place)]] }),
  }),
  'evidence-was-struck': ({ task, period, one, by }) =>
    only(
      `${by.name} đã bỏ «${pieceWords(one)}» (gửi ${clock(one.at)}) khỏi minh chứng của nhiệm vụ «${shortText(task.task.text)}», ${monthName(toPeriod(period))} của ${task.unit.name}. Cần thì gửi lại khi báo cáo: /baocao`,
    ),
  'evidence-locked': ({ period }) =>
    only(
      `Kỳ ${monthName(toPeriod(period))} đã khóa nên không bỏ tệp được; không có gì thay đổi. Mở khóa: /khoa ${toPeriod(period).month}/${toPeriod(period).year}`,
    ),
  'whose-evidence': whoseMessage,
  'evidence-held': ({ evidence: ids, words }, names) =>
    only(
      `📎 ${receivedWord(ids, names)} ${ids.length} minh chứng; ở bản tóm tắt tôi sẽ hỏi của nhiệm vụ nào.${words ? ` ${wordsLeft}` : ''}`,
    ),
  'evidence-left': ({ count }) =>
    only(`Đã bỏ ${count} minh chứng không kèm nhiệm vụ nào; tệp bị xóa hẳn khi ${shortOffice} khóa kỳ.`),
} satisfies WordingOf<EvidenceContent>;
