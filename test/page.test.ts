import { existsSync } from 'node:fs';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { newFolder, startBot } from './support/bot-process.ts';

const executablePath = [
  process.env.CHROMIUM ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((path) => path !== '' && existsSync(path));

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const deskSize = { viewport: { width: 1280, height: 800 } };
const phoneSize = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };

let browser: Browser;
beforeAll(async () => {
  if (executablePath === undefined)
    throw new Error('no Chromium found: install it, or name one in the environment variable CHROMIUM');
  browser = await chromium.launch({ executablePath, headless: true, args: quiet });
});
afterAll(() => browser?.close());

/** The page of the bot at a port, in a window of its own. */
async function openPage(port: number, persona: string, size: BrowserContextOptions = deskSize) {
  const context = await browser.newContext(size);
  onTestFinished(() => context.close());
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  await page.goto(`http://localhost:${port}/#${persona}`);
  await page.locator('a[aria-current]').waitFor({ state: 'attached' });
  return page;
}

/** A fresh bot and its page, opened as a persona. */
async function openFresh(persona: string, size?: BrowserContextOptions): Promise<Page> {
  const bot = startBot({ DATA_DIR: newFolder() });
  return openPage(await bot.pagePort(), persona, size);
}

/** Says something; gives the bot's next message, once it is there. */
async function ask(page: Page, text: string) {
  const before = await page.locator('.from-bot').count();
  await page.getByLabel('Lời nhắn').fill(text);
  await page.getByRole('button', { name: 'Gửi' }).click();
  return answer(page, before);
}

async function answer(page: Page, after: number): Promise<string> {
  const message = page.locator('.from-bot').nth(after);
  await message.waitFor();
  return (await message.textContent()) ?? '';
}

const overflow = (page: Page) =>
  page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');

const clock = (page: Page, text: RegExp) => page.locator('#clock', { hasText: text }).waitFor();

