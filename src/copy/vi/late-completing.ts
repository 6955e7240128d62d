import type {
  ClaimList,
  ClaimsDenied,
  CompletingContent,
  Insteads,
  ToldClaim,
} from '../../core/features/completing/declared.ts';
import type { Person } from '../../core/people/org.ts';
import { planIdOf } from '../../core/report/carried.ts';
import type { Button, Line, Span } from '../../core/said/message.ts';
import type { Names } from '../../core/said/names.ts';
import { toPeriod } from '../../core/time/period.ts';
import { dateOf } from '../../core/time/viet-nam-time.ts';
import type { WordingOf } from '../wording.ts';
import { button, stopButton } from './button.ts';
import { cadenceName, dayMonth } from './cadence-name.ts';
import { confirmButtons } from './confirmation.ts';
import { clip, entryWords, mostWords } from './entry.ts';
import { insteadLine, who } from './instead.ts';
import { b, capital, clock, i, joined, line, monthName, only, shortText } from './words.ts';

/** «Tổ chức họp với Doanh nghiệp quý II» */
const workName = ({ task, period }: ToldClaim): string =>
  cadenceName(task, toPeriod(period)).replace(/[\s.;]+$/u, '');

/** The day on which it was done: as it was told, else that of the answer. */
const doneDay = ({ entry }: ToldClaim): string => entry.doneOn ?? dateOf(entry.at);

/** «xong 24/05 – «đã họp 24/5» 📎1» */
function saidIn(claim: ToldClaim, names: Names): string {
  const { doneOn: _, ...said } = claim.entry;
  const words = entryWords(said, claim.task.measure, mostWords);
  return `xong ${dayMonth(doneDay(claim))}${words === '' ? '' : ` – ${words}`}${clip(claim.entry, names)}`;
}

/** Why somebody else is asked; of several leaders, or of some of the list alone, with its numbers. */
const insteadLines = (all: Insteads, count: number): Line[] =>
  all.flatMap(({ instead, places }) =>
    insteadLine(instead, { asked: false }).map((one) =>
      places.length === 0 || places.length === count ? one : line(i(`Việc ${places.join(', ')}: `), ...one),
    ),
  );

/** «Văn phòng Sở: *Tổ chức họp …* (xong 24/05 – «…» 📎1)» */
const claimSpans = (claim: ToldClaim, names: Names): Span[] => [
  `${capital(claim.unit.name)}: `,
  i(shortText(workName(claim), 110)),
  ` (${monthName(toPeriod(claim.period))}, ${saidIn(claim, names)})`,
];

const numbered = (claims: readonly ToldClaim[], names: Names): Line[] =>
  claims.map((claim, at) => line(`${at + 1}. `, ...claimSpans(claim, names)));

/** «Họp quý II (Văn phòng Sở)», one after another. */
const named = (claims: readonly ToldClaim[]): Line[] =>
  claims.map((claim) => line('– ', i(shortText(workName(claim), 110)), ` (${claim.unit.name})`));

const furtherLine = ({ further }: Pick<ClaimList, 'further'>): Line[] =>
  further > 0 ? [line(`Còn ${further} việc nữa; trả lời xong tôi đưa tiếp.`)] : [];

/** The number of a row opens it: so it is the same number where there are no buttons. */
const openButtons = (
  { list, claims }: ClaimList,
  label = 'Xem việc',
  type: 'open-claim' | 'confirm-but' | 'send-claim-back' = 'open-claim',
): Button[][] => {
  const all = claims.map((_, at) => button(`${label} ${at + 1}`, { type, list, at: at + 1 }));
  return Array.from({ length: Math.ceil(all.length / 3) }, (_, row) => all.slice(row * 3, row * 3 + 3));
};

const evidenceButton = ({ entry, period, unit, task }: ToldClaim): Button[] =>
  entry.evidence.length > 0
    ? [
        button('Xem minh chứng', {
          type: 'evidence-of-task',
          period,
          taskId: task.carried ? task.id : planIdOf(task),
          unit: unit.id,
        }),
      ]
    : [];

const oneClaim = (list: number, at: number, claim: ToldClaim): Button[][] => [
  [
    button('Xác nhận', { type: 'confirm-claim', list, at }),
    button('Trả lại…', { type: 'send-claim-back', list, at }),
    ...evidenceButton(claim),
  ],
];

