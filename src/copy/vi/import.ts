import type {
  Doubt,
  Draft,
  FurtherTask,
  IndexDraft,
  Missing,
  NoPlan,
  OddOfIndex,
  OddOfTask,
  OddOfWhole,
  Place,
  Proposal,
} from '../../core/plan/draft.ts';
import { reportDayAsked } from '../../core/plan/open-points.ts';
import type { DraftWords } from '../../core/plan/plan-of-draft.ts';
import { shortList } from './short-list.ts';
import { date, shortText } from './words.ts';

/** «8.5» as officials write it: «8,5». */
const figure = (value: number): string => String(value).replace('.', ',');

/** «đoạn 37», «bảng 2 dòng 4», «trang tính “Kế hoạch” dòng 4». */
export const placeWords = (place: Place): string =>
  place.type === 'paragraph'
    ? `đoạn ${place.number}`
    : place.sheet === undefined
      ? `bảng ${place.table} dòng ${place.row}`
      : `trang tính “${place.sheet}” dòng ${place.row}`;

/** Why a file is not read, by what it is. */
export const refusalWords: Record<string, string> = {
  empty: 'Tệp này trống. Hãy gửi lại tệp có nội dung.',
  'too-large':
    'Tệp này từ 10 MB trở lên. Hãy bỏ bớt ảnh trong văn bản, hoặc chỉ gửi phần kế hoạch và phụ lục.',
  'too-long': 'Văn bản này dài quá 300 trang. Hãy chỉ gửi phần kế hoạch và phụ lục.',
  bomb: 'Tệp này bung ra lớn bất thường nên không được mở. Hãy mở tệp bằng Word hoặc Excel, lưu thành tệp mới rồi gửi lại.',
  macros: 'Tệp này có macro nên không được mở. Hãy lưu lại thành .docx hoặc .xlsx (không macro) rồi gửi lại.',
  broken: 'Tệp này bị hỏng, không mở được. Hãy mở bằng Word hoặc Excel, lưu thành tệp mới rồi gửi lại.',
  password: 'Tệp này đặt mật khẩu. Hãy bỏ mật khẩu (Tệp → Thông tin → Bảo vệ) rồi gửi lại.',
  'old-office': 'Tệp này ở định dạng Office cũ (.doc, .xls). Hãy lưu lại thành .docx hoặc .xlsx rồi gửi lại.',
  'scanned-pdf':
    'Đây là bản quét (PDF chỉ có ảnh trang), bot không đọc được chữ. Hãy gửi tệp Word (.docx) của văn bản.',
  pdf: 'Bot chưa đọc tệp PDF. Hãy gửi tệp Word (.docx) hoặc Excel (.xlsx) của văn bản.',
  picture: 'Đây là ảnh, bot không đọc được chữ trong ảnh. Hãy gửi tệp Word (.docx) của văn bản.',
  unsafe:
    'Tệp này có phần khai báo không an toàn nên không được mở. Hãy lưu lại bằng Word hoặc Excel rồi gửi lại.',
  'other-kind': 'Bot chỉ đọc .docx, .xlsx và .txt; tệp này không phải một trong các loại đó.',
  'no-text': 'Văn bản này không có chữ nào đọc được. Nếu là bản quét, hãy gửi tệp Word gốc.',
};

const lackWords: Record<NoPlan['lacks'][number], string> = {
  indices: 'không thấy chỉ số nào',
  targets: 'không thấy kết quả năm trước hay chỉ tiêu',
  aims: 'không thấy chỉ tiêu của chỉ số nào',
  unread: 'có nêu chỉ số nhưng không theo mẫu kế hoạch nên tôi không đọc được',
  tasks: 'không thấy nhiệm vụ theo chỉ số',
  owners: 'không thấy lãnh đạo phụ trách hay đơn vị chủ trì của chỉ số',
};

/** One sentence on a document that is no plan that raises an index. */
export function noPlanWords({ seems, lacks }: NoPlan): string {
  const what =
    seems === '' ? '' : seems === 'kế hoạch' ? '; đây giống một kế hoạch khác' : `; đây giống một ${seems}`;
  const why = lacks.length === 0 ? '' : `: ${lacks.map((one) => lackWords[one]).join(', ')}`;
  return `Đây không phải kế hoạch nâng chỉ số${why}${what}.`;
}

/** What a plan has to hold as a whole, in lines that are read as they stand. */
const wholeLines: readonly string[] = [
  'Hòa An, ngày 15 tháng 02 năm 2026',
  '1. Mục tiêu chung',
  'Phấn đấu DDCI năm 2026 nằm trong nhóm 10 sở, ngành dẫn đầu.',
];

