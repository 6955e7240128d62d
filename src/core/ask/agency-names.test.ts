import { describe, expect, it } from 'vitest';
import { context } from '../../../test/support/context.ts';
import { askWorld, loadWorld, type World } from '../../../test/support/world.ts';
import { departmentAt, withAgencyInOneWord } from './agency-names.ts';

/** What stands for the agency in a text, of the plan of an agency with this name. */
const inOneWord = (agency: string, text: string): string =>
  withAgencyInOneWord(text, {
    plan: { ...context.plan, agency: { ...context.plan.agency, name: agency } },
    org: context.org,
  });

describe('the agency by its name', () => {
  it.each([
    ['Sở Công Thương', 'mục tiêu của Sở Công Thương là gì', 'mục tiêu của sở là gì'],
    ['Sở Công Thương', 'muc tieu cua so cong thuong', 'muc tieu cua so'],
    ['Sở Công Thương', 'sở ct có mấy chỉ số', 'sở có mấy chỉ số'],
    ['Sở Công Thương', 'so ct nam nay', 'so ct nam nay'],
    ['Sở Công Thương', 'SCT có mấy chỉ số', 'sở có mấy chỉ số'],
    ['Sở Công Thương', 'ngành công thương có gì mới', 'ngành công thương có gì mới'],
    ['Sở Khoa học và Công nghệ', 'Sở KH&CN mấy chỉ số', 'sở mấy chỉ số'],
    ['Sở Khoa học và Công nghệ', 'sở khoa học công nghệ', 'sở'],
    ['Sở Khoa học và Công nghệ', 'sở khoa học chậm gì', 'sở chậm gì'],
    ['Sở Văn hóa, Thể thao và Du lịch', 'sở văn hoá, thể thao và du lịch chậm gì', 'sở chậm gì'],
    ['Sở Văn hóa, Thể thao và Du lịch', 'sở vhttdl chậm gì', 'sở chậm gì'],
    ['Sở Y tế', 'văn phòng sở y tế làm gì', 'văn phòng sở làm gì'],
    ['Sở Y tế', 'y tế cơ sở', 'y tế cơ sở'],
    ['UBND huyện Văn Lãng', 'huyện Văn Lãng có mấy chỉ số', 'sở có mấy chỉ số'],
    ['UBND huyện Văn Lãng', 'UBND huyện chậm gì', 'sở chậm gì'],
    ['UBND huyện Văn Lãng', 'huyện mình có mấy chỉ số', 'sở có mấy chỉ số'],
    ['Cục Thuế tỉnh', 'toàn cục chậm gì', 'toàn sở chậm gì'],
  ])('of %s: «%s»', (agency, text, read) => {
    expect(inOneWord(agency, text)).toBe(read);
  });

  it.each([
    ['Sở Công Thương', 'chỉ tiêu của Sở TN&MT', 'chỉ tiêu của sở tài nguyên và môi trường'],
    ['Sở Công Thương', 'syt có mấy chỉ số', 'sở y tế có mấy chỉ số'],
    ['Sở Y tế', 'sct có mấy chỉ số', 'sở công thương có mấy chỉ số'],
    ['Sở Y tế', 'so tc', 'so tc'],
  ])('writes other departments out, of %s: «%s»', (agency, text, read) => {
    expect(inOneWord(agency, text)).toBe(read);
  });

  it('leaves a unit that has it in its own name', () => {
    const unit = { ...context.org.units[0]!, name: 'Văn phòng Sở Công Thương', aliases: [] };
    const plan = { ...context.plan, agency: { ...context.plan.agency, name: 'Sở Công Thương' } };
    const org = { ...context.org, units: [unit] };
    expect(withAgencyInOneWord('văn phòng Sở Công Thương làm gì', { plan, org })).toBe(
      'văn phòng Sở Công Thương làm gì',
    );
  });

  it('knows a department by its whole name and by its first part', () => {
    expect(departmentAt('tai nguyen va moi truong co may chi so'.split(' '))).toBe(5);
    expect(departmentAt('tai nguyen co may chi so'.split(' '))).toBe(2);
    expect(departmentAt('ke hoach nam 2023'.split(' '))).toBe(0);
  });
});

describe('over plans of several agencies', () => {
  const agencies = [
    ['so-tttt-2023', ['sở thông tin và truyền thông', 'Sở TT&TT', 'sở tttt', 'STTTT']],
    ['so-cong-thuong-2025', ['sở công thương', 'sở ct', 'SCT', 'Sở Công Thương']],
    ['so-y-te-2024', ['sở y tế', 'SYT', 'so y te']],
    ['so-khcn-2026', ['sở khoa học và công nghệ', 'sở khcn', 'Sở KH&CN', 'SKHCN']],
  ] as const;
  const asked = (world: World, q: string): string =>
    askWorld(world, {
      id: q,
      kind: 'agency',
      expect: '',
      speaker: world.context.org.people.find(({ accounts }) => accounts.length > 0)!.id,
      q,
    }).text;

  it.each(agencies)('%s: answers of itself as of «sở mình», and of no other', async (name, own) => {
    const world = await loadWorld(name);
    for (const behind of ['có mấy chỉ số', 'chậm mấy việc', 'có bao nhiêu đơn vị'])
      for (const called of own)
        expect(asked(world, `${called} ${behind}`), `${called} ${behind}`).toBe(
          asked(world, `sở mình ${behind}`),
        );
    const others = agencies.filter(([other]) => other !== name).flatMap(([, called]) => called);
    for (const called of others) {
      // Letters alone after «sở» without marks are any word.
      for (const q of [`mục tiêu của ${called} là gì`, `${called} có mấy chỉ số`, `${called} chậm mấy việc`])
        expect(asked(world, q), q).toContain(`Tôi chỉ có Kế hoạch của ${world.context.plan.agency.name}`);
    }
  });
});
