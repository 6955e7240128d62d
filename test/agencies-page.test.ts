import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { newFolder, startBot } from './support/bot-process.ts';
import { ask, clock, openPage, withBrowser } from './support/browser.ts';

withBrowser();

it('the page of one agency leads to that of another, each with its own chats', async () => {
  const dataDir = newFolder();
  for (const [id, name] of [
    ['hai', 'Sở Hai'],
    ['mot', 'Sở Một'],
  ] as const) {
    const folder = join(dataDir, 'agencies', id);
    mkdirSync(folder, { recursive: true });
    const plan = JSON.parse(readFileSync('data/plan-2023.json', 'utf8'));
    plan.agency.name = name;
    writeFileSync(join(folder, 'plan-2023.json'), JSON.stringify(plan));
    writeFileSync(join(folder, 'org.json'), readFileSync('data/org.json'));
  }
  const page = await openPage(await startBot({ DATA_DIR: dataDir }).pagePort(), 'le-hai-yen');
  const choice = page.locator('#agency select');
  expect(await choice.locator('option').allTextContents()).toEqual(['Sở Hai', 'Sở Một']);
  expect(await choice.inputValue()).toBe('hai');
  expect(await ask(page, '/index 1.1')).toContain('minh bạch');
  await choice.selectOption('mot');
  await page.locator('#title', { hasText: 'Sở Một' }).waitFor();
  expect(await page.locator('#log > *').count()).toBe(0);
  expect(await choice.inputValue()).toBe('mot');
  await page.locator('[data-wind=next]').click();
  await clock(page, /22\/05\/2023 08:0/);
  await ask(page, '/bieudo');
  // What an agency draws is fetched from its own page.
  const picture = page.locator('#log img').first();
  await picture.waitFor();
  await expect
    .poll(() => picture.evaluate((image) => (image as unknown as { naturalWidth: number }).naturalWidth))
    .toBeGreaterThan(100);
});

it('a newcomer’s page leads to a made-up department of another year, in which «Hoàn thành» is confirmed', async () => {
  const page = await openPage(await startBot({ DATA_DIR: newFolder() }).pagePort(), 'le-hai-yen');
  const choice = page.locator('#agency select');
  expect(await choice.locator('option').allTextContents()).toEqual([
    'Sở Thông tin và Truyền thông',
    'Sở Khoa học và Công nghệ',
  ]);
  expect(await ask(page, 'việc nào chờ xác nhận')).toContain('không yêu cầu xác nhận');
  await choice.selectOption('vi-du');
  await page.locator('#title', { hasText: 'Sở Khoa học và Công nghệ' }).waitFor();
  await clock(page, /19\/05\/2026/);
  expect(await ask(page, 'việc nào chờ xác nhận')).toContain('Không có việc nào chờ xác nhận');
});

it('the plan of that department is the made-up one of the tests, but for what is confirmed', () => {
  const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
  const { confirm, ...plan } = read('data/second/plan-2026.json');
  expect(confirm).toBe(true);
  expect(plan).toEqual(read('test/worlds/so-khcn-2026/plan.json'));
  expect(read('data/second/org.json')).toEqual(read('test/worlds/so-khcn-2026/org.json'));
});