/** What a plan has to hold of each index, in lines that are read as they stand. */
const sampleLines: readonly string[] = [
  '1. Chỉ số Gia nhập thị trường',
  'Kết quả năm 2025: 7,05 điểm, xếp hạng 12/20. Chỉ tiêu năm 2026: 7,5 điểm.',
  'Lãnh đạo phụ trách: Phó Giám đốc Nguyễn Văn An.',
  'Đơn vị chủ trì: Phòng Tổng hợp.',
  '- Rà soát, cắt giảm thời gian giải quyết thủ tục.',
];

/** What to do about a paper that is no plan: what it has to hold, and where that can be filled in. @param draft null where it is none at all */
export const wayOnLines = (draft: Draft | null): string[] => [
  'Văn bản cần có ngày ban hành và mục tiêu chung, như:',
  ...wholeLines.map((line) => `  ${line}`),
  'Mỗi chỉ số trong văn bản cần có những dòng như mẫu này; bổ sung rồi đưa lại:',
  ...sampleLines.map((line) => `  ${line}`),
  ...(draft !== null && draft.indices.length === 0 && draft.areas.length > 0
    ? [
        `Văn bản có ${draft.areas.length} mảng việc: chạy npm run import -- TỆP --sheet sua.xlsx, điền điểm, hạng và chỉ tiêu vào đó, cột Nhóm (chưa chia nhóm thì ghi một tên chung), rồi chạy npm run setup -- --corrections sua.xlsx.`,
      ]
    : []),
];

const missingWords: Record<Missing['what'], string> = {
  agency: 'tên cơ quan ban hành',
  year: 'năm của kế hoạch',
  date: 'ngày ban hành',
  title: 'trích yếu',
  signer: 'người ký',
  indices: 'chỉ số',
  'overall-aim': 'mục tiêu chung',
  'report-to': 'đơn vị nhận báo cáo',
  monthly:
    'kỳ báo cáo hằng tháng (bot vẫn hỏi hằng tháng; nhiệm vụ không ghi thời gian tính trong hạn đến 31/12)',
  group: 'nhóm chỉ số',
  baseline: 'kết quả năm trước',
  'baseline-year': 'năm của kết quả (sẽ hiểu là năm trước)',
  target: 'chỉ tiêu',
  'target-rank': 'chỉ tiêu về hạng (chỉ số khác có)',
  'target-score': 'chỉ tiêu về điểm (chỉ số khác có)',
  helpers: 'đơn vị phối hợp (chỉ số khác có)',
  leader: 'lãnh đạo phụ trách',
  lead: 'đơn vị chủ trì',
  tasks: 'nhiệm vụ',
  members: 'các phòng, đơn vị được gọi chung',
  owner: 'đơn vị thực hiện đọc được',
  code: 'mã chỉ số hợp lệ',
  product: 'sản phẩm của nhiệm vụ',
  source: 'văn bản giao nhiệm vụ',
  measure: 'số đo của nhiệm vụ',
};

/** What a paper lacks, each once: where it names a post instead of a person, the leader is not missing twice. */
const toldMissing = (missing: readonly Missing[]): Missing[] => {
  const posts = missing.filter(({ what, of, needed }) => what === 'leader' && !needed && of?.includes(': '));
  const postOf = (one: Missing): Missing | undefined =>
    one.what === 'leader' && one.needed ? posts.find(({ of }) => of!.startsWith(`${one.of}: `)) : undefined;
  const merged = new Set(missing.flatMap((one) => postOf(one) ?? []));
  return missing.filter((one) => !merged.has(one)).map((one) => ({ ...one, of: postOf(one)?.of ?? one.of }));
};

/** All that a paper lacks, a line each; that it has no number yet is no contradiction. */
export const missingLines = ({
  missing,
  doubts,
  indices,
}: Pick<Draft, 'missing' | 'doubts' | 'indices'>): string[] => [
  ...toldMissing(missing).map((one) => oneMissing(one, indices)),
  ...(doubts.some(({ type }) => type === 'no-number') ? ['số văn bản'] : []),
];

/** What contradicts, a line each, with where: figures and facts, and no headings. */
export const doubtLines = ({ doubts }: Pick<Draft, 'doubts'>): string[] =>
  doubts
    .filter(({ type }) => type !== 'no-number' && type !== 'heading-differs')
    .map((doubt) => `${doubt.path === '' ? placeWords(doubt.place) : doubt.path}: ${doubtWords(doubt)}`);

/** Of very many tasks the first, and how many more. */
function missingOf(of: string): string {
  const { shown, left } = shortList(of.split(', '), ', ');
  return left === 0 ? of : `${shown.join(', ')} và ${left} việc nữa`;
}

const ofTasks: readonly Missing['what'][] = ['product', 'source', 'measure'];

