import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { isPublicAddress } from './public-address.ts';
import { fetchPublicFile } from './public-file.ts';

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const gone = { name: 'FileUnavailableError', why: 'gone' };

describe('an address', () => {
  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '198.18.0.1',
    '192.0.2.1',
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '::ffff:8.8.8.8',
    'fe80::1',
    'fe80::1%lo',
    'fc00::1',
    'fd12::1',
    'ff02::1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    '2001::1',
    '2001:db8::1',
    'localhost',
    '',
  ])('«%s» is not of the public internet', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each(['8.8.8.8', '172.32.0.1', '100.128.0.1', '2606:4700::1111', '2405:4800::1'])(
    '«%s» is',
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );
});

describe('fetching a file', () => {
  it.each([
    'http://example.com/a.jpg',
    'ftp://example.com/a',
    'file:///etc/passwd',
    'data:image/png;base64,AA',
    'no address',
    'https://127.0.0.1/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://10.0.0.1/',
    'https://169.254.169.254/x',
    'https://[::1]/',
    'https://[::ffff:127.0.0.1]/',
    'https://[fe80::1]/',
    'https://[fd00::1]/',
  ])('refuses %s without a connection', async (ref) => {
    await expect(fetchPublicFile(ref, 10)).rejects.toMatchObject(gone);
  });

  it('refuses a name that means this machine', async () => {
    await expect(fetchPublicFile('https://localhost/', 10)).rejects.toMatchObject(gone);
  });

  it('reads what is there, through at most three redirects', async () => {
    const origin = await serve((request, response) => {
      const left = Number(request.url!.slice(1));
      if (left === 0) return void response.end('photo');
      response.writeHead(302, { location: `/${left - 1}` });
      response.end();
    });
    expect(Buffer.from(await fetchPublicFile(`${origin}/0`, 5, [origin])).toString()).toBe('photo');
    expect(Buffer.from(await fetchPublicFile(`${origin}/3`, 5, [origin])).toString()).toBe('photo');
    await expect(fetchPublicFile(`${origin}/4`, 5, [origin])).rejects.toMatchObject(gone);
  });

  it.each([
    'http://127.0.0.1:1/',
    'https://127.0.0.1/',
    'https://localhost/',
    'https://[::ffff:10.0.0.1]/',
    'http://[',
  ])('does not follow a redirect to %s', async (location) => {
    let asked = 0;
    const origin = await serve((_, response) => {
      asked += 1;
      response.writeHead(302, { location });
      response.end();
    });
    await expect(fetchPublicFile(`${origin}/`, 10, [origin])).rejects.toMatchObject(gone);
    expect(asked).toBe(1);
  });

  it('stops at the limit, told beforehand or not', async () => {
    const origin = await serve((request, response) => {
      if (request.url === '/told') response.setHeader('content-length', '100');
      response.write('x'.repeat(50));
      response.end('x'.repeat(50));
    });
    const large = { name: 'FileUnavailableError', why: 'too-large' };
    await expect(fetchPublicFile(`${origin}/told`, 99, [origin])).rejects.toMatchObject(large);
    await expect(fetchPublicFile(`${origin}/untold`, 99, [origin])).rejects.toMatchObject(large);
    expect(await fetchPublicFile(`${origin}/untold`, 100, [origin])).toHaveLength(100);
  });

  it('tells what is gone from what may pass, and names no address', async () => {
    const origin = await serve((request, response) => {
      response.statusCode = Number(request.url!.slice(1, 4));
      if (response.statusCode === 599) return void request.socket.destroy();
      response.end();
    });
    for (const status of [403, 404, 410])
      await expect(fetchPublicFile(`${origin}/${status}`, 9, [origin])).rejects.toMatchObject(gone);
    for (const status of [408, 429, 500, 503, 599]) {
      const error = await fetchPublicFile(`${origin}/${status}?signature`, 9, [origin]).catch(
        (one: unknown) => one,
      );
      expect(error).toMatchObject({ name: 'Error' });
      expect(String(error)).not.toMatch(/signature|127\.0/);
    }
  });
});
