import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { newFolder, startBot } from './support/bot-process.ts';

const persona = 'truong-phong-ha-tang-so';

async function startPage(folder = newFolder()) {
  const bot = startBot({ DATA_DIR: folder });
  const port = await bot.pagePort();
  const origin = `http://localhost:${port}`;
  const uploads = join(folder, 'rehearsal', 'page', 'uploads');
  return {
    bot,
    folder,
    port,
    kept: () => (existsSync(uploads) ? readdirSync(uploads) : []),
    read: (name: string) => readFileSync(join(uploads, name), 'utf8'),
    /** The saved state, as text. */
    state: () => readFileSync(join(folder, 'rehearsal', 'page', 'state.json'), 'utf8'),
    /** Posts as the page does, unless another origin is given. */
    post: (path: string, body: FormData | object, headers: Record<string, string> = { origin }) =>
      fetch(`${origin}${path}`, {
        method: 'POST',
        ...(body instanceof FormData
          ? { body, headers }
          : { body: JSON.stringify(body), headers: { ...headers, 'content-type': 'application/json' } }),
      }),
    /** What the persona's chat holds. */
    async chat(): Promise<
      { from: string; text?: string; files?: unknown; message?: { lines: unknown; buttons?: unknown } }[]
    > {
      const response = await fetch(`${origin}/api/events?as=${persona}`);
      const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
      let text = '';
      while (!text.includes('\n\n')) text += (await reader.read()).value ?? '';
      await reader.cancel();
      return JSON.parse(/^data: (.*)$/m.exec(text)![1]!);
    },
  };
}

const toForm = (text: string, ...files: File[]): FormData => {
  const form = new FormData();
  form.set('as', persona);
  form.set('text', text);
  for (const file of files) form.append('files', file);
  return form;
};

/** Brings the report to the words of its first task: «/baocao», then «Chậm». */
async function beginReport({ post, chat }: Awaited<ReturnType<typeof startPage>>) {
  expect((await post('/api/say', { as: persona, text: '/baocao' })).status).toBe(200);
  const data = await vi.waitFor(async () => {
    const found = /"data":"([^"]+:late)"/.exec(JSON.stringify(await chat()));
    if (!found) throw new Error('the first task is not asked yet');
    return found[1]!;
  });
  expect((await post('/api/press', { as: persona, data, label: '🟠 Chậm' })).status).toBe(200);
}

describe('files sent on the page', () => {
  it('become evidence of the report, and outlive a kill', async () => {
    const page = await startPage();
    await beginReport(page);
    const files = [
      new File(['ảnh'], '../../anh "1".jpg', { type: 'image/jpeg' }),
      new File(['<b>'], 'C:\\tmp\\<b>.html', { type: 'text/html' }),
    ];
    const said = await page.post('/api/say', toForm('Thiếu người\nvà máy', ...files));
    expect(await said.json()).toEqual({ ok: true });
    await page.bot.end('SIGKILL');
    expect(page.kept()).toHaveLength(2);
    expect(page.kept().map(page.read).sort()).toEqual(['<b>', 'ảnh']);
    expect(page.state()).toContain('Thiếu người\\nvà máy');
    const evidence: { kind: string; name: string; source: { ref: string } }[] = Object.values(
      JSON.parse(page.state()).evidence,
    );
    expect(evidence.map(({ kind, name }) => ({ kind, name }))).toEqual([
      { kind: 'photo', name: 'anh "1".jpg' },
      { kind: 'file', name: '<b>.html' },
    ]);
    expect(evidence.map(({ source }) => page.read(source.ref))).toEqual(['ảnh', '<b>']);
    expect((await startPage(page.folder)).kept()).toHaveLength(2);
  });

  it('stand in the chat by name and size, where their names are harmless', async () => {
    const page = await startPage();
    const hidden = new File(['12345'], 'a/b\u202egpj.pdf');
    expect((await page.post('/api/say', toForm('', hidden))).status).toBe(200);
    expect((await page.chat())[0]).toMatchObject({
      from: 'me',
      text: '',
      files: [{ name: 'bgpj.pdf', bytes: 5 }],
    });
    // Only the bot's own random names reach the disk.
    expect(page.kept()).toEqual([expect.stringMatching(/^[0-9a-f-]{36}$/)]);
  });
});

