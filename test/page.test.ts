import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { newFolder, startBot } from './support/bot-process.ts';
import { answer, ask, clock, openFresh, openPage, phoneSize, withBrowser } from './support/browser.ts';

withBrowser();

const overflow = (page: Page) =>
  page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');

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

  test('a command in a message is tapped; what only looks like one is not', async () => {
    const page = await openFresh('truong-van-phong', phoneSize);
    await ask(page, '/trogiup');
    const named = await page.locator('.from-bot .command').allTextContents();
    expect(named).toEqual(['/baocao', '/index', '/tiendo', '/chuabaocao']);
    await page.getByRole('button', { name: '/chuabaocao' }).tap();
    expect(await answer(page, 1)).toContain('mở từ 08:00');
    expect(await page.locator('.from-me').nth(1).textContent()).toContain('/chuabaocao');
    // «25/05», «01 quý/lần» and what somebody typed are words.
    await ask(page, 'nhiệm vụ của văn phòng sở');
    expect(await page.locator('.from-bot').nth(2).locator('.command').count()).toBe(0);
    expect(await page.locator('.from-me .command').count()).toBe(0);
  });

  test('a deputy is one of the personas, and reports for the unit', async () => {
    const page = await openFresh('le-hai-yen');
    await page.getByRole('link', { name: 'Phó trưởng Phòng Hạ tầng số' }).click();
    await page.locator('#empty').waitFor();
    expect(await ask(page, '/baocao')).toContain('Phòng Hạ tầng số: báo cáo DDCI tháng 5/2023');
  });

  test('whom the office adds becomes a persona at once, who joins by the code', async () => {
    const page = await openFresh('van-thu-tong-hop');
    const tap = (name: string) => page.locator('.from-bot').last().getByRole('button', { name }).click();
    const next = (before: number) => answer(page, before);
    await ask(page, '/nguoi');
    await tap('Chuyên viên (xem)');
    await next(1);
    await tap('Phòng Hạ tầng số');
    await next(2);
    await ask(page, 'Trần Văn Nam, Chuyên viên');
    await tap('Thêm');
    await next(4);
    const added = page.getByRole('link', { name: 'Trần Văn Nam' });
    await added.getByText('chưa liên kết').waitFor();
    expect(await page.locator('a[aria-current]').textContent()).toContain('Chuyên viên tổng hợp');
    await ask(page, '/moi');
    await tap('Trần Văn Nam');
    const code = /(?:[a-z2-9]{4}-){6}[a-z2-9]{2}/.exec(await next(7))![0];
    await added.click();
    await page.locator('#empty').waitFor();
    // No question is offered that would not be answered.
    expect(await page.locator('#unlinked').isVisible()).toBe(true);
    expect(await page.locator('#suggestions button').first().isVisible()).toBe(false);
    expect(await ask(page, 'tiến độ')).toContain('Tôi chưa biết anh/chị');
    expect(await ask(page, code)).toContain('Đã liên kết: Trần Văn Nam');
    await expect.poll(() => added.textContent()).not.toContain('chưa liên kết');
  });

  test('the stranger learns only how to get a code', async () => {
    const page = await openFresh('nguoi-la');
    await page.getByText('Vai này chưa liên kết: gửi mã mời vào đây trước.').waitFor();
    expect(await page.locator('#suggestions').isVisible()).toBe(false);
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
    await page.getByRole('button', { name: 'Gửi', exact: true }).click();
    await page.getByRole('alert').getByText('từ 1 đến 10000 ký tự').waitFor();
    await expect.poll(() => page.evaluate("document.getElementById('text').value.length")).toBe(10_001);
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

describe('files', () => {
  /**
   * A file that begins as one of its type does: whatever does not is refused a moment later. On the disk: handing a page
   * files from memory takes Playwright a second for each, a quarter of a minute for 20 MB.
   */
  const file = (name: string, size = 1_300_000): string => {
    const bytes = Buffer.alloc(size, 'x');
    if (name.endsWith('.jpg')) bytes.writeUInt32BE(0xff_d8_ff_e0);
    else bytes.write('%PDF-1.7\n');
    const path = join(newFolder(), name);
    writeFileSync(path, bytes);
    return path;
  };
  const picker = (page: Page) => page.locator('#files');
  const chips = (page: Page) => page.locator('#attached li');
  const send = (page: Page) => page.getByRole('button', { name: 'Gửi', exact: true }).click();
  const attached = (page: Page, count: number) =>
    expect.poll(() => page.locator('#attached li').count()).toBe(count);

  /** Lets go of files over the chat, or pastes them, as a browser does. */
  const give = (page: Page, how: 'drop' | 'paste', names: string[], text: Record<string, string> = {}) =>
    page.evaluate(
      `{
        const transfer = new DataTransfer();
        for (const name of ${JSON.stringify(names)})
          transfer.items.add(new File(['x'], name, { type: 'image/png' }));
        for (const [type, value] of Object.entries(${JSON.stringify(text)})) transfer.setData(type, value);
        const options = { bubbles: true, cancelable: true };
        const target = document.getElementById('log');
        if (${how === 'drop'})
          for (const type of ['dragover', 'drop'])
            target.dispatchEvent(new DragEvent(type, { ...options, dataTransfer: transfer }));
        else target.dispatchEvent(new ClipboardEvent('paste', { ...options, clipboardData: transfer }));
      }`,
    );

  /** Opens a head's page and goes to the words of the report's first task. */
  async function openReport(size?: BrowserContextOptions) {
    const page = await openFresh('truong-phong-ha-tang-so', size);
    expect(await ask(page, '/baocao')).toContain('1/6');
    await page.getByRole('button', { name: '🟠 Chậm' }).click();
    expect(await answer(page, 1)).toContain('kèm ảnh hoặc tệp nếu có');
    return page;
  }

  test('go with the words of a report, and the next task is asked', async () => {
    const page = await openReport();
    const chooser = page.waitForEvent('filechooser');
    const attach = page.getByRole('button', { name: 'Đính kèm ảnh hoặc tệp' });
    const box = (await attach.boundingBox())!;
    expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(44);
    expect(box.x + box.width).toBeLessThanOrEqual((await page.getByLabel('Lời nhắn').boundingBox())!.x);
    await attach.click();
    expect((await chooser).isMultiple()).toBe(true);
    await (await chooser).setFiles([file('Biên bản.pdf'), file('anh.jpg', 34_000)]);
    await attached(page, 2);
    expect(await chips(page).allTextContents()).toEqual(['Biên bản.pdf 1,2 MB×', 'anh.jpg 33 KB×']);
    expect(await ask(page, 'Thiếu người,\nthiếu máy')).toContain('2/6');
    expect(await page.locator('.from-me').last().locator('p').allTextContents()).toEqual([
      'Thiếu người,\nthiếu máy',
      '📎 Biên bản.pdf · 1,2 MB',
      '📎 anh.jpg · 33 KB',
    ]);
    expect(await page.locator('#attached').isVisible()).toBe(false);
  });

  test('can be sent without words, and belong to the task that waits for them', async () => {
    const page = await openReport();
    await picker(page).setInputFiles(file('anh.jpg'));
    await send(page);
    expect(await answer(page, 2)).toContain('Đang tải 1 minh chứng của nhiệm vụ 1');
    expect(await page.locator('.from-me').last().locator('p').allTextContents()).toEqual([
      '📎 anh.jpg · 1,2 MB',
    ]);
    expect(await ask(page, 'Thiếu người')).toContain('2/6');
  });

  test('can be removed before they are sent, and chosen again', async () => {
    const page = await openFresh('truong-phong-ha-tang-so');
    await picker(page).setInputFiles([file('a.pdf'), file('b.pdf'), file('c.pdf')]);
    await attached(page, 3);
    const remove = page.getByRole('button', { name: 'Bỏ b.pdf' });
    const box = (await remove.boundingBox())!;
    expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(44);
    await remove.focus();
    await page.keyboard.press('Enter');
    await attached(page, 2);
    const focused = () => page.evaluate<string>('document.activeElement.ariaLabel');
    expect(await focused()).toBe('Bỏ c.pdf');
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('Bỏ a.pdf');
    await page.keyboard.press('Enter');
    await attached(page, 0);
    expect(await focused()).toBe('Đính kèm ảnh hoặc tệp');
    await picker(page).setInputFiles(file('b.pdf'));
    await attached(page, 1);
    // With a file chosen, the text is next.
    expect(await page.evaluate<string>('document.activeElement.id')).toBe('text');
  });

  test('too large or too many are refused at once, and the others kept', async () => {
    const page = await openFresh('truong-phong-ha-tang-so');
    const notice = page.getByRole('alert');
    await picker(page).setInputFiles([file('phim.mp4', 20 * 1024 * 1024 + 1), file('a.pdf')]);
    await notice.getByText('Chưa kèm «phim.mp4»: mỗi tệp tối đa 20 MB.').waitFor();
    await attached(page, 1);
    const many = Array.from({ length: 12 }, (_, position) => file(`${position}.pdf`, 10));
    await picker(page).setInputFiles(many);
    await notice.getByText('tối đa 10 tệp; còn 3 tệp chưa kèm').waitFor();
    await attached(page, 10);
    await page.getByRole('button', { name: 'Bỏ a.pdf' }).click();
    await notice.waitFor({ state: 'hidden' });
  });

  test('that were refused stay told of when the chat is connected after that', async () => {
    const page = await openFresh('truong-phong-ha-tang-so');
    let connect = (): void => {};
    const connected = new Promise<void>((done) => {
      connect = done;
    });
    await page.route('**/api/events*', async (route) => {
      await connected;
      await route.continue();
    });
    await page.reload();
    // Nobody can choose a file before the page lets them: the hidden field alone would take one that nobody listens to.
    await page.locator('#attach:enabled').waitFor();
    const notice = page.getByRole('alert');
    await picker(page).setInputFiles(file('phim.mp4', 20 * 1024 * 1024 + 1));
    await notice.getByText('mỗi tệp tối đa 20 MB').waitFor();
    connect();
    // What is said from elsewhere comes over the connection, once it is there.
    const { origin } = new URL(page.url());
    await fetch(`${origin}/api/say`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', origin },
      body: JSON.stringify({ as: 'truong-phong-ha-tang-so', text: '/index 2.1' }),
    });
    await page.locator('.from-bot').first().waitFor();
    expect(await notice.isVisible()).toBe(true);
  });

  test('can be dropped and pasted', async () => {
    const page = await openFresh('truong-phong-ha-tang-so');
    await give(page, 'drop', ['mot.png', 'hai.png']);
    await attached(page, 2);
    expect(await page.locator('#drop').isVisible()).toBe(false);
    await give(page, 'paste', ['ba.png']);
    await attached(page, 3);
    // A text copied from an office program comes with a picture of itself.
    await give(page, 'paste', ['bang.png'], { 'text/plain': 'chữ', 'text/html': '<b>chữ</b>' });
    await give(page, 'paste', [], { 'text/plain': 'chữ' });
    await send(page);
    await page.locator('.from-me', { hasText: 'ba.png' }).waitFor();
    const lines = await page.locator('.from-me').last().locator('p').allTextContents();
    expect(lines).toEqual(['📎 mot.png · 1 B', '📎 hai.png · 1 B', '📎 ba.png · 1 B']);
  });

  test('have names that are never markup', async () => {
    const page = await openFresh('truong-phong-ha-tang-so');
    const name = '<img src=x onerror="document.title=1"> <b>x.pdf';
    await picker(page).setInputFiles(file(name));
    await attached(page, 1);
    expect(await chips(page).locator('bdi').textContent()).toBe(name);
    await send(page);
    await page.locator('.from-me').waitFor();
    expect(await page.locator('.from-me bdi').textContent()).toBe(name);
    expect(await page.locator('main img, main b').count()).toBe(0);
  });

  test('that were not taken are given back with the words', async () => {
    const page = await openFresh('truong-phong-ha-tang-so');
    await picker(page).setInputFiles(file('a.pdf'));
    await page.getByLabel('Lời nhắn').fill('Kết quả');
    await page.route('**/api/say', (route) => route.abort());
    await send(page);
    await page.getByRole('alert').getByText('Chưa làm được').waitFor();
    await attached(page, 1);
    expect(await page.getByLabel('Lời nhắn').inputValue()).toBe('Kết quả');
    await page.unroute('**/api/say');
    await send(page);
    await page.locator('.from-me', { hasText: 'a.pdf' }).waitFor();
    expect(await page.locator('.from-me').textContent()).toContain('Kết quả');
  });

  test('fit on a phone of 360 px, whatever their names', async () => {
    const page = await openReport(phoneSize);
    const names = ['a.pdf', `${'dài '.repeat(40)}.pdf`, `${'x'.repeat(115)}.pdf`];
    await picker(page).setInputFiles(names.map((name) => file(name)));
    await attached(page, 3);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    for (const chip of await chips(page).all()) {
      const box = (await chip.boundingBox())!;
      expect(box.x + box.width).toBeLessThanOrEqual(360);
    }
    // The question that the files answer stays in visibility.
    const question = (await page.getByText('kèm ảnh hoặc tệp nếu có').boundingBox())!;
    expect(question.y).toBeGreaterThan((await page.locator('#log').boundingBox())!.y);
    await send(page);
    await answer(page, 2);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    const wide = 'document.getElementById("log").scrollWidth - document.getElementById("log").clientWidth';
    expect(await page.evaluate<number>(wide)).toBeLessThanOrEqual(0);
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
    await next.getByText('nhắc báo cáo tháng 5').waitFor();
  });

  test('ticks by itself, and what comes next follows', async () => {
    const bot = startBot({
      DATA_DIR: newFolder(),
      CLOCK_START: '2023-05-22T07:57:00+07:00',
      CLOCK_SPEED: '60',
    });
    const page = await openPage(await bot.pagePort(), 'le-hai-yen');
    await clock(page, /Thứ Hai 22\/05\/2023 08:\d\d/);
    await page.locator('#next').getByText('nhắc báo cáo tháng 5').waitFor();
  });

  test('cannot be wound to a next thing when there is none', async () => {
    const bot = startBot({ DATA_DIR: newFolder(), CLOCK_START: '2024-01-10T08:00:00+07:00' });
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

  test('on a small phone the header leaves the room to the chat, and still winds the clock', async () => {
    const small = { ...phoneSize, viewport: { width: 360, height: 640 } };
    const page = await openFresh('truong-phong-thong-tin-bao-chi-xuat-ban', small);
    await page.locator('#empty').waitFor();
    expect((await page.locator('main').boundingBox())!.y).toBeLessThanOrEqual(64);
    const wind = page.getByRole('button', { name: 'Tua đồng hồ' });
    for (const button of [wind, page.getByRole('button', { name: 'Đổi vai' })])
      expect((await button.boundingBox())!.height).toBeGreaterThanOrEqual(44);
    expect(await page.getByRole('button', { name: '+1 ngày' }).isVisible()).toBe(false);
    await wind.tap();
    await page.getByRole('button', { name: '+1 ngày' }).tap();
    await clock(page, /Thứ Bảy 20\/05\/2023/);
    expect(await page.getByRole('button', { name: '+1 ngày' }).isVisible()).toBe(false);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
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
    expect(await focused()).toBe('attach');
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