/** «1.4: Phòng Quy hoạch công bố đồ án …»: a task by its number and its words. */
function ofTaskWords(of: string, indices: Draft['indices']): string {
  const [, id = '', words = ''] = /^([^:]+): (.+)$/s.exec(of) ?? [];
  return id === '' ? of : `${id}: ${saidIn({ indices }, id, words)}`;
}

const ofWords = (what: Missing['what'], of: string, indices: Draft['indices']): string =>
  ofTasks.includes(what) ? missingOf(of) : what === 'owner' ? ofTaskWords(of, indices) : of;

const oneMissing = ({ what, of, needed }: Missing, indices: Draft['indices']): string =>
  `${missingWords[what]}${of === null ? '' : ` – ${ofWords(what, of, indices)}`}${needed ? ' (phải có)' : ''}`;

/** What of a task a paper may say twice. */
const factNames = {
  time: 'thời hạn',
  product: 'sản phẩm',
  source: 'văn bản giao',
  measure: 'số đo',
  owner: 'đơn vị thực hiện',
} as const;

/** Why a time cannot be held as it is written. */
const openTimes = {
  several: 'nhiều thời điểm. Tạm tính hạn theo thời điểm cuối.',
  start: 'đây là lúc bắt đầu, chưa có hạn.',
  rhythm: 'định kỳ này tôi chưa theo dõi được; tạm tính đến hết năm.',
  unclear: 'tôi chưa đọc được là khi nào.',
  past: 'hạn này trước ngày ban hành kế hoạch.',
} as const;

/** What the paper says besides, by why it was not put into the plan. */
const toldBesides: Readonly<
  Record<Extract<Doubt, { type: 'told-besides' }>['why'], (words: string) => string>
> = {
  amended: (words) => `Văn bản có phần sửa đổi: «${words}». Tôi chưa sửa theo vào kế hoạch.`,
  'cell-note': (words) => `Ô trong bảng có ghi chú «${words}». Tôi ghi theo ô, không theo ghi chú.`,
  'struck-out': (words) => `Dòng này bị gạch ngang: «${words}». Tôi không đưa vào kế hoạch.`,
  'other-scale': (words) => `«${words}»: thang điểm khác thang điểm chung của kế hoạch.`,
  'no-base-rank': (words) => `«${words}»: chưa có thứ hạng năm trước để so.`,
  'open-target': (words) => `«${words}»: chỉ tiêu ghi khoảng hoặc ghi bằng lời, chưa có một mốc để so.`,
  'several-leaders': (words) => `${words}: nhiều lãnh đạo cùng phụ trách. Ai chịu trách nhiệm chính?`,
  'aim-differs': (words) => `Cùng một số mà ghi hai nơi khác nhau: ${words}.`,
  'aim-below': (words) => `Mục tiêu chung thấp hơn kết quả năm trước: ${words}.`,
  'basis-later': (words) => `Văn bản căn cứ ghi ngày sau ngày ban hành kế hoạch: «${words}».`,
  'amends-other': (words) =>
    `Văn bản này điều chỉnh một kế hoạch khác: «${words}». Tôi chỉ đọc phần ghi trong văn bản này.`,
  'leader-differs': (words) => `Hai nơi ghi lãnh đạo khác nhau: ${words}. Ai phụ trách?`,
  'score-moved': (words) => `«${words}»: mức tăng, giảm không khớp hai con số.`,
  footnote: (words) => `Chú thích cuối trang ghi «${words}».`,
  'taken-out': (words) => `Vết sửa chưa chấp nhận: «${words}».`,
  'hidden-sheet': (words) => `Trang tính ẩn «${words}» tôi không đọc.`,
  'no-year': (words) => `Thời hạn không ghi năm, tạm hiểu là năm kế hoạch: ${words}.`,
  'no-time': (words) => `Không ghi thời hạn: ${words}.`,
  'one-name': (words) => `«${words}»: tôi đọc là tên một đơn vị, không phải nhiều đơn vị.`,
};

