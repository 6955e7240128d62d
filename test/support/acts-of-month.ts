import type { State } from '../../src/core/state/state.ts';
import type { Actor, Task } from './acting-people.ts';
import { users } from './org.ts';

/** Who acts besides those of the test folders. */
export const more = { chief: 106, inspector: 109, staff: 110 } as const;
/** Heads of units of their own, each with two matters and two pieces of work that are done. */
export const unitHeads = [2_001, 2_002, 2_003, 2_004];

/** A report in which two tasks are late, with words, and two are done. */
const report = (head: number): Task => ({
  name: 'report',
  begin: () => '/baocao',
  answers: [
    [/\b1\/5 ·/, () => 'chậm'],
    [/Vướng mắc gì/, () => `chờ Cục Thuế trả lời văn bản ${head}`],
    [/\b2\/5 ·/, () => 'Còn lại: đúng tiến độ'],
    [/Gõ số(?! nhiệm vụ)/u, () => '100'],
    [/🔵 4 · 🟠 1/u, () => '2 xong, đã họp 15/6'],
    [/✅ 1 · 🔵 3 · 🟠 1/u, () => '5 xong, đã ký cam kết'],
    [/✅ 2 · 🔵 2 · 🟠 1/u, () => `4 chậm vì thiếu kinh phí đợt ${head}`],
    [/✅ 2 · 🔵 1 · 🟠 2/u, () => 'gửi báo cáo'],
  ],
  done: /^✅ Đã nhận báo cáo/u,
});

/** What is done before anything fails. */
export const reporters: readonly Actor[] = unitHeads.map((head) => ({ userId: head, tasks: [report(head)] }));

/** A leader's answer to a matter, word for word. */
const direct = (matter: number): Task => ({
  name: `direct ${matter}`,
  begin: () => `việc ${matter}`,
  answers: [
    [new RegExp(`^Việc ${matter} ·`, 'u'), () => 'trả lời'],
    [
      new RegExp(`^Việc ${matter}: ý kiến`, 'u'),
      (time) => `làm công văn số ${matter}/${time} gửi Sở Tài chính`,
    ],
    [/^Gửi «/u, () => 'gửi'],
  ],
  done: new RegExp(`^✅ Đã chuyển ý kiến.* Việc ${matter} đang mở`, 'u'),
});

/** A leader has something done. */
const instruct = (unit: string, whose: string): Task => ({
  name: `instruct ${unit}`,
  begin: (time) => `yêu cầu ${unit} rà lại lịch, nộp bản ${whose}/${time}`,
  answers: [[/^Gửi [^«]*, tháng \d+\/\d+:\s+«rà lại lịch/u, () => 'gửi']],
  done: new RegExp(`^✅ Đã gửi yêu cầu tới ${unit}`, 'u'),
});

/** The same is had done by two units in one order. */
const instructBoth = (one: string, other: string, whose: string): Task => ({
  name: `instruct both ${one} and ${other}`,
  begin: (time) => `yêu cầu ${one} và ${other} rà lại lịch, nộp bản ${whose}/${time}`,
  answers: [[/^Gửi [^«]*, tháng \d+\/\d+:\s+«rà lại lịch/u, () => 'gửi']],
  done: new RegExp(`^✅ Đã gửi yêu cầu tới ${one} và ${other}`, 'u'),
});

/** What was had done is taken back from one unit; a word that comes twice takes back nothing else. */
const takeBack = (unit: string): Task => ({
  name: `take back ${unit}`,
  begin: () => `hủy yêu cầu ${unit}`,
  answers: [[/^Lấy lại việc nào/u, () => '1']],
  done: new RegExp(`^Đã lấy lại yêu cầu với ${unit}|^Không có yêu cầu nào|^Quá 15 phút`, 'u'),
});

const answerInstruction: Task = {
  name: 'answer instruction',
  isReady: ({ instructions }) => instructions.some(({ unit }) => unit === 'thanh-tra'),
  begin: () => '/yeucau',
  answers: [
    [/yêu cầu với .* trong tháng/u, () => '1'],
    [/^📌 .* yêu cầu Thanh tra Sở/u, () => 'trả lời'],
    [/^Trả lời yêu cầu «/u, (time) => `đã rà lịch xong, bản ${time}`],
    [/^Gửi «/u, () => 'gửi'],
  ],
  done: /^✅ Đã (?:chuyển|ghi) trả lời/u,
};

/** More time is asked for. */
const ask = (what: string, named: RegExp, day: string): Task => ({
  name: `ask for ${what}`,
  begin: (time) => `xin gia hạn ${what} đến ${day} vì trùng lịch họp lần ${time}`,
  answers: [[/^Xin gia hạn .* đến .*: «trùng lịch/u, () => 'gửi']],
  done: new RegExp(
    `^⏳ [^:]*${named.source}[^]*(?:có trả lời tôi báo ngay)|«[^»]*${named.source}[^»]*» đã có yêu cầu gia hạn`,
    'u',
  ),
});

const isAsked = ({ extensions }: State): boolean => extensions.length >= 3;

