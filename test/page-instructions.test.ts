import { expect, test } from 'vitest';
import { answer, ask, become, openFresh, press, withBrowser } from './support/browser.ts';

withBrowser();

test('a leader has something done on the page, and reads what the unit answered', async () => {
  const page = await openFresh('phuong-thi-huong-lan');
  await page.locator('#empty').waitFor();
  expect(await ask(page, '/index 2.2')).toContain('Chi phí không chính thức');
  const asked = await press(page, 'Yêu cầu…');
  expect(asked.includes('gõ nội dung') ? asked : await press(page, 'Thanh tra Sở')).toContain('gõ nội dung');
  expect(await ask(page, 'rà lại lịch kiểm tra')).toContain('«rà lại lịch kiểm tra»');
  // The page's own button is called so, too, and stands below.
  const before = await page.locator('.from-bot').count();
  await page.getByRole('button', { name: 'Gửi', exact: true }).first().click();
  expect(await answer(page, before)).toContain('Đã gửi yêu cầu tới Thanh tra Sở');

  const heard = await become(page, 'truong-thanh-tra');
  expect(heard.at(-1)).toContain('yêu cầu Thanh tra Sở');
  expect(await press(page, 'Trả lời')).toContain('nhận nguyên văn');
  expect(await ask(page, 'đã có lịch kiểm tra ngày 24/5')).toContain('Đã chuyển trả lời');

  const told = await become(page, 'phuong-thi-huong-lan');
  expect(told.at(-1)).toContain('«đã có lịch kiểm tra ngày 24/5»');
});