/** What of an index, a task or the whole is unlike what it was placed as. */
const oddOfIndex: Readonly<Record<OddOfIndex, (code: string, words: string) => string>> = {
  index: (code, words) => `Tôi ghi «${words}» là chỉ số ${code}, nhưng chỗ này không giống các chỉ số khác.`,
  pillar: (code, words) =>
    `Tôi ghi «${words}» là chỉ số ${code}; theo mã số thì đây có thể là nhóm, trụ cột của các chỉ số khác.`,
  leader: (code, words) =>
    `Lãnh đạo phụ trách chỉ số ${code}: tôi đọc được «${words}», không chắc là tên người.`,
  lead: (code, words) => `Đơn vị chủ trì chỉ số ${code}: tôi đọc được «${words}», không chắc của chỉ số này.`,
  helper: (code, words) =>
    `Đơn vị phối hợp chỉ số ${code}: tôi đọc được «${words}», không chắc của chỉ số này.`,
  baseline: (code, words) => `Kết quả năm trước của chỉ số ${code}: tôi đọc từ «${words}», không chắc.`,
  target: (code, words) => `Chỉ tiêu của chỉ số ${code}: tôi đọc từ «${words}», không chắc.`,
};
const oddOfTask: Readonly<Record<OddOfTask, (task: string, words: string) => string>> = {
  task: (task, words) =>
    `Tôi ghi «${words}» là nhiệm vụ ${task}, nhưng chỗ này không giống một việc phải làm.`,
  index: (task, words) =>
    `Nhiệm vụ ${task}: văn bản ghi «${words}», khác chỉ số mà tôi xếp nhiệm vụ này vào.`,
  owner: (task, words) => `Nhiệm vụ ${task}: không chắc đơn vị thực hiện đọc từ «${words}».`,
  rest: (task, words) => `Trong chữ của nhiệm vụ ${task} còn ghi «${words}», tôi chưa tách ra được.`,
  product: (task, words) => `Sản phẩm của nhiệm vụ ${task}: tôi đọc được «${words}», không chắc là sản phẩm.`,
};
const oddOfWhole: Readonly<Record<OddOfWhole, (words: string) => string>> = {
  agency: (words) => `Tên cơ quan ban hành: tôi đọc được «${words}», có thể chưa đủ.`,
  title: (words) => `Trích yếu: tôi đọc được «${words}», có thể thừa hoặc thiếu chữ.`,
  signer: (words) => `Người ký: tôi đọc được «${words}», không chắc là người ký.`,
  aim: (words) => `Tôi ghi «${words}» là một mục tiêu, nhưng chỗ này không giống mục tiêu.`,
};