/** Why nothing comes of a button. */
function closedWords(why: ClaimsDenied, claim: ToldClaim | null, leaders: readonly Person[]): string {
  const name = claim ? `«${shortText(workName(claim), 80)}» của ${claim.unit.name}` : 'Việc này';
  const leader = leaders.length > 0 ? joined(leaders.map(who)) : 'lãnh đạo phụ trách';
  switch (why) {
    case 'old':
      return 'Danh sách đó đã cũ; đây là những việc đang chờ.';
    case 'changed':
      return `${name} đã được đơn vị báo cáo lại hoặc rút; không còn gì để trả lời ở đây.`;
    case 'settled':
      return claim?.given
        ? `${name} đã được ${who(claim.given.by)} xác nhận lúc ${clock(claim.given.at)}.`
        : claim?.back
          ? `${name} đã được ${who(claim.back.by)} trả lại lúc ${clock(claim.back.at)}: «${claim.back.reason}»`
          : `${name} không còn chờ xác nhận.`;
    case 'reported':
      return `${name} do anh/chị báo cáo, nên người khác xác nhận.`;
    case 'own':
      return `${name} là của đơn vị anh/chị, nên ${leader} xác nhận.`;
    case 'other':
      return `${name} do ${leader} xác nhận.`;
  }
}

/** What became of it, to the unit: with who and when, word for word. */
function toldLines({
  verdict,
  claims,
  by,
  at,
}: Extract<CompletingContent, { type: 'completion-told' }>): Line[] {
  const when = `${who(by)}, ${clock(at)}`;
  const rows = claims.map((claim) =>
    line(
      '– ',
      i(shortText(workName(claim), 110)),
      ` (${monthName(toPeriod(claim.period))}, ${claim.unit.name})`,
    ),
  );
  switch (verdict) {
    case 'confirmed':
      return [line('✅ Đã xác nhận hoàn thành:'), ...rows, line(i(when))];
    case 'undone':
      return [line(`${who(by)} lấy lại câu trả lời; những việc này lại chờ xác nhận:`), ...rows];
    case 'sent-back':
      return [
        line('↩ Chưa xác nhận hoàn thành, trả lại:'),
        ...rows,
        line('Lý do: ', `«${claims[0]?.back?.reason ?? ''}»`),
        line(i(when)),
        line('Việc tính là chưa hoàn thành và được hỏi lại trong báo cáo tới.'),
      ];
  }
}

const scopeOf = (of: readonly { name: string }[] | null): string =>
  of === null ? '' : ` của ${joined(of.map(({ name }) => name))}`;

/** «Chờ PGĐ Lê Hải Yến: 2 việc» */
function byConfirmer(waiting: Extract<CompletingContent, { type: 'claims-listed' }>['waiting']): Line[] {
  const counts = new Map<string, number>();
  for (const { confirmers } of waiting) {
    const name = confirmers.length > 0 ? joined(confirmers.map(who)) : 'chưa ai nhận được (chưa liên kết)';
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].map(([name, count]) => line('– ', b(name), `: ${count} việc`));
}

