import type { Form } from '../../core/features/forms.ts';
import type { ChatContent } from '../../core/said/content.ts';
import { toPeriod } from '../../core/time/period.ts';
import type { WordingOf } from '../wording.ts';
import { button, inPages } from './button.ts';
import { theAgency, theOffice } from './called.ts';
import { closingLeft } from './closing.ts';
import { completingLeft } from './completing.ts';
import { coordinatingLeft } from './coordinating.ts';
import { directoryLeft } from './directory.ts';
import { evidenceLeft } from './evidence.ts';
import { extendingLeft } from './extending.ts';
import { instructingLeft } from './instructing.ts';
import { letterheadLeft } from './letterhead.ts';
import { mattersLeft } from './matters.ts';
import { channelNames } from './names.ts';
import { passingLeft } from './passing.ts';
import { planningLeft } from './planning.ts';
import { resultsLeft } from './results.ts';
import { reviewingLeft } from './reviewing.ts';
import { settingsLeft } from './settings.ts';
import { standingInLeft } from './standing-in.ts';
import { successionLeft } from './succession.ts';
import { clock, line, monthName, only, planTitle, shortDate, shortText } from './words.ts';

/** What is read at this step, of what is neither words nor a file. */
function readable(
  where: Extract<ChatContent, { type: 'unsupported' }>['where'],
  takesFiles: boolean | undefined,
): string {
  if (where === 'amid') return 'Lúc này tôi chỉ đọc được chữ; anh/chị hãy gõ giúp tôi.';
  const files = `ảnh${takesFiles === false ? '' : ' hoặc tệp'}`;
  return where === 'report'
    ? `Tôi đọc được chữ, và ${files} làm minh chứng; anh/chị hãy gõ giúp tôi.`
    : `Tôi đọc được chữ, và ${files} khi báo cáo; anh/chị hãy gõ, ví dụ: hạn báo cáo tháng này.`;
}

/** What was being asked, behind «việc». */
const leftForms: Readonly<Record<Form['type'], string>> = {
  ...directoryLeft,
  ...successionLeft,
  ...extendingLeft,
  ...mattersLeft,
  ...passingLeft,
  ...coordinatingLeft,
  ...instructingLeft,
  ...completingLeft,
  ...standingInLeft,
  ...closingLeft,
  ...evidenceLeft,
  ...letterheadLeft,
  ...settingsLeft,
  ...planningLeft,
  ...reviewingLeft,
  ...resultsLeft,
};