/** What contradicts, in one sentence. */
const doubtTexts: { readonly [Type in Doubt['type']]: (doubt: Extract<Doubt, { type: Type }>) => string } = {
  movement(doubt) {
    const moved = doubt.from - doubt.to;
    const said =
      doubt.said === 0 ? 'giữ nguyên' : `${doubt.said > 0 ? 'tăng' : 'tụt'} ${Math.abs(doubt.said)} bậc`;
    const real = moved === 0 ? 'không đổi' : `${moved > 0 ? 'tăng' : 'tụt'} ${Math.abs(moved)} bậc`;
    return `Ghi «${said}», nhưng từ hạng ${doubt.from} đến hạng ${doubt.to} là ${real}.`;
  },
  'target-below': (doubt) =>
    doubt.of === 'score'
      ? `Chỉ tiêu ${figure(doubt.target)} điểm thấp hơn kết quả đã đạt (${figure(doubt.baseline)} điểm).`
      : `Chỉ tiêu hạng ${doubt.target} thấp hơn hạng đã đạt (${doubt.baseline}).`,
  'aim-rank': (doubt) => `Phần mục tiêu ghi hạng ${doubt.aim}, phần chỉ số ghi hạng ${doubt.rank}.`,
  'aim-alone': (doubt) =>
    `Phần mục tiêu nêu chỉ số «${doubt.name}», nhưng phần nhiệm vụ không có chỉ số này.`,
  'due-outside': (doubt) => `Nhiệm vụ ${doubt.task} có thời hạn năm ${doubt.year}, ngoài năm kế hoạch.`,
  'no-such-time': (doubt) => `Nhiệm vụ ${doubt.task} ghi «${doubt.words}», trong lịch không có.`,
  'time-open': (doubt) =>
    `Nhiệm vụ ${doubt.task} ghi «${shortText(doubt.words, 60)}»: ${openTimes[doubt.why]}`,
  'told-besides': ({ why, words }) => toldBesides[why](shortText(words, 220)),
  'several-leads': ({ code, source }) =>
    `Chỉ số ${code} có nhiều đơn vị cùng chủ trì: «${shortText(source, 150)}». Tạm ghi đơn vị đầu chủ trì, đơn vị sau phối hợp.`,
  'target-beside': ({ code, words }) =>
    `Chỉ tiêu của chỉ số ${code} còn ghi «${words}»: tôi chỉ theo dõi được phần kia, phần này giữ nguyên chữ.`,
  'title-differs': ({ code, name, title, other }) =>
    `Chỉ số ${code} ghi «${title} ${name}», nơi khác ghi «${other}». Ai phụ trách chỉ số này?`,
  'sum-differs': ({ of, said, sum }) =>
    `«${shortText(of, 90)}»: văn bản ghi tổng ${figure(said)}, cộng các chỉ số được ${figure(sum)}.`,
  'body-ended': ({ name, day, works }) =>
    `${name} đã kết thúc hoạt động từ ${date(day)}, mà kế hoạch vẫn giao việc (chỉ số ${works.join(', ')}). Cơ quan nào làm thay?`,
  'month-days': ({ task, first, second }) =>
    `Nhiệm vụ ${task} ghi ngày ${first} hằng tháng, nơi khác ghi ngày ${second}.`,
  'no-target': ({ code, name }) =>
    `Chỉ số ${code} «${shortText(name, 90)}» chưa có chỉ tiêu. Chỉ tiêu là bao nhiêu?`,
  'target-unclear': ({ code, words }) =>
    `Chỉ tiêu của chỉ số ${code} ghi «${shortText(words, 90)}»: không rõ là điểm hay hạng. Tạm giữ nguyên chữ.`,
  'near-people': ({ name, otherName }) =>
    `«${name}» và «${otherName}» cùng chức danh, tên gần giống nhau: hai người khác nhau?`,
  'same-unit': ({ name, otherName }) => `«${otherName}» và «${name}»: cùng một đơn vị?`,
  'pillar-differs': ({ code, stands, byCode }) =>
    `Chỉ số ${code} nằm ở «${shortText(stands, 80)}», nhưng mã là của «${shortText(byCode, 80)}». Tạm giữ ở «${shortText(stands, 80)}».`,
  'no-owner'({ tasks }) {
    const { shown, left } = shortList(
      tasks.map((task) => `«${shortText(task, 90)}»`),
      '; ',
    );
    const others = left === 0 ? '' : ` và ${left} việc nữa`;
    return `Kế hoạch không ghi đơn vị thực hiện của ${tasks.length} việc, tạm giao cho đơn vị chủ trì chỉ số: ${shown.join('; ')}${others}.`;
  },
  'score-differs': ({ code, score, said }) =>
    `Kết quả năm trước của chỉ số ${code} ghi hai nơi khác nhau: ${figure(score)} điểm và ${figure(said)} điểm. Tạm lấy ${figure(score)}.`,
  'short-name': ({ code, name, short }) =>
    `«${shortText(short, 90)}» được hiểu là chỉ số ${code} «${shortText(name, 90)}».`,
  'unit-ended': ({ name, works }) =>
    `Văn bản ghi ${name} không còn hoặc sẽ không còn, mà vẫn giao việc cho đơn vị này (chỉ số ${works.join(', ')}). Đơn vị nào làm thay?`,
  'unit-unlisted': ({ name, works, isOnce }) =>
    isOnce
      ? `Cả văn bản chỉ ghi «${shortText(name, 90)}» một lần (chỉ số ${works.join(', ')}). Là đơn vị nào?`
      : `Kế hoạch liệt kê các đơn vị thực hiện, không có «${shortText(name, 90)}», mà giao việc cho đơn vị này (chỉ số ${works.join(', ')}). Đơn vị nào làm?`,
  'same-number': (doubt) =>
    `Hai nhiệm vụ cùng số ${doubt.number}: «${shortText(doubt.first, 90)}» và «${shortText(doubt.second, 90)}».`,
  'task-differs': (doubt) =>
    `Nhiệm vụ ${doubt.task} ghi hai nơi khác nhau về ${factNames[doubt.of]}: «${shortText(doubt.first, 90)}» và «${shortText(doubt.second, 90)}».`,
  'index-count': (doubt) => `Văn bản ghi ${doubt.said} chỉ số, phần nhiệm vụ có ${doubt.found}.`,
  'basis-year': (doubt) =>
    `Văn bản căn cứ ghi ngày năm ${doubt.dated} nhưng được dẫn cho năm ${doubt.cited}; cần đối chiếu văn bản gốc.`,
  'same-figures': (doubt) =>
    `Các chỉ số ${doubt.codes.join(', ')} ghi cùng điểm và cùng hạng; có thể do chép nhầm.`,
  'same-code': (doubt) => `Mã ${doubt.code} dùng cho nhiều chỉ số.`,
  beyond: (doubt) =>
    doubt.of === 'score'
      ? `${figure(doubt.figure)} điểm cao hơn thang điểm ${doubt.limit}.`
      : `Hạng ${doubt.figure} lớn hơn số đơn vị được xếp hạng (${doubt.limit}).`,
  'baseline-year': (doubt) =>
    `Kết quả là của năm ${doubt.year}, không phải năm liền trước năm kế hoạch ${doubt.planYear}.`,
  'result-differs'(doubt) {
    const told = (value: number): string =>
      doubt.of === 'score' ? `${figure(value)} điểm` : `hạng ${value}`;
    return `Kế hoạch ghi chỉ số ${doubt.code} ${told(doubt.said)}, kết quả đã ghi ${told(doubt.recorded)}.`;
  },
  'index-odd': ({ of, code, words }) => oddOfIndex[of](code, shortText(words, 150)),
  'task-odd': ({ of, task, words }) => oddOfTask[of](task, shortText(words, 150)),
  'whole-odd': ({ of, words }) => oddOfWhole[of](shortText(words, 200)),
  'own-or-outside': ({ name, isOutside }) =>
    isOutside
      ? `Tạm ghi là ngoài cơ quan, không nhắc việc: ${shortText(name, 200)}.`
      : `Tạm ghi là đơn vị của cơ quan, có nhắc việc: ${shortText(name, 200)}.`,
  'column-open': ({ source, cells }) =>
    `Cột «${shortText(source, 60)}» có ${cells.length} ô chưa rõ là gì, như «${shortText(cells[0]?.words ?? '', 60)}».`,
  'heading-differs': (doubt) => `Đề mục ghi «${doubt.heading}», tiểu mục ghi «${doubt.below}».`,
  'no-number': () => 'Văn bản chưa có số.',
};