/** Words for what is confirmed before it counts as done. */
export const completing = {
  'claims-awaited': ({ claims, list, further, instead, isReminder }, names) => {
    const [first, another] = claims;
    if (!first) return only('Không có việc nào chờ anh/chị xác nhận.');
    const shown = { list, claims, further };
    const count = claims.length + further;
    const mark = isReminder ? '🔔 ' : '⏳ ';
    return {
      lines: [
        line(mark, b(`${count} việc ${isReminder ? 'vẫn ' : ''}chờ anh/chị xác nhận hoàn thành`), ':'),
        ...(another ? numbered(claims, names) : [line(...claimSpans(first, names))]),
        ...furtherLine(shown),
        ...insteadLines(instead, claims.length),
        ...(another ? [line(i('Gõ «tất cả trừ 2», «xác nhận 1», «trả lại 2 vì …» cũng được.'))] : []),
      ],
      buttons: another
        ? [
            ...openButtons(shown),
            [
              button(`Xác nhận tất cả ${claims.length} việc`, { type: 'confirm-claims', list }),
              button('Trừ…', { type: 'confirm-except', list }),
              button('Trả lại…', { type: 'send-claims-back', list }),
            ],
          ]
        : oneClaim(list, 1, first),
    };
  },
  'claim-opened': ({ list, at, claim }, names) => ({
    lines: [
      line(...claimSpans(claim, names)),
      line(i(`${claim.index.code} ${claim.index.name}`)),
      line(i(`Người báo cáo: ${who(claim.by)}, ${clock(claim.entry.at)}`)),
    ],
    buttons: [...oneClaim(list, at, claim), [button('Xem cả danh sách', { type: 'show-claims' })]],
  }),
  'confirm-except': ({ claims, list }, names) => ({
    lines: [line('Xác nhận tất cả, trừ việc số mấy? Ví dụ «2» hoặc «2, 3».'), ...numbered(claims, names)],
    buttons: [...openButtons({ list, claims, further: 0 }, 'Trừ việc', 'confirm-but'), [stopButton()]],
  }),
  'send-back-which': ({ claims, list }, names) => ({
    lines: [line('Trả lại việc số mấy, vì sao? Ví dụ «2 vì chưa có biên bản».'), ...numbered(claims, names)],
    buttons: [
      ...openButtons({ list, claims, further: 0 }, 'Trả lại việc', 'send-claim-back'),
      [stopButton()],
    ],
  }),
  'send-back-why': ({ claims }) => ({
    lines: [line('Vì sao chưa xác nhận? Trả lời một tin; đơn vị nhận nguyên văn.'), ...named(claims)],
    buttons: [[stopButton()]],
  }),
  'send-back-doubted': ({ claims, words, asked }) => ({
    lines: [
      line(
        `Gửi «${shortText(words, 200)}» tới ${joined([...new Set(claims.map(({ unit }) => unit.name))])} làm lý do trả lại?`,
      ),
      ...named(claims),
    ],
    buttons: [confirmButtons(asked, 'Gửi', 'Thôi')],
  }),
  'send-back-long': ({ length, longest }) =>
    only(`Lý do dài ${length} ký tự, quá ${longest}; viết ngắn lại giúp tôi.`),
  'no-such-claim': ({ most }) =>
    only(
      most === 1
        ? 'Danh sách chỉ có 1 việc.'
        : `Tôi cần số của việc trong danh sách, từ 1 đến ${most}, ví dụ «tất cả trừ 2» hoặc «trả lại 1 vì chưa có biên bản».`,
    ),
  'claims-decided': ({ verdict, claims, at, left, passed }) => ({
    lines: [
      line(
        verdict === 'confirmed'
          ? `✅ Đã xác nhận hoàn thành ${claims.length} việc:`
          : `↩ Đã trả lại ${claims.length} việc, lý do «${shortText(claims[0]?.back?.reason ?? '', 200)}»:`,
      ),
      ...named(claims),
      ...(passed.length > 0
        ? [line(`${passed.length} việc khác đã được trả lời, hoặc do người khác trả lời.`)]
        : []),
    ],
    buttons: [
      [
        button('Nhầm – lấy lại', { type: 'undo-claims', at }),
        ...(left > 0 ? [button(`Xem ${left} việc còn chờ`, { type: 'show-claims' })] : []),
      ],
    ],
  }),
  'completion-told': (content) => ({
    lines: toldLines(content),
    ...(content.verdict === 'sent-back' && content.mayAnswer && content.claims[0]
      ? {
          buttons: [
            [
              button('Báo cáo lại ngay', {
                type: 'open',
                unit: content.claims[0].unit.id,
                period: content.claims[0].period,
              }),
            ],
          ],
        }
      : {}),
  }),
  'claims-undone': ({ claims, verdict }) => ({
    lines: [
      line(
        verdict === 'confirmed'
          ? 'Đã lấy lại xác nhận; những việc này lại chờ xác nhận:'
          : 'Đã lấy lại việc trả lại; những việc này lại chờ xác nhận:',
      ),
      ...named(claims),
    ],
    buttons: [[button('Xem việc chờ xác nhận', { type: 'show-claims' })]],
  }),
  'claims-closed': ({ why, claim, leaders }) => only(closedWords(why, claim, leaders)),
  'claims-listed': ({ waiting, confirmed, sentBack, of, mayConfirm, asks }, names) => {
    const scope = scopeOf(of);
    const head =
      waiting.length === 0
        ? line(b('Không có việc nào chờ xác nhận'), `${scope}.`)
        : line(b(`${waiting.length} việc chờ xác nhận hoàn thành`), `${scope}:`);
    const done = line(
      `Đã xác nhận ${confirmed} việc${scope}${sentBack > 0 ? `; trả lại ${sentBack} việc` : ''}.`,
    );
    const rows = waiting.map((claim) => line('– ', ...claimSpans(claim, names)));
    return {
      lines:
        asks === 'count'
          ? [done, ...(waiting.length > 0 ? [line(`Còn chờ ${waiting.length} việc.`)] : [])]
          : asks === 'who'
            ? [head, ...byConfirmer(waiting)]
            : [
                head,
                ...rows,
                ...(waiting.length > 0 ? byConfirmer(waiting) : []),
                ...(confirmed + sentBack > 0 ? [done] : []),
              ],
      ...(mayConfirm ? { buttons: [[button('Xem và xác nhận', { type: 'show-claims' })]] } : {}),
    };
  },
  'nothing-to-confirm': () =>
    only(
      'Kế hoạch này không yêu cầu xác nhận: báo cáo «Hoàn thành» là tính hoàn thành, nên không có việc nào chờ anh/chị.',
    ),
} satisfies WordingOf<CompletingContent>;
