import { describe, expect, it } from 'vitest';
import { context } from '../../../test/support/context.ts';
import { vietnamese } from '../../copy/vi/index.ts';
import { plainText } from '../said/message.ts';
import { emptyState, type State, stateSchema } from '../state/state.ts';
import { inVietNam } from '../time/viet-nam-time.ts';
import { planDue } from './plan-due.ts';

const minute = 60_000;
const at = (moment: string): number => Date.parse(`${moment}+07:00`);
const office = 'van-thu-tong-hop';
const hts = 'truong-phong-ha-tang-so';
const inspector = 'truong-thanh-tra';
const centre = 'giam-doc-trung-tam-cong-nghe-so';
const press = 'truong-phong-thong-tin-bao-chi-xuat-ban';

const begin = (unlinked: readonly string[], change: Partial<State> = {}): State => ({
  ...emptyState(),
  begunAt: at('2023-05-19T08:00:00'),
  accounts: context.org.people
    .filter(({ id }) => !unlinked.includes(id))
    .map(({ id }) => ({ channel: 'telegram' as const, userId: id, personId: id, linkedAt: 0 })),
  ...change,
});

/** What the office is told, looking every ten minutes, with changes at their moments. */
function told(
  from: State,
  start: string,
  end: string,
  changes: Record<string, (state: State) => State> = {},
) {
  let state = from;
  const said: string[] = [];
  const due = new Map(Object.entries(changes).map(([moment, change]) => [at(moment), change]));
  for (let now = at(start); now <= at(end); now += 10 * minute) {
    state = due.get(now)?.(state) ?? state;
    const next = planDue(context, state, now);
    state = stateSchema.parse(next.state);
    for (const notice of next.notices)
      if ('personId' in notice && notice.personId === office)
        said.push(
          `${inVietNam(now).format('DD/MM HH:mm')} ${plainText(vietnamese.toMessage(notice.content, context))}`,
        );
  }
  return said;
}
const away = (personId: string, from: string, to: string) => ({ personId, from, to });

describe('units of which nobody can be reminded', () => {
  it('are told to the office at the opening, each with its reason', () => {
    const said = told(
      begin([press, 'truong-van-phong'], {
        absences: [away(inspector, '2023-05-20', '2023-05-30'), away(hts, '2023-05-20', '2023-05-26')],
        deputies: [
          {
            unit: 'phong-ha-tang-so',
            headId: hts,
            personId: 'truong-van-phong',
            from: '2023-05-20',
            to: '2023-05-30',
          },
        ],
      }),
      '2023-05-22T07:30:00',
      '2023-05-22T20:00:00',
    );
    expect(said).toHaveLength(1);
    expect(said[0]!.split('\n')).toEqual([
      '22/05 08:00 Báo cáo tháng 5/2023:',
      'Hiện không ai nhận được tin nhắc của Văn phòng Sở và Phòng Thông tin – Báo chí – Xuất bản: chưa ai liên kết (/moi).',
      'Hiện không ai nhận được tin nhắc của Thanh tra Sở: trưởng đơn vị vắng đến 30/05, chưa ủy quyền ai.',
      'Hiện không ai nhận được tin nhắc của Phòng Hạ tầng số: trưởng đơn vị vắng đến 26/05, người được ủy quyền (Chánh Văn phòng Sở) chưa liên kết (/moi).',
    ]);
  });

  it('are told again when it becomes so during the month, once, and not while it stays so', () => {
    const said = told(begin([]), '2023-05-22T07:30:00', '2023-05-25T16:00:00', {
      '2023-05-23T09:10:00': (state) => ({
        ...state,
        absences: [away(inspector, '2023-05-23', '2023-05-24')],
      }),
      // That it lasts longer is no news.
      '2023-05-23T10:00:00': (state) => ({
        ...state,
        absences: [away(inspector, '2023-05-23', '2023-05-26')],
      }),
      // Somebody stands in, and then no longer does.
      '2023-05-24T09:00:00': (state) => ({
        ...state,
        deputies: [
          { unit: 'thanh-tra', headId: inspector, personId: centre, from: '2023-05-24', to: '2023-05-26' },
        ],
      }),
      '2023-05-25T22:00:00': (state) => state,
      '2023-05-24T11:00:00': (state) => ({ ...state, deputies: [] }),
    });
    expect(said).toEqual([
      '23/05 09:10 Báo cáo tháng 5/2023:\nHiện không ai nhận được tin nhắc của Thanh tra Sở: trưởng đơn vị vắng đến 24/05, chưa ủy quyền ai.',
      '24/05 11:00 Báo cáo tháng 5/2023:\nHiện không ai nhận được tin nhắc của Thanh tra Sở: trưởng đơn vị vắng đến 26/05, chưa ủy quyền ai.',
    ]);
  });

  it('wait for the morning, and are no news while nothing is owed', () => {
    const inTheNight = { absences: [away(inspector, '2023-05-23', '2023-05-26')] };
    expect(
      told(begin([]), '2023-05-22T07:30:00', '2023-05-23T20:00:00', {
        '2023-05-22T22:00:00': (state) => ({ ...state, ...inTheNight }),
      }),
    ).toEqual([expect.stringMatching(/^23\/05 07:00 /)]);
    expect(
      told(
        begin([], { locks: [{ period: '2023-05', at: 0, by: 'x' }] }),
        '2023-05-22T07:30:00',
        '2023-05-23T20:00:00',
        {
          '2023-05-22T22:00:00': (state) => ({ ...state, ...inTheNight }),
        },
      ),
    ).toEqual([]);
  });

  it('are told to an office that joins after the opening', () => {
    const said = told(begin([office, press]), '2023-05-22T07:30:00', '2023-05-22T20:00:00', {
      '2023-05-22T10:00:00': (state) => ({
        ...state,
        accounts: [...state.accounts, { channel: 'telegram', userId: office, personId: office, linkedAt: 1 }],
      }),
    });
    expect(said).toEqual([expect.stringMatching(/^22\/05 10:00 [\s\S]*chưa ai liên kết/)]);
  });

  it('are told with the first reminder of a month in whose midst the bot first ran', () => {
    const said = told(
      begin([press], { begunAt: at('2023-05-22T09:00:00') }),
      '2023-05-22T09:00:00',
      '2023-05-25T20:00:00',
    );
    expect(said).toEqual([expect.stringMatching(/^24\/05 08:00 [\s\S]*Xuất bản: chưa ai liên kết/)]);
  });

  it('whose head has blocked the bot are told as such, and those without a head', () => {
    const said = told(
      begin([], { unreachable: [{ channel: 'telegram', chatId: inspector, at: 0 }] }),
      '2023-05-22T08:00:00',
      '2023-05-22T08:00:00',
    );
    expect(said[0]).toContain('Thanh tra Sở: trưởng đơn vị không nhận được tin của tôi');
  });
});