/** What contradicts, in one sentence. */
export const doubtWords = (doubt: Doubt): string => (doubtTexts[doubt.type] as (one: Doubt) => string)(doubt);

type Named = Pick<Draft, 'units' | 'groups' | 'people'> & Partial<Pick<Draft, 'indices'>>;

const unitWords = ({ units }: Named, id: string): string => units.find((unit) => unit.id === id)?.name ?? id;

const groupWords = ({ groups }: Named, id: string): string =>
  groups.find((group) => group.id === id)?.name ?? id;

const tendsWords = { maintain: ', thuộc loại cần giữ', improve: ', thuộc loại cần nâng' };

/** « («Rà soát nhu cầu cấp điện…»)»: whoever is asked does not know a task by its number. */
const taskWords = ({ indices = [] }: Named, id: string): string => {
  const text = indices.flatMap(({ tasks }) => tasks).find((task) => task.id === id)?.text;
  return text === undefined ? '' : ` («${shortText(text, 90)}»)`;
};

/** The words of a task that say something: whole, or cut at a word, where only their beginning is kept. */
const saidIn = ({ indices = [] }: Partial<Pick<Draft, 'indices'>>, id: string, words: string): string => {
  const text = indices.flatMap(({ tasks }) => tasks).find((task) => task.id === id)?.text ?? words;
  return shortText(text.startsWith(words) ? text : words, 110);
};

const quoted = (words: readonly string[]): string => words.map((one) => `«${one}»`).join(', ');

const changeOfUnit = { merge: 'sáp nhập', dissolve: 'giải thể', rename: 'đổi tên' };

/** «sáp nhập Phòng A vào Phòng B», as it is typed to the bot. */
export const unitChangeWords = ({
  change,
  unit,
  into,
}: Pick<Extract<Proposal, { type: 'unit-change' }>, 'change' | 'unit' | 'into'>): string =>
  `${changeOfUnit[change]} ${unit}${into === null ? '' : ` ${change === 'rename' ? 'thành' : 'vào'} ${into}`}`;

const proposalWords: {
  [Type in Proposal['type']]: (proposal: Extract<Proposal, { type: Type }>, draft: Named) => string;
} = {
  spelling: ({ source, shown, place }) => `sửa chính tả (${placeWords(place)}): «${source}» → «${shown}»`,
  joined: ({ words, with: next, place }) => `nối câu bị ngắt (${placeWords(place)}): «${words} ${next}…»`,
  group: ({ group, short, tends }, draft) =>
    `nhóm «${groupWords(draft, group)}»: gọi tắt «${short}»${tends === null ? '' : tendsWords[tends]}`,
  alias: ({ of, aliases }) => `tên gọi khác của chỉ số ${of}: ${quoted(aliases)}`,
  'unit-name': ({ words, unit }, draft) => `«${words}» là ${unitWords(draft, unit)}`,
  members: ({ group, units }, draft) =>
    `«${unitWords(draft, group)}» gồm: ${units.map((id) => unitWords(draft, id)).join(', ')}`,
  measure: ({ task, measure, others }, draft) =>
    `số liệu của nhiệm vụ ${task}${taskWords(draft, task)}: «${measure.ask}», chỉ tiêu ${figure(measure.target)} ${measure.unit}${others.length === 0 ? '' : ` (câu này còn số khác: ${quoted(others)})`}`,
  due: ({ task, words }) => `thời hạn của nhiệm vụ ${task}, lấy trong câu: «${words}»`,
  cadence: ({ task, words }) => `định kỳ của nhiệm vụ ${task}, lấy trong câu: «${words}»`,
  often: ({ task, words }) =>
    `nhiệm vụ ${task} ghi «${words}»: việc của mọi tháng, không có kỳ hay hạn riêng`,
  owner: ({ task, words, unit }, draft) =>
    `nhiệm vụ ${task} của ${unitWords(draft, unit)}, theo chữ «${saidIn(draft, task, words)}»`,
  'only-in-table': ({ task, words }) =>
    `nhiệm vụ ${task} chỉ có trong bảng, phần lời không có: «${shortText(words, 110)}»`,
  'unit-change': ({ words, day, ...change }) =>
    `«${shortText(words, 120)}» là việc ${unitChangeWords(change)}${day === null ? '' : ` từ ${date(day)}`}: ghi vào danh bạ, không thành nhiệm vụ`,
  leader: ({ index, words, person }, { people }) =>
    `«${words}» phụ trách chỉ số ${index} là ${people.find(({ id }) => id === person)?.name ?? person}`,
  consolidator: ({ unit }, draft) => `đơn vị tổng hợp báo cáo là ${unitWords(draft, unit)}`,
  scale: ({ scale }) => `thang điểm ${scale}`,
  code: ({ code, name }) => `mã ${code} cho chỉ số «${name}»`,
  'from-aims': ({ code, rank, of }) =>
    `hạng của chỉ số ${code} lấy từ phần mục tiêu: ${rank}${of === null ? '' : `/${of}`}`,
  'pillar-as-group': ({ name }) => `«${name}» không có nhiệm vụ riêng: dùng làm nhóm chỉ số`,
};

