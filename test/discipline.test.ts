import { describe, expect, it } from 'vitest';
import { disciplineSheetWords } from '../src/copy/vi/discipline-sheet.ts';
import { vietnamese } from '../src/copy/vi/index.ts';
import { contextOf } from '../src/core/context-of.ts';
import { composeDiscipline } from '../src/core/documents/compose-discipline.ts';
import type { DocumentWork } from '../src/core/documents/document-work.ts';
import { monthsNamed } from '../src/core/heard/months-named.ts';
import { monthsRun } from '../src/core/month/months-run.ts';
import { worksForOffice } from '../src/core/people/org.ts';
import { plainText } from '../src/core/said/message.ts';
import type { State } from '../src/core/state/state.ts';
import { drawPicture } from '../src/documents/pictures.ts';
import { context } from './support/context.ts';
import { people, startTalk } from './support/talk.ts';
import { askWorld, loadWorld, type World } from './support/world.ts';

const { office, hts, yen, inspector } = people;

const asked = (world: World, speaker: string, q: string) => {
  const { contents } = askWorld(world, { id: '', kind: '', speaker, q, expect: '' });
  const { plan, org } = world.context;
  const message = vietnamese.toMessage(contents[0]!, { plan, org });
  return { message, text: plainText(message), content: contents[0]! };
};

const speakers = ({ context: { org } }: World) => ({
  leader: org.people.find(({ role }) => role === 'leader')!.id,
  head: org.people.find((one) => one.role === 'head' && !worksForOffice(org, one))!,
});

/** The months of a world that its reports are of. */
const monthsOf = ({ state }: World): number[] =>
  [...new Set(Object.values(state.reports).map(({ period }) => Number(period.slice(5))))].sort(
    (one, other) => one - other,
  );

describe.each(['so-y-te-2024', 'so-tttt-2023', 'so-khcn-2026'])('discipline in «%s»', (name) => {
  it('has the figures of «ai nộp muộn» and of the months themselves', async () => {
    const world = await loadWorld(name);
    const { leader } = speakers(world);
    const { year } = world.context.plan;
    for (const month of monthsOf(world)) {
      const { text, content } = asked(world, leader, `/thongke ${month}/${year}`);
      if (content.type !== 'discipline') throw new Error(`${content.type}: ${text}`);
      const late = content.units.flatMap(({ unit, months }) =>
        months.flatMap((one) =>
          one.month === month && one.state === 'late' ? [{ unit: unit.name, days: one.daysLate }] : [],
        ),
      );
      const answered = askWorld(world, {
        id: '',
        kind: '',
        speaker: leader,
        q: `đơn vị nào báo cáo trễ hạn tháng ${month}`,
        expect: '',
      }).contents[0]!;
      if (answered.type !== 'answer' || answered.answer.type !== 'sent') throw new Error(answered.type);
      const rows = answered.answer.rows.filter(({ report }) => report?.late);
      expect(late).toEqual(rows.map(({ unit, report }) => ({ unit: unit.name, days: report!.daysLate })));
      for (const { unit, days } of late)
        expect(text).toMatch(new RegExp(`${unit}[^\\n]*trễ hạn ${days} ngày`));
      const [progress] = monthsRun(world.context, world.state, month, world.now, { type: 'all' }).slice(-1);
      expect(progress!.period.month).toBe(month);
      const onTime = progress!.reported.length - progress!.lateUnits.length;
      expect(text).toContain(`${onTime}/${progress!.owing.length} báo cáo đúng hạn`);
    }
  });

  it('shows a head the own unit alone, and no other by name', async () => {
    const world = await loadWorld(name);
    const { head } = speakers(world);
    const last = monthsOf(world).at(-1)!;
    const { message, content } = asked(world, head.id, `/thongke ${last}`);
    expect(content.type).toBe('own-discipline');
    const shown = JSON.stringify(message);
    for (const { id, name: unit } of world.context.org.units)
      if (id === head.unit) expect(shown).toContain(unit);
      else expect(shown).not.toContain(unit);
    expect(plainText(message)).toMatch(/Trung vị của \d+ đơn vị khác/);
    expect(plainText(message)).toContain(`Tháng ${last - 1}: `);
  });

  it('is refused in a group, whoever asks', async () => {
    const world = await loadWorld(name);
    const { leader, head } = speakers(world);
    for (const speaker of [`group:${leader}`, `group:${head.id}`])
      expect(asked(world, speaker, '/thongke').content.type).toBe('in-private');
  });

  it('has the same figures in text, picture and sheet', async () => {
    const world = await loadWorld(name);
    const { leader, head } = speakers(world);
    const last = monthsOf(world).at(-1)!;
    const { message, content } = asked(world, leader, `/thongke ${last}`);
    if (content.type !== 'discipline') throw new Error(content.type);
    const work = (by: string): DocumentWork => ({
      asked: { id: 'x', kind: 'discipline', span: content.span, by, chat: 'telegram:1', at: world.now },
      base: world.context,
      state: world.state,
      trail: [],
      closed: {},
      now: content.now,
      rehearsal: true,
    });
    const sheet = composeDiscipline(work(leader));
    expect(sheet.units).toEqual(content.units);
    const book = disciplineSheetWords(sheet, true);
    expect(book.name).toContain('CHẠY THỬ');
    expect(book.sheets.every(({ title }) => title[1]!.startsWith('CHẠY THỬ – '))).toBe(true);
    const attachment = message.attachment;
    if (attachment?.type !== 'picture' || attachment.picture.type !== 'discipline')
      throw new Error('no picture');
    const whole = book.sheets.find(({ name: tab }) => tab === 'Từ đầu năm')!;
    // In the same order: the sheet's units are the picture's.
    expect(whole.rows.map((row) => row[1])).toEqual(
      attachment.picture.content.rows.map(({ name: unit }) => unit),
    );
    const lateIn = whole.rows.reduce((sum, row) => sum + (row[4] as { number: number }).number, 0);
    const inPicture = attachment.picture.content.rows
      .flatMap(({ months }) => months)
      .filter((month) => month?.state === 'late');
    expect(lateIn).toBe(inPicture.length);
    expect((await drawPicture(attachment.picture)).length).toBeGreaterThan(10_000);
    // A head's own sheet names no other unit, and no place.
    const own = disciplineSheetWords(composeDiscipline(work(head.id)), false);
    expect(own.sheets.every(({ rows }) => rows.length === 1)).toBe(true);
    expect(own.sheets[0]!.columns[0]!.name).toBe('Đơn vị');
    const nobody = world.context.org.people.find(({ role }) => role === 'staff');
    if (nobody) expect(composeDiscipline(work(nobody.id)).units).toEqual([]);
  });
});