/** It is decided, whichever is open. */
const decide = (name: string, word: string, more: Task['answers'], done: RegExp): Task => ({
  name,
  isReady: isAsked,
  begin: () => '/giahan',
  answers: [
    [/^(?:🔔 )?[2-9] yêu cầu gia hạn đang chờ/u, () => '1'],
    [/^(?:🔔 )?(?:1|Một) yêu cầu gia hạn đang chờ/u, () => word],
    [/^⏳ .* xin gia hạn /u, () => word],
    ...more,
  ],
  done: new RegExp(`${done.source}|^\\d+ lần đã gia hạn`, 'u'),
});
const decisions: readonly Task[] = [
  decide('grant', 'đồng ý', [], /^✅ .* đồng ý gia hạn/u),
  decide(
    'grant another day',
    'ngày khác',
    [[/^Gia hạn .* đến ngày nào/u, (time) => `${9 + time}/7 không lùi thêm`]],
    /^✅ .* đồng ý gia hạn/u,
  ),
  decide(
    'refuse',
    'không',
    [[/^Vì sao không gia hạn/u, (time) => `doanh nghiệp đã được mời, giấy số ${time}`]],
    /không đồng ý gia hạn/u,
  ),
];

const none = 'Không có việc nào chờ anh\\/chị xác nhận';
const confirm: Task = {
  name: 'confirm all but one',
  begin: () => '/duyet',
  answers: [[/^⏳ [2-9] việc chờ anh\/chị xác nhận/u, () => 'tất cả trừ 2']],
  done: /^✅ Đã xác nhận hoàn thành \d việc|^⏳ 1 việc chờ anh\/chị xác nhận/u,
};
/** @param whose tells the reasons of one leader from those of another */
const sendBack = (whose: string): Task => ({
  name: 'send back',
  begin: () => '/duyet',
  answers: [
    [/^⏳ 1 việc chờ anh\/chị xác nhận/u, (time) => `trả lại 1 vì biên bản ${whose}/${time} chưa có chữ ký`],
  ],
  done: new RegExp(`^↩ Đã trả lại 1 việc|${none}`, 'u'),
});

/** What the head of a unit passes on, signs and sends. */
const passOn: readonly Task[] = [
  {
    name: 'pass on',
    begin: () => '/baocao',
    answers: [[/\b1\/6 ·/u, () => 'chuyển 4, 5 cho anh Bình']],
    done: /^✅ Đã chuyển việc 4, 5|^Việc 4 đang ở/u,
  },
  {
    name: 'sign',
    isReady: ({ passings }) =>
      passings.length > 0 && passings.every(({ tasks }) => tasks.every(({ answer }) => answer !== undefined)),
    begin: () => '/baocao',
    answers: [
      [/\b1\/6 ·/u, () => 'Còn lại: đúng tiến độ'],
      [/Gõ số(?! nhiệm vụ)/u, () => '100'],
      [/đã trả lời, chờ dùng/u, () => 'dùng trả lời của anh Bình'],
    ],
    done: /Đã dùng việc 4, 5|^Tháng 6\/2023 · .*🔵 [45] · 🟠 [12]/u,
  },
  {
    name: 'send',
    begin: () => '/baocao',
    answers: [[/Tháng 6\/2023 · .*🔵 [45] · 🟠 [12]/u, () => 'gửi báo cáo']],
    done: /^✅ Đã nhận (?:bản sửa )?báo cáo/u,
  },
];

const answerPassed: Task = {
  name: 'answer what was passed on',
  isReady: ({ passings }) => passings.length > 0,
  begin: () => 'em được giao việc gì',
  answers: [
    [/^📨|, chưa trả lời/u, () => 'trả lời'],
    [/\b1\/2 ·/u, () => 'chậm'],
    [/Vướng mắc gì/u, (time) => `chờ thiết bị đợt ${time}`],
    [/\b2\/2 ·/u, () => 'đúng tiến độ'],
    [/Kết quả tháng/u, () => 'bỏ qua'],
    // A word that came twice may have answered the second, too.
    [/^Tháng 6\/2023 · .*🟠 [12]/u, () => 'gửi'],
  ],
  done: /^✅ Đã gửi 2 câu trả lời/u,
};

/**
 * What everybody does while calls fail and the process dies.
 * @param mattersOf the numbers of the matters that a leader answers
 */
export const actors = (mattersOf: (leader: number) => readonly number[]): readonly Actor[] => [
  {
    userId: users.lan,
    tasks: [
      ...mattersOf(users.lan).slice(0, 2).map(direct),
      confirm,
      instruct('Thanh tra Sở', 'L'),
      sendBack('L'),
      instruct('Phòng số 2001', 'L'),
    ],
  },
  {
    userId: users.hung,
    tasks: [...mattersOf(users.hung).slice(0, 2).map(direct), confirm, ...decisions, sendBack('H')],
  },
  {
    userId: users.yen,
    tasks: [
      instructBoth('Phòng số 2002', 'Phòng số 2004', 'Y'),
      takeBack('Phòng số 2004'),
      instruct('Phòng số 2003', 'Y'),
    ],
  },
  {
    userId: more.chief,
    tasks: [
      ask('họp doanh nghiệp quý II', /quý II/u, '15/7'),
      ask('giao ban với doanh nghiệp TTTT', /TTTT/u, '20/7'),
      ask('giao ban với doanh nghiệp 6 tháng đầu năm', /với Doanh nghiệp 6 tháng/u, '25/7'),
    ],
  },
  { userId: more.inspector, tasks: [answerInstruction] },
  { userId: users.hts, tasks: passOn },
  { userId: more.staff, tasks: [answerPassed] },
];