describe('what is too large', () => {
  it('is refused by its announced length, before it is sent', async () => {
    const { port, kept } = await startPage();
    const refusal = (type: string, length: number) =>
      new Promise<{ status: number; problem: string }>((done, fail) => {
        const headers = {
          host: `localhost:${port}`,
          origin: `http://localhost:${port}`,
          'content-type': type,
          'content-length': length,
        };
        const sent = request({ host: '127.0.0.1', port, method: 'POST', path: '/api/say', headers });
        sent.once('response', async (response) => {
          const text = (await response.setEncoding('utf8').toArray()).join('');
          sent.destroy();
          done({ status: response.statusCode!, problem: JSON.parse(text).problem });
        });
        sent.once('error', fail);
        sent.write('--x');
      });
    const said = {
      status: 413,
      problem: 'Lời nhắn quá lớn. Mỗi lần gửi được tối đa 10 tệp, mỗi tệp 20 MB.',
    };
    expect(await refusal('multipart/form-data; boundary=x', 202 * 1024 * 1024)).toEqual(said);
    expect(await refusal('application/json', 1024 * 1024)).toEqual(said);
    expect(kept()).toEqual([]);
  });

  it('is refused while it is read, where no length was announced', async () => {
    const { port } = await startPage();
    let sent = 0;
    const endless = new ReadableStream({
      async pull(controller) {
        sent += 1;
        if (sent > 1000) controller.close();
        else controller.enqueue(new Uint8Array(64 * 1024).fill(32));
        await new Promise((done) => setTimeout(done, 1));
      },
    });
    const response = await fetch(`http://localhost:${port}/api/say`, {
      method: 'POST',
      body: endless,
      duplex: 'half',
      headers: { 'content-type': 'application/json' },
    } as RequestInit);
    expect(response.status).toBe(413);
    expect(sent).toBeLessThan(1000);
  });

  it('is refused file by file', async () => {
    const { post, kept, chat } = await startPage();
    const large = new File([new Uint8Array(20 * 1024 * 1024 + 1)], 'phim.mp4');
    const refused = await post('/api/say', toForm('x', large));
    expect(refused.status).toBe(413);
    expect(await refused.json()).toEqual({ problem: '«phim.mp4» quá lớn. Mỗi tệp tối đa 20 MB.' });
    const many = await post('/api/say', toForm('x', ...Array(11).fill(new File(['x'], 'x'))));
    expect(many.status).toBe(400);
    expect(kept()).toEqual([]);
    expect(await chat()).toEqual([]);
  });
});

describe('a form', () => {
  it('must come from the page itself: any site can have a browser post one', async () => {
    const { post, kept, port } = await startPage();
    const form = () => toForm('x', new File(['x'], 'x.pdf'));
    const strangers = [
      'https://evil.example',
      'null',
      `http://localhost:${port + 1}`,
      `http://127.0.0.1:${port}`,
    ];
    for (const origin of strangers)
      expect((await post('/api/say', form(), { origin })).status, origin).toBe(403);
    expect((await post('/api/say', form(), {})).status).toBe(403);
    expect((await post('/api/press', form())).status).toBe(400);
    expect(kept()).toEqual([]);
    expect((await post('/api/say', form())).status).toBe(200);
  });

  it('that breaks off takes what was written of it along', async () => {
    const { post, port, kept } = await startPage();
    const sent = request({
      host: '127.0.0.1',
      port,
      method: 'POST',
      path: '/api/say',
      headers: {
        host: `localhost:${port}`,
        origin: `http://localhost:${port}`,
        'content-type': 'multipart/form-data; boundary=x',
        'content-length': 1_000_000,
      },
    });
    sent.on('error', () => {});
    sent.write('--x\r\ncontent-disposition: form-data; name="files"; filename="a.pdf"\r\n\r\n');
    sent.write(Buffer.alloc(300_000));
    await expect.poll(kept).toHaveLength(1);
    sent.destroy();
    await expect.poll(kept).toEqual([]);
    expect((await post('/api/say', toForm('2.1', new File(['x'], 'x.pdf')))).status).toBe(200);
  });

  it('that is broken, or names nobody, is refused in Vietnamese', async () => {
    const { post, port, kept } = await startPage();
    const nobody = toForm('x');
    nobody.set('as', 'nobody');
    expect((await post('/api/say', nobody)).status).toBe(400);
    const origin = `http://localhost:${port}`;
    const broken = await fetch(`${origin}/api/say`, {
      method: 'POST',
      body: '--x\r\nno end',
      headers: { origin, 'content-type': 'multipart/form-data; boundary=x' },
    });
    expect(broken.status).toBe(400);
    expect(await broken.json()).toEqual({ problem: 'Thiếu vai hoặc lời nhắn.' });
    const head = '--x\r\ncontent-disposition: form-data; name=';
    const endings = [
      `${head}"files"; filename="a.pdf"\r\n\r\nnửa tệp`,
      `${head}"files"; filename="a.pdf"\r\n\r\ntệp\r\n--x--\r\n`,
      `${head}"as"\r\n\r\nnobody\r\n${head}"files"; filename="a.pdf"\r\n\r\ntệp\r\n--x--\r\n`,
    ];
    for (const body of endings) {
      const response = await fetch(`${origin}/api/say`, {
        method: 'POST',
        body,
        headers: { origin, 'content-type': 'multipart/form-data; boundary=x' },
      });
      expect(response.status, body).toBe(400);
    }
    // What was written of them is gone, and the page still takes forms.
    expect(kept()).toEqual([]);
    expect((await post('/api/say', toForm('2.1', new File(['x'], 'x.pdf')))).status).toBe(200);
  });

  it('is not needed: JSON still works, and sends no files', async () => {
    const { post, chat } = await startPage();
    expect((await post('/api/say', { as: persona, text: '2.1' }, {})).status).toBe(200);
    await expect.poll(async () => (await chat()).map(({ from }) => from)).toEqual(['me', 'bot']);
    expect((await chat())[0]).not.toHaveProperty('files');
  });
});