/** One thing that the rules suggest. @param draft for the names behind ids */
export const oneProposal = (proposal: Proposal, draft: Named): string =>
  (proposalWords[proposal.type] as (one: Proposal, named: Named) => string)(proposal, draft);

/** What the paper says of the day by which units report, while nobody has said yes or no to it. */
const reportDayLines = (draft: Draft): string[] => {
  const said = reportDayAsked(draft);
  return said === null ? [] : [`hạn báo cáo tháng: «${said.words}» là ngày ${said.day}`];
};

const baselineWords = ({ baseline }: IndexDraft): string => {
  if (baseline === null) return 'chưa có kết quả năm trước';
  const { year, score, rank, of } = baseline;
  const told = [
    ...(score === null ? [] : [`${figure(score)} điểm`]),
    ...(rank === null ? [] : [`hạng ${rank}${of === null ? '' : `/${of}`}`]),
  ];
  return `${year === null ? 'năm trước' : `năm ${year}`}: ${told.length === 0 ? 'chưa có' : told.join(', ')}`;
};

export function indexLine(index: IndexDraft, draft: Draft): string {
  const { units, people } = draft;
  const unit = units.find(({ id }) => id === index.leadUnit)?.name ?? 'chưa rõ đơn vị chủ trì';
  const leaders = index.leaders.map((id) => people.find((person) => person.id === id)?.name ?? id).join(', ');
  const target =
    index.target === null || index.target.words === ''
      ? 'chưa có chỉ tiêu'
      : `chỉ tiêu: ${index.target.words}`;
  return `  ${index.code} ${index.name} – ${baselineWords(index)}; ${target}; ${leaders || 'chưa rõ lãnh đạo'}; ${unit}; ${index.tasks.length} nhiệm vụ`;
}

const listed = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ['', `${title} (${lines.length}):`, ...lines.map((line) => `  - ${line}`)];

export const changeOf = { unit: 'đơn vị', person: 'lãnh đạo', index: 'chỉ số' } as const;

/** What the paper gives of its tasks besides: «sản phẩm 12, văn bản giao 5»; '' where it gives none. */
export function besideTasksLine({ indices, areas }: Pick<Draft, 'indices' | 'areas'>): string {
  const tasks = [...indices, ...areas].flatMap((index) => index.tasks);
  const told = (field: 'product' | 'source' | 'measure', what: string): string[] => {
    const count = tasks.filter((task) => task[field] !== null).length;
    return count === 0 ? [] : [`${what} ${count}`];
  };
  const all = [
    ...told('product', 'sản phẩm'),
    ...told('source', 'văn bản giao'),
    ...told('measure', 'số đo'),
  ];
  return all.length === 0 ? '' : `Ghi kèm nhiệm vụ: ${all.join(', ')}.`;
}

/** What was understood of a document, counted in one line. */
export function countsLine({ indices, areas, units, people, groups }: Draft): string {
  const all = [...indices, ...areas];
  const count = (number: number, what: string): string[] => (number === 0 ? [] : [`${number} ${what}`]);
  return [
    ...count(indices.length, 'chỉ số'),
    ...count(areas.length, 'mảng việc (không phải chỉ số)'),
    ...count(
      all.reduce((sum, { tasks }) => sum + tasks.length, 0),
      'nhiệm vụ',
    ),
    ...count(groups.length, 'nhóm chỉ số'),
    ...count(units.filter(({ type }) => type === 'unit').length, 'đơn vị'),
    ...count(units.filter(({ type }) => type === 'outside').length, 'cơ quan ngoài'),
    ...count(people.length, 'lãnh đạo'),
  ].join(' · ');
}