/** Words for what may happen in any chat, whatever it is about. */
export const chat = {
  'unknown-person': () =>
    only(`Tôi chưa biết anh/chị. Xin mã tham gia ở ${theOffice} rồi gửi mã đó vào đây.`),
  'unlinked-group': () =>
    only(`Nhóm này chưa được liên kết; đề nghị ${theOffice} nhắc tên tôi kèm /nhom tại đây.`),
  introduction: ({ linked }, { plan }) =>
    linked
      ? only(
          `Tôi trả lời về ${planTitle(plan)}: nhắc tên tôi rồi hỏi, ví dụ «hạn báo cáo tháng này», «ai chưa báo cáo». Báo cáo và việc riêng thì nhắn riêng cho tôi.`,
        )
      : only(
          `Chào cả nhà, tôi là trợ lý ${planTitle(plan)}. ${theOffice} nhắc tên tôi kèm /nhom tại đây để tôi trả lời và gửi bản tổng hợp trong nhóm này.`,
        ),
  'stale-button': () => only('Lựa chọn này không còn dùng được; anh/chị hãy hỏi lại hoặc gõ /trogiup.'),
  'number-beyond': ({ count, none, only: label }) =>
    only(
      `${none === undefined ? '' : `Ở trên không có «${none}». `}${count === 1 ? `Chỉ có một lựa chọn: gõ 1${label === undefined ? '' : ` (${label})`}.` : `Chọn từ 1 đến ${count}.`}`,
    ),
  'which-choice': ({ options }) => ({
    lines: [line('Ý anh/chị là lựa chọn nào?')],
    buttons: options.map((option) => [option]),
  }),
  'which-list': ({ typed, options }) => ({
    lines: [line(`Vừa có tin mới đến nên tôi hỏi lại: «${typed}» là lựa chọn nào?`)],
    buttons: options.map((option) => [option]),
  }),
  'take-back-late': ({ option, at }) => ({
    lines: [line(`Số này là «${option.label}» của việc làm lúc ${clock(at)}.`)],
    buttons: [[option]],
    typed: 'Lấy lại thì gõ «nhầm».',
  }),
  'part-of-choice': ({ label, place, takesYes }) => {
    const words = takesYes ? '«có»' : 'cả dòng này';
    return only(`${label}? Gõ ${place > 0 ? `${place} hoặc ` : ''}${words}.`);
  },
  'more-choices': ({ options, before }) => ({
    lines: [line('Xem đủ câu nào?')],
    ...inPages(options, before),
  }),
  'choices-again': ({ options, wordsOnly }) => ({
    lines: [line('↩ Vẫn chờ anh/chị chọn:')],
    buttons: options.map((option) => [option]),
    ...(wordsOnly ? { wordsOnly: true } : {}),
  }),
  'others-list': ({ of }) =>
    only(
      `Danh sách vừa rồi là của ${of ? of.name : 'người hỏi trước'}; anh/chị hỏi tôi để có danh sách của mình.`,
    ),
  'expired-number': () =>
    only('Số này không ứng với lựa chọn nào còn hiệu lực; anh/chị gõ lại câu hỏi hoặc lệnh.'),
  'files-left': (_, { takesFiles }) =>
    only(
      `${takesFiles === false ? 'Ảnh' : 'Ảnh, tệp'} kèm tin này tôi chưa giữ; minh chứng thì gửi khi đang trả lời nhiệm vụ.`,
    ),
  unsupported: ({ kind, toOffice, where }, { takesFiles, speaksOn }) => {
    // Nobody is sent to themselves, nor to a platform on which the bot does not speak.
    const elsewhere = [
      ...(toOffice ? [] : [`${theOffice}`]),
      ...(speaksOn?.includes('telegram') === false
        ? []
        : [toOffice ? 'tôi trên Telegram' : 'gửi tôi trên Telegram']),
    ].join(' hoặc ');
    switch (kind) {
      case 'sticker':
        return only(
          `Nhãn dán thì tôi chưa hiểu; anh/chị gõ chữ giúp tôi${where === 'amid' || where === 'report' ? '' : ', ví dụ: hạn báo cáo tháng này'}.`,
        );
      case 'voice':
        return only('Tin thoại thì tôi chưa nghe được; anh/chị gõ chữ giúp tôi.');
      case 'contact':
        return only('Danh thiếp thì tôi chưa đọc được; anh/chị gõ họ tên hoặc câu hỏi giúp tôi.');
      case 'location':
        return only(
          `Vị trí thì tôi chưa dùng được; anh/chị gõ chữ${where === 'amid' ? ' giúp tôi' : `, hoặc gửi ảnh${where === 'report' ? '' : ' khi báo cáo'}`}.`,
        );
      case 'file':
        return only(
          `Ở đây tôi chỉ nhận được chữ và ảnh, không nhận được tệp. Minh chứng thì gửi ảnh chụp${elsewhere === '' ? '' : `; tệp thì gửi ${elsewhere}`}.`,
        );
      case undefined:
        return only(
          where === 'group'
            ? 'Trong nhóm tôi chỉ đọc chữ; ảnh, tệp minh chứng thì nhắn riêng cho tôi khi báo cáo.'
            : readable(where, takesFiles),
        );
    }
  },
  fault: () =>
    only(`Tôi gặp lỗi với tin này và đã ghi lại; anh/chị thử hỏi cách khác hoặc báo ${theOffice}.`),
  'month-not-open': ({ period, openAt, deadlineAt }) =>
    only(
      `Kỳ ${monthName(toPeriod(period))} chưa mở: mở từ ${shortDate(openAt)}, hạn ${shortDate(deadlineAt)}.`,
    ),
  'office-only': () => only(`Việc này chỉ ${theOffice} làm được.`),
  'overseers-only': () => only(`Việc này của lãnh đạo ${theAgency} và ${theOffice}.`),
  'head-only': () => only('Việc này chỉ trưởng đơn vị làm được cho đơn vị mình.'),
  'in-private': ({ command }) =>
    only(
      `Việc này làm trong cuộc trò chuyện riêng với tôi${command === undefined ? '' : `: nhắn riêng cho tôi /${command}`}.`,
    ),
  'who-are-you': ({ here, elsewhere }) =>
    only(
      `Anh/chị là ai ạ? Trên ${channelNames[here]} tôi chưa nhận ra: xin mã ở ${theOffice} rồi gửi tôi ở chat riêng.${
        elsewhere.length > 0
          ? ` Anh/chị đã dùng tôi trên ${elsewhere.map((name) => channelNames[name]).join(', ')} thì hỏi ở đó cũng được.`
          : ''
      }`,
    ),
  cancelled({ results = 0, undone = [] }) {
    if (undone.length === 0)
      return only(results > 0 ? `Đã thôi; kết quả ${results} chỉ số vừa ghi chưa lưu.` : 'Đã thôi.');
    const left = undone.map(({ id, said }) => `«việc ${id}: ${shortText(said, 200)}»`).join(', ');
    return {
      lines: [line(`Đã thôi. Chưa làm, vẫn cần thì gõ lại: ${left}.`)],
      ...inPages(undone.map(({ id }) => button(`Việc ${id}`, { type: 'open-matter', id }))),
    };
  },
  'form-expired': ({ form, at, doubted }) => {
    const typed = doubted ?? ('said' in form ? form.said : 'words' in form ? form.words : undefined);
    const said = typed && !typed.startsWith('status:') ? ` (anh/chị đã gõ «${shortText(typed, 120)}»)` : '';
    return only(`(Việc ${leftForms[form.type]} dở từ ${clock(at)} đã dừng${said}; chưa lưu gì.)`);
  },
  'form-ended': ({ form, isKept }) =>
    only(`(${isKept ? 'Giữ lại' : 'Dừng'} việc ${leftForms[form]} đang dở.)`),
  'unsent-again': () => only('↩ Còn việc này chưa gửi:'),
} satisfies WordingOf<ChatContent>;
