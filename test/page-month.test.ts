import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { answer, ask, become, clock, openFresh, press, withBrowser } from './support/browser.ts';

withBrowser();

/** Winds to the next thing and waits until the clock shows it. */
async function windTo(page: Page, moment: RegExp): Promise<void> {
  await page.getByRole('button', { name: 'Đến việc tiếp theo' }).click();
  await clock(page, moment);
}

/** Answers every question of a report by buttons, and sends it. */
async function reportByButtons(page: Page, begin: () => Promise<string>): Promise<string> {
  let said = await begin();
  for (let steps = 0; steps < 60 && !said.includes('· Phòng Hạ tầng số:'); steps++)
    said = said.includes('Kết quả tháng')
      ? await press(page, 'Bỏ qua')
      : said.includes('Gõ số')
        ? await ask(page, '100')
        : await press(page, '✅ Hoàn thành');
  return press(page, 'Gửi báo cáo');
}

test('May and June run by themselves, from the opening to the edited digest', async () => {
  const page = await openFresh('truong-phong-ha-tang-so');
  await page.locator('#empty').waitFor();

  await windTo(page, /Thứ Hai 22\/05\/2023 08:00/);
  expect(await answer(page, 0)).toContain(
    'Phòng Hạ tầng số: báo cáo DDCI tháng 5/2023, hạn 17:00 thứ Năm 25/05',
  );
  expect(await press(page, 'Nhắc lại sau 2 giờ')).toContain('10:00 hôm nay');
  await windTo(page, /Thứ Hai 22\/05\/2023 10:00/);
  expect(await answer(page, 2)).toContain('🔔 Phòng Hạ tầng số');
  await windTo(page, /Thứ Tư 24\/05\/2023 08:00/);
  expect(await answer(page, 3)).toContain('còn 1 ngày');
  await windTo(page, /Thứ Năm 25\/05\/2023 14:00/);
  expect(await answer(page, 4)).toContain('còn 3 giờ');

  // Another unit reports in time, all with buttons; it gets no further word.
  const inspector = await become(page, 'truong-thanh-tra');
  expect(inspector).toHaveLength(3);

  await become(page, 'truong-phong-ha-tang-so');
  await windTo(page, /Thứ Năm 25\/05\/2023 17:00/);
  await windTo(page, /Thứ Sáu 26\/05\/2023 08:30/);
  expect(await answer(page, 5)).toContain('đã quá hạn 17:00 thứ Năm 25/05');
  const leader = await become(page, 'nguyen-trong-hung');
  expect(leader).toHaveLength(1);
  expect(leader[0]).toContain('Tháng 5/2023');
  await page.getByRole('img', { name: 'Ảnh tổng hợp tiến độ' }).waitFor();
  const office = await become(page, 'van-thu-tong-hop');
  expect(office[0]).toContain('5/5 đơn vị quá hạn');
  // All were told at this very moment that they are overdue.
  expect(await press(page, 'Nhắc ngay')).toMatch(
    /Đã nhắc Văn phòng Sở, Thanh tra Sở, .+ lúc 08:30; nhắc nữa\?/,
  );
  expect(await press(page, 'Nhắc nữa')).toContain('Đã nhắc Văn phòng Sở, Thanh tra Sở');

  await windTo(page, /Thứ Sáu 26\/05\/2023 09:00/);
  const group = await become(page, 'nhom-ddci');
  expect(group).toHaveLength(1);
  expect(group[0]).toContain('DDCI tháng 5/2023: 0/5 đơn vị đã báo cáo');
  // Three that are due by the same day are told with whose they are once.
  expect(group[0]).toMatch(/quý II; .* \(đều do Văn phòng Sở, trước 30\/06\)/);
  const picture = page.locator('.picture img');
  // Asked again and again from outside: a wait inside the page is a string of code, which the page's own rules refuse.
  await expect.poll(() => page.evaluate("document.querySelector('.picture img')?.naturalWidth")).toBe(1080);
  const firstPicture = await picture.getAttribute('src');

  // A report that comes later edits the digest in place.
  await become(page, 'truong-phong-ha-tang-so');
  const receipt = await reportByButtons(page, () => ask(page, '/baocao'));
  expect(receipt).toContain('Đã nhận báo cáo tháng 5/2023 của Phòng Hạ tầng số');
  expect(receipt).toContain('trễ hạn 1 ngày');
  await become(page, 'nhom-ddci');
  await page.locator('.from-bot', { hasText: '1/5 đơn vị đã báo cáo (trễ hạn: Phòng Hạ tầng số)' }).waitFor();
  expect(await page.locator('.from-bot').count()).toBe(1);
  expect(await picture.getAttribute('src')).not.toBe(firstPicture);

  // June: the meeting of the quarter is part of the reminder, and nudged until it is done.
  await windTo(page, /Thứ Ba 20\/06\/2023 08:00/);
  const chief = await become(page, 'truong-van-phong');
  expect(chief.at(-1)).toContain('tổ chức họp với Doanh nghiệp quý II');
  const hts = await become(page, 'truong-phong-ha-tang-so');
  expect(hts.at(-1)).toContain('báo cáo DDCI tháng 6/2023, hạn 17:00 thứ Hai 26/06');
  // A measured figure is never copied: it is asked for.
  expect(await press(page, 'Tất cả như tháng 5')).toContain('✅ 5 · còn 1 số liệu');
  expect(await ask(page, '100')).toContain('Tháng 6/2023 · Phòng Hạ tầng số: ✅ 5 · 🔵 1');
  expect(await press(page, 'Gửi báo cáo')).toContain('trước hạn 6 ngày');
}, 240_000);
