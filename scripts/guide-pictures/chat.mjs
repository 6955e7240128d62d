// A chat of the page on localhost as a picture of the guide. Marks of state are emoji, and a machine without a font of them shows
// boxes: here each is drawn over, as the shape and colour that it has on a phone.
import { spawn } from 'node:child_process';
import { chromium } from 'playwright-core';

const dot = (colour) => `<circle cx="8" cy="8" r="7" fill="${colour}"/>`;
/** What each mark is drawn as, 16 by 16. */
const marks = {
  '🔴': dot('#dd2e44'),
  '🟠': dot('#f4900c'),
  '🟢': dot('#78b159'),
  '🔵': dot('#55acee'),
  '⚫': dot('#31373d'),
  '⚪': `${dot('#ccd6dd')}<circle cx="8" cy="8" r="5.6" fill="#f5f8fa"/>`,
  '✅': '<rect x="1" y="1" width="14" height="14" rx="3" fill="#77b255"/><path d="M4 8.4l2.7 2.7L12 5" fill="none" stroke="#fff" stroke-width="2"/>',
};

/** Draws over the marks; runs within the page. */
function drawMarks(drawn) {
  const isMark = new RegExp(Object.keys(drawn).join('|'), 'gu');
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  while (texts.nextNode()) if (isMark.test(texts.currentNode.data)) found.push(texts.currentNode);
  for (const text of found) {
    const span = document.createElement('span');
    const escaped = text.data.replace(/&/g, '&amp;').replace(/</g, '&lt;');
    span.innerHTML = escaped.replace(
      isMark,
      (mark) =>
        `<svg viewBox="0 0 16 16" width="1em" height="1em" style="vertical-align:-0.12em">${drawn[mark]}</svg>`,
    );
    text.replaceWith(span);
  }
}

/** Says something, and waits until the bot has answered. */
async function say(page, words) {
  const before = await page.locator('.from-bot').count();
  await page.getByLabel('Lời nhắn').fill(words);
  await page.getByRole('button', { name: 'Gửi', exact: true }).click();
  await page.locator('.from-bot').nth(before).waitFor();
}

/**
 * @param data folder of a fresh rehearsal
 * @param browser the program, and what its environment needs
 * @param scenes told one after another: who, and what they say
 * @returns the picture, PNG: the end of the chat of the last
 */
export async function drawChat(data, { executablePath, environment }, scenes) {
  const bot = spawn(process.execPath, ['dist/main.js'], {
    env: { PATH: process.env.PATH, PORT: '0', DATA_DIR: data, CLOCK_START: '2023-05-22T09:00:00+07:00' },
  });
  const started = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu'],
    env: { ...process.env, ...environment },
  });
  try {
    const port = await new Promise((done) => {
      let printed = '';
      const read = (chunk) => {
        printed += chunk;
        const [, found] = /http:\/\/localhost:(\d+)/.exec(printed) ?? [];
        if (found) done(found);
      };
      bot.stdout.on('data', read);
      bot.stderr.on('data', read);
    });
    const page = await started.newPage({ viewport: { width: 360, height: 1100 } });
    for (const [who, ...said] of scenes) {
      await page.goto(`http://localhost:${port}/#${who}`);
      await page.locator(`a[aria-current][href="#${who}"]`).waitFor({ state: 'attached' });
      for (const words of said) await say(page, words);
    }
    await page.evaluate(drawMarks, marks);
    await page.getByRole('button', { name: 'Sửa thay…' }).last().scrollIntoViewIfNeeded();
    return await page.screenshot();
  } finally {
    await started.close();
    bot.kill();
  }
}