/** «Phòng Thương mại: Phối hợp xúc tiến đầu tư»: work and whose it would be. */
export const furtherWords = ({ unit, words }: FurtherTask, { units }: Draft): string =>
  `${units.find(({ id }) => id === unit)?.name ?? unit}: ${words}`;

/** All that was understood, missing, contradicting, not placed and proposed, for the office to read. */
export function draftLines(draft: Draft): string[] {
  const { document, agency, year, indices, areas, unplaced, proposals, changes } = draft;
  const number =
    document.number === null && document.symbol === ''
      ? 'không số'
      : `số ${document.number ?? '…'}${document.symbol}`;
  return [
    `${document.type || 'Văn bản'} ${number}${document.title === '' ? '' : ` – ${document.title}`}`,
    `${agency.name || 'Chưa rõ cơ quan'}${agency.province === '' ? '' : `, ${agency.province}`}; năm ${year ?? 'chưa rõ'}; ${draft.read} đoạn và dòng bảng đã đọc`,
    ...[countsLine(draft), besideTasksLine(draft)].filter((line) => line !== ''),
    ...indices.map((index) => indexLine(index, draft)),
    ...areas.map((area) => indexLine(area, draft)),
    ...listed('Còn thiếu', missingLines(draft)),
    ...listed('Mâu thuẫn', doubtLines(draft)),
    ...listed(
      'Chưa xếp được',
      unplaced.map(({ words, place }) => `${placeWords(place)}: «${words}»`),
    ),
    ...listed(
      'Việc phần sau giao cho đơn vị, đồng ý mới đưa vào',
      (draft.further ?? []).map((task) => furtherWords(task, draft)),
    ),
    ...listed('Đề xuất, chờ xác nhận', [
      ...reportDayLines(draft),
      ...proposals.map((one) => oneProposal(one, draft)),
    ]),
    ...listed(
      'So với trước',
      changes.map(({ of, type, name }) => `${changeOf[of]} ${type === 'new' ? 'mới' : 'không còn'}: ${name}`),
    ),
  ];
}

/** What `npm run import` says besides; `npm run setup` says some of it too. */
export const importWords = {
  usage:
    'Cách dùng: npm run import -- TỆP [--out THƯ_MỤC] [--sheet BẢNG_SỬA.xlsx] [--corrections BẢNG_SỬA.xlsx]   (TỆP là .docx, .xlsx, .txt; dấu - là đọc chữ dán vào)',
  areasAsIndices: (count: number): string =>
    `Văn bản chưa có chỉ số: lấy ${count} mảng việc làm chỉ số. Trong bảng sửa, điền cột Nhóm, Điểm năm trước, Hạng năm trước và Mục tiêu của từng chỉ số.`,
  noFile: (file: string): string => `Không mở được tệp ${file}. Kiểm tra lại đường dẫn và quyền đọc.`,
  noFolder: (folder: string): string =>
    `Không ghi được vào thư mục ${folder}. Kiểm tra lại đường dẫn và quyền ghi.`,
  written: (folder: string, files: readonly string[]): string => `Đã ghi vào ${folder}: ${files.join(', ')}.`,
  lacking: (count: number, cells: readonly string[]): string =>
    `Chưa dùng được: còn ${count} điểm phải có. Điền vào bảng sửa (--sheet sua.xlsx${cells.length === 0 ? '' : `; trang Kế hoạch, ô ${cells.join(', ')} còn trống`}) rồi chạy lại với --corrections sua.xlsx.`,
  ready: 'Đủ để dùng.',
  refused: (fault: string): string => `Bản nháp có chỗ sai: ${fault}`,
};

/** The words that a plan made of a draft holds beside the document's own. */
export const draftWords: DraftWords = {
  headTitle: ({ name, kind }) => {
    if (kind === 'office' || kind === 'inspectorate') return `Chánh ${name}`;
    if (/^Trung tâm/u.test(name)) return `Giám đốc ${name}`;
    if (/^Chi cục\s/u.test(name)) return `Chi cục trưởng ${name}`;
    if (/^Tổ\s/u.test(name)) return `Tổ trưởng ${name}`;
    return /^(?:Phòng|Ban)\s/u.test(name)
      ? `Trưởng ${name.charAt(0).toLowerCase()}${name.slice(1)}`
      : `Thủ trưởng ${name}`;
  },
  officeTitle: ({ name }) => `Chuyên viên tổng hợp ${name}`,
  doubt: doubtWords,
  place: ({ place, path }) => path || placeWords(place),
};