describe('the chat', () => {
  test('a fresh start answers /index with the card', async () => {
    const page = await openFresh('le-hai-yen');
    const card = await ask(page, '/index Chi phí thời gian');
    for (const fact of ['Lê Hải Yến', '6,79', '8,0 điểm']) expect(card).toContain(fact);
    expect(await page.locator('.from-bot strong', { hasText: '8,0 điểm' }).count()).toBe(1);
    expect(await page.locator('.from-me .bubble').textContent()).toContain('/index Chi phí thời gian');
    expect(await page.getByLabel('Lời nhắn').inputValue()).toBe('');
  });

  test('a suggestion of the empty chat is one tap', async () => {
    const page = await openFresh('truong-thanh-tra');
    await page.getByRole('button', { name: 'ai phụ trách chi phí thời gian' }).click();
    expect(await answer(page, 0)).toContain('Lê Hải Yến');
    expect(await page.locator('#empty').isVisible()).toBe(false);
  });

  test('a choice is answered by its button', async () => {
    const page = await openFresh('truong-van-phong', phoneSize);
    await ask(page, 'chi phí ai phụ trách');
    const button = page.getByRole('button', { name: 'Chi phí thời gian', exact: true });
    expect((await button.boundingBox())!.height).toBeGreaterThanOrEqual(44);
    await button.tap();
    expect(await answer(page, 1)).toContain('Lê Hải Yến');
    expect(await page.locator('.from-me').nth(1).textContent()).toContain('Chi phí thời gian');
  });

  test('the stranger learns only how to get a code', async () => {
    const page = await openFresh('nguoi-la');
    const said = await ask(page, '/index Chi phí thời gian');
    expect(said).toContain('mã');
    for (const fact of ['Lê Hải Yến', '6,79', '8,0']) expect(said).not.toContain(fact);
  });

  test('the group is answered', async () => {
    const page = await openFresh('nhom-ddci');
    expect(await ask(page, 'ai phụ trách chi phí thời gian')).toContain('Lê Hải Yến');
  });

  test('words are never markup', async () => {
    const page = await openFresh('le-hai-yen');
    const text = '<img src=x onerror="document.title=1"> <b>đậm</b>';
    await ask(page, text);
    expect(await page.locator('.from-me .bubble p').textContent()).toBe(text);
    expect(await page.locator('.log img, .log b').count()).toBe(0);
  });

  test('every persona has a chat of its own, and the address remembers who was chosen', async () => {
    const page = await openFresh('le-hai-yen');
    await ask(page, 'hạn báo cáo tháng này');
    await page.getByRole('link', { name: 'Chánh Thanh tra Sở' }).click();
    await page.locator('#empty').waitFor();
    expect(new URL(page.url()).hash).toBe('#truong-thanh-tra');
    expect(await page.locator('.entry').count()).toBe(0);
    await page.goBack();
    expect(await answer(page, 0)).toContain('25/05/2023');
    await page.reload();
    expect(await answer(page, 0)).toContain('25/05/2023');
    expect(await page.locator('a[aria-current]').textContent()).toContain('Lê Hải Yến');
  });

  test('a long answer is read from its beginning', async () => {
    const page = await openFresh('van-thu-tong-hop', phoneSize);
    await ask(page, 'nhiệm vụ của thanh tra');
    const log = (await page.locator('#log').boundingBox())!;
    const question = (await page.locator('.from-me').boundingBox())!;
    expect(question.y).toBeGreaterThanOrEqual(log.y);
    expect(question.y).toBeLessThan(log.y + 100);
  });

  test('what the server refuses is said in Vietnamese', async () => {
    const page = await openFresh('le-hai-yen');
    await page.locator('#empty').waitFor();
    await page.evaluate("document.getElementById('text').maxLength = 20000");
    await page.getByLabel('Lời nhắn').fill('a'.repeat(10_001));
    await page.getByRole('button', { name: 'Gửi' }).click();
    await page.getByRole('alert').getByText('từ 1 đến 10000 ký tự').waitFor();
    await page.waitForFunction("document.getElementById('text').value.length === 10001");
  });

  test('the page finds the bot again after a restart', async () => {
    const folder = newFolder();
    const bot = startBot({ DATA_DIR: folder });
    const port = await bot.pagePort();
    const page = await openPage(port, 'le-hai-yen');
    await ask(page, 'hạn báo cáo tháng này');
    await bot.end('SIGKILL');
    await page.getByText('Mất kết nối').waitFor();
    await startBot({ DATA_DIR: folder, PORT: String(port) }).pagePort();
    await page.locator('#notice').waitFor({ state: 'hidden' });
    await page.getByLabel('Lời nhắn').fill('ai phụ trách chi phí thời gian');
    await page.keyboard.press('Enter');
    await page.locator('.from-bot', { hasText: 'Văn phòng Sở chủ trì' }).waitFor();
  });
});

describe('the clock', () => {
  test('is wound by an hour, by a day and to the next thing', async () => {
    const page = await openFresh('le-hai-yen');
    await clock(page, /Thứ Sáu 19\/05\/2023 0[78]:\d\d/);
    await page.getByRole('button', { name: '+1 giờ' }).click();
    await clock(page, /Thứ Sáu 19\/05\/2023 0[89]:\d\d/);
    await page.getByRole('button', { name: '+1 ngày' }).click();
    await clock(page, /Thứ Bảy 20\/05\/2023/);
    const next = page.getByRole('button', { name: 'Đến việc tiếp theo' });
    expect(await next.textContent()).toMatch(/mở báo cáo tháng 5.*Thứ Hai 22\/05\/2023 08:00/s);
    await next.click();
    await clock(page, /Thứ Hai 22\/05\/2023 08:00/);
    await next.getByText('hết hạn báo cáo tháng 5').waitFor();
  });

  test('ticks by itself, and what comes next follows', async () => {
    const bot = startBot({
      DATA_DIR: newFolder(),
      CLOCK_START: '2023-05-22T07:57:00+07:00',
      CLOCK_SPEED: '60',
    });
    const page = await openPage(await bot.pagePort(), 'le-hai-yen');
    await clock(page, /Thứ Hai 22\/05\/2023 08:\d\d/);
    await page.locator('#next').getByText('hết hạn báo cáo tháng 5').waitFor();
  });

  test('cannot be wound to a next thing when there is none', async () => {
    const bot = startBot({ DATA_DIR: newFolder(), CLOCK_START: '2023-12-30T08:00:00+07:00' });
    const page = await openPage(await bot.pagePort(), 'le-hai-yen');
    await page.getByText('không còn việc nào').waitFor();
    expect(await page.getByRole('button', { name: 'Đến việc tiếp theo' }).isDisabled()).toBe(true);
  });
});