describe('/thongke', () => {
  it('counts what was given back, also once it was answered again, and not what was withdrawn', () => {
    const talk = startTalk('2023-05-22T09:00:00');
    for (const typed of ['/baocao', 'còn lại: đúng tiến độ', '100', 'gửi báo cáo']) talk.say(hts, typed);
    const report = () => talk.state().reports['2023-05:phong-ha-tang-so']!;
    const [first, second] = Object.keys(report().entries);
    talk.press(office, `o:ret:2023-05:${first}:phong-ha-tang-so`);
    talk.say(office, 'thiếu số liệu');
    expect(talk.say(yen, '/thongke').text).toContain('bị trả lại 1 mục');
    for (const typed of ['/baocao', 'đúng tiến độ', 'đã bổ sung', 'gửi báo cáo']) talk.say(hts, typed);
    expect(report().returned).toEqual([]);
    expect(talk.say(yen, '/thongke').text).toContain('bị trả lại 1 mục');
    talk.press(office, `o:ret:2023-05:${second}:phong-ha-tang-so`);
    talk.say(office, 'thiếu số liệu');
    expect(talk.say(hts, '/thongke').text).toContain('bị trả lại 2 mục');
    talk.press(office, `o:wr:2305:${second}:phong-ha-tang-so`);
    expect(talk.say(hts, '/thongke').text).toContain('bị trả lại 1 mục');
  });

  it('gives no place to units of which nothing is due yet: before the deadline all would share the first', () => {
    const talk = startTalk('2023-05-22T09:00:00');
    const { text } = talk.say(office, '/thongke');
    expect(text).not.toContain('Thứ 1');
    expect(text).toContain('Chưa đến hạn: Văn phòng Sở, Thanh tra Sở');
  });

  it('gives no place where all are alike: in a month of which nobody has reported nobody is the first', () => {
    const talk = startTalk('2023-05-26T09:00:00');
    const { text } = talk.say(office, '/thongke');
    expect(text).toContain('– Văn phòng Sở · chưa báo cáo');
    expect(text).not.toContain('Thứ 1');
    const placesAt = (time: string): unknown[] => {
      const now = Date.parse(time);
      const asked = { id: 'x', kind: 'discipline', by: office, chat: 'web:x', at: now } as const;
      const sheet = composeDiscipline({
        asked: { ...asked, span: { year: 2023, from: 5, to: 5 } },
        base: context,
        state: talk.state(),
        trail: [],
        closed: {},
        now,
        rehearsal: false,
      });
      return disciplineSheetWords(sheet, false).sheets[0]!.rows.map(([place]) => place);
    };
    // Before the deadline, and after it.
    for (const time of ['2023-05-24T09:00:00+07:00', '2023-05-26T09:00:00+07:00'])
      expect(placesAt(time)).toEqual([null, null, null, null, null]);
    for (const typed of ['/baocao', 'còn lại: đúng tiến độ', '100', 'gửi báo cáo']) talk.say(hts, typed);
    expect(talk.say(office, '/thongke').text).toContain('Thứ 1: Phòng Hạ tầng số · trễ hạn');
    expect(placesAt('2023-05-26T09:00:00+07:00')).toEqual([1, 2, 2, 2, 2].map((number) => ({ number })));
  });

  it('refuses months that it cannot tell, and says of which it can', () => {
    const talk = startTalk('2023-05-22T09:00:00');
    expect(talk.say(office, '/thongke tháng mười ba').text).toContain('/thongke 5/2023');
    expect(talk.say(office, '/thongke 2021').text).toContain('/thongke 2023');
    expect(talk.say(office, '/thongke quý 4').text).toContain('chưa mở');
    expect(talk.say(inspector, '/thongke').text).toContain('Thanh tra Sở');
    expect(talk.say(office, 'thống kê').text).toContain('báo cáo đúng hạn');
    const sheet = talk.press(hts, talk.buttonOf(talk.say(hts, '/thongke'), 'Tải bảng Excel'));
    expect(sheet.text).toContain('Đang lập thống kê báo cáo tháng 5/2023');
  });
});

