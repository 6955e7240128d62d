import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, inject, onTestFinished, vi } from 'vitest';
import { newFolder, startBot } from './bot-process.ts';

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A screen on a desk, and a small phone. */
const deskSize = { viewport: { width: 1280, height: 800 } };
export const phoneSize = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };

let browser: Browser;

/** Opens a browser for the tests of a file; where there is none to open, each of them is skipped. */
export function withBrowser(): void {
  // Longer than a wait of the browser, so that what it waited for in vain is said.
  vi.setConfig({ testTimeout: 240_000 });
  const found = inject('chromium');
  beforeAll(async () => {
    if (found === null) return;
    const { executablePath, environment } = found;
    const env = { ...process.env, ...environment };
    browser = await chromium.launch({ executablePath, headless: true, args: quiet, env });
  });
  beforeEach(({ skip }) => skip(found === null, 'no Chromium'));
  afterAll(() => browser?.close());
}

/** The page of the bot at a port, in a window of its own. */
export async function openPage(port: number, persona: string, size: BrowserContextOptions = deskSize) {
  const context = await browser.newContext(size);
  onTestFinished(() => context.close());
  const page = await context.newPage();
  // A busy machine is slow, not broken.
  page.setDefaultTimeout(30_000);
  await page.goto(`http://localhost:${port}/#${persona}`);
  await page.locator('a[aria-current]').waitFor({ state: 'attached' });
  return page;
}

/** A fresh bot and its page, opened as a persona. */
export async function openFresh(persona: string, size?: BrowserContextOptions): Promise<Page> {
  const bot = startBot({ DATA_DIR: newFolder() });
  return openPage(await bot.pagePort(), persona, size);
}

/** Says something; gives the bot's next message, once it is there. */
export async function ask(page: Page, text: string) {
  const before = await page.locator('.from-bot').count();
  await page.getByLabel('Lời nhắn').fill(text);
  await page.getByRole('button', { name: 'Gửi', exact: true }).click();
  return answer(page, before);
}

/** What the bot said after so many messages of its own. */
export async function answer(page: Page, after: number): Promise<string> {
  const message = page.locator('.from-bot').nth(after);
  await message.waitFor();
  return (await message.textContent()) ?? '';
}

/** Waits until the rehearsal's clock shows something. */
export const clock = (page: Page, text: RegExp) => page.locator('#clock', { hasText: text }).waitFor();

/** Becomes somebody else; gives the texts that the bot has said to them. */
export async function become(page: Page, persona: string): Promise<string[]> {
  await page.goto(`${new URL(page.url()).origin}/#${persona}`);
  await page.locator(`a[aria-current][href="#${persona}"]`).waitFor({ state: 'attached' });
  await page.locator('.from-bot').first().waitFor();
  return page.locator('.from-bot').allTextContents();
}

/** Presses the last button of a name. @returns what is said to it */
export async function press(page: Page, name: string): Promise<string> {
  const before = await page.locator('.from-bot').count();
  await page.getByRole('button', { name, exact: true }).last().click();
  return answer(page, before);
}