describe('on every desk and phone', () => {
  test('a phone of 360 px never scrolls sideways', async () => {
    const page = await openFresh('van-thu-tong-hop', phoneSize);
    await page.locator('#empty').waitFor();
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await ask(page, '/index Chi phí thời gian');
    await ask(page, 'nhiệm vụ của thanh tra');
    await ask(page, 'x'.repeat(300)); // nothing to break the line at
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    const wide = 'document.getElementById("log").scrollWidth - document.getElementById("log").clientWidth';
    expect(await page.evaluate<number>(wide)).toBeLessThanOrEqual(0);
  });

  test('on a phone the personas are a sheet; Escape closes it, a choice too', async () => {
    const page = await openFresh('le-hai-yen', phoneSize);
    await page.locator('#empty').waitFor();
    const sheet = page.getByRole('navigation', { name: 'Chọn vai' });
    expect(await sheet.isVisible()).toBe(false);
    const open = page.getByRole('button', { name: 'Đổi vai' });
    await open.tap();
    await sheet.waitFor();
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'hidden' });
    await open.tap();
    await sheet.getByRole('link', { name: 'Người lạ' }).tap();
    await sheet.waitFor({ state: 'hidden' });
    await page.locator('#chosen-name', { hasText: 'Người lạ' }).waitFor();
  });

  test('the keyboard alone is enough', async () => {
    const page = await openFresh('le-hai-yen');
    await page.locator('#empty').waitFor();
    const focused = () => page.evaluate<string>('document.activeElement.id');
    // The winds, eleven personas, the chat and its suggestions come before the input.
    for (let steps = 0; steps < 40 && (await focused()) !== 'text'; steps++) await page.keyboard.press('Tab');
    expect(await focused()).toBe('text');
    await page.keyboard.type('chi phí');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('ai phụ trách');
    expect(await page.getByLabel('Lời nhắn').inputValue()).toBe('chi phí\nai phụ trách');
    // Enter that ends a syllable in an input method is not taken from it.
    const composing = "new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, cancelable: true })";
    expect(await page.evaluate<boolean>(`document.activeElement.dispatchEvent(${composing})`)).toBe(true);
    await page.keyboard.press('Enter');
    await answer(page, 0);
    await page.keyboard.press('Shift+Tab');
    expect(await page.evaluate<string>('document.activeElement.textContent')).toBe(
      'Chi phí không chính thức',
    );
    await page.keyboard.press('Enter');
    expect(await answer(page, 1)).toContain('Chi phí không chính thức');
  });

  test('the first Tab offers the way past the list of personas', async () => {
    const page = await openFresh('le-hai-yen');
    await page.locator('#empty').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate<string>('document.activeElement.id')).toBe('text');
    expect(new URL(page.url()).hash).toBe('#le-hai-yen');
  });

  test('nothing is asked of another host, and no rule of the page is broken', async () => {
    const bot = startBot({ DATA_DIR: newFolder() });
    const port = await bot.pagePort();
    const page = await openPage(port, 'le-hai-yen');
    const asked: string[] = [];
    const failures: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).origin));
    page.on('response', (response) => response.status() >= 400 && failures.push(response.url()));
    page.on('console', (line) => line.type() === 'error' && failures.push(line.text()));
    page.on('pageerror', (error) => failures.push(error.message));
    await page.reload();
    await ask(page, '/index Chi phí thời gian');
    await page.evaluate('document.fonts.ready.then(() => null)');
    expect(new Set(asked)).toEqual(new Set([`http://localhost:${port}`]));
    expect(failures).toEqual([]);
    expect(await page.evaluate('document.fonts.check("600 16px \'Be Vietnam Pro\'", "ế")')).toBe(true);
  });
});