describe('/thongke of an earlier year', () => {
  /** As a world's office goes on with the next year's plan, whose months nobody has answered yet. */
  async function goneOn(name: string): Promise<World> {
    const world = await loadWorld(name);
    const year = world.context.plan.year + 1;
    const at = Date.parse(`${year}-02-06T09:00:00+07:00`);
    const plan = { ...world.context.plan, year };
    const state: State = {
      ...world.state,
      begunAt: at,
      plans: {
        live: { plan, from: `${year}-01-02`, at, by: 'office', begunBefore: world.state.begunAt },
      },
    };
    return { ...world, state, context: contextOf(world.context, state, at), now: at };
  }

  it('is counted by its own plan and months, the same as before the year was over, and in its sheet', async () => {
    const before = await loadWorld('so-y-te-2024');
    const after = await goneOn('so-y-te-2024');
    const { leader, head } = speakers(before);
    const { year } = before.context.plan;
    const last = monthsOf(before).at(-1)!;
    const counted = (world: World, speaker: string, q: string) => {
      const { content } = asked(world, speaker, q);
      if (content.type !== 'discipline') throw new Error(content.type);
      return content;
    };
    const told = counted(after, leader, `/thongke ${last - 1}/${year}`);
    expect(told.units).toEqual(counted(before, leader, `/thongke ${last - 1}/${year}`).units);
    expect(told.units.length).toBeGreaterThan(2);
    expect(asked(after, leader, `/thongke ${last - 1}/${year}`).text).toContain(`háng ${last - 1}/${year}`);
    // The whole of it, and a quarter: what nobody reported is missing once its year is over.
    const whole = counted(after, leader, `/thongke ${year}`);
    expect(whole.span).toEqual({ year, from: 1, to: 12 });
    expect(whole.units.flatMap(({ months }) => months).some(({ state }) => state === 'missing')).toBe(true);
    expect(whole.units.flatMap(({ months }) => months).some(({ state }) => state === 'awaited')).toBe(false);
    expect(counted(after, leader, `/thongke quý II/${year}`).span).toEqual({ year, from: 4, to: 6 });
    const sheet = composeDiscipline({
      asked: { id: 'x', kind: 'discipline', span: whole.span, by: leader, chat: 'telegram:1', at: after.now },
      base: before.context,
      state: after.state,
      trail: [],
      closed: {},
      now: after.now,
      rehearsal: false,
    });
    expect(sheet.units).toEqual(whole.units);
    // A head sees the own unit of that year alone.
    const own = asked(after, head.id, `/thongke ${last}/${year}`).content;
    if (own.type !== 'own-discipline') throw new Error(own.type);
    expect(own.unit.id).toBe(head.unit);
  });

  it('is refused where nothing is known, with the years that are', async () => {
    const world = await goneOn('so-tttt-2023');
    const { leader } = speakers(world);
    const { text } = asked(world, leader, '/thongke 2019');
    expect(text).toContain('năm 2024 và 2023');
    expect(asked(world, leader, '/thongke 12/2024').text).toContain('chưa mở');
    expect(asked(world, leader, '/thongke 1/2024').text).toContain('chưa có đơn vị nào');
  });

  it('asks for the months that lie beside the state', () => {
    const talk = startTalk('2024-02-06T09:00:00');
    const state = { ...talk.state(), elsewhere: ['2022-05', '2022-06', '2021-05'] };
    const typed = (text: string): string[] =>
      monthsNamed(
        state,
        {
          type: 'text',
          eventId: '1',
          chat: { channel: 'web', chatId: office },
          chatKind: 'private',
          userId: office,
          text,
          addressed: true,
        } as never,
        2024,
      );
    for (const text of ['/thongke 2022', '/thongke 5/2022', '/thongke quý II/2022', '/thongke cả năm 2022'])
      expect(typed(text), text).toEqual(['2022-05', '2022-06']);
    expect(typed('/thongke')).toEqual([]);
    expect(typed('2022 người')).toEqual([]);
  });
});
