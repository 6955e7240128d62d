import { lookup } from 'node:dns';
import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { FileUnavailableError } from '../../app/ports/channel.ts';
import { readAtMost } from '../../kit/read-body.ts';
import { isPublicAddress } from './public-address.ts';

const timeLimitMs = 20_000;
const redirectsFollowed = 3;

/** The connection would reach a network that is none of the public internet. */
class PrivateAddressError extends Error {
  override readonly name = 'PrivateAddressError';
}

/**
 * Resolves a host for a connection and gives only addresses that were looked at: the connection takes one of
 * them, so a name cannot mean another machine a moment later.
 */
const lookupPublic: LookupFunction = (host, options, done) => {
  lookup(host, { ...options, all: true }, (error, addresses) => {
    if (error) return done(error, '');
    if (addresses.length === 0 || !addresses.every(({ address }) => isPublicAddress(address)))
      return done(new PrivateAddressError('not a public address'), '');
    if (options.all) return done(null, addresses);
    done(null, addresses[0]!.address, addresses[0]!.family);
  });
};

/** @throws FileUnavailableError for what is not fetched at all: no https, or this machine and its networks */
function checkAddress(url: URL, trusted: readonly string[]): void {
  if (trusted.includes(url.origin)) return;
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (url.protocol !== 'https:' || (isIP(host) !== 0 && !isPublicAddress(host)))
    throw new FileUnavailableError('gone');
}

function open(url: URL, trusted: readonly string[], signal: AbortSignal): Promise<IncomingMessage> {
  return new Promise((done, fail) => {
    const isTrusted = trusted.includes(url.origin);
    const options = {
      // A kept connection would not be looked up again.
      agent: false,
      signal,
      headers: { accept: '*/*' },
      ...(isTrusted ? {} : { lookup: lookupPublic }),
    };
    const request = (isTrusted && url.protocol === 'http:' ? http : https).get(url, options, done);
    request.on('error', (error) =>
      fail(error instanceof PrivateAddressError ? new FileUnavailableError('gone') : error),
    );
  });
}

/** The statuses that no later try changes: of 4xx all but «too slow» and «too often». */
const isFinal = (status: number): boolean =>
  status >= 400 && status < 500 && ![408, 425, 429].includes(status);

async function follow(
  first: URL,
  maxBytes: number,
  trusted: readonly string[],
  signal: AbortSignal,
): Promise<Uint8Array> {
  let url = first;
  for (let redirects = 0; redirects <= redirectsFollowed; redirects++) {
    checkAddress(url, trusted);
    const response = await open(url, trusted, signal);
    try {
      const { statusCode: status = 0, headers } = response;
      if (status === 200) {
        if (Number(headers['content-length'] ?? 0) > maxBytes) throw new FileUnavailableError('too-large');
        const bytes = await readAtMost(response, maxBytes);
        if (bytes === null) throw new FileUnavailableError('too-large');
        return bytes;
      }
      if (![301, 302, 303, 307, 308].includes(status) || headers.location === undefined) {
        if (isFinal(status)) throw new FileUnavailableError('gone');
        throw new Error(`answer ${status}`);
      }
      if (!URL.canParse(headers.location, url.href)) throw new FileUnavailableError('gone');
      url = new URL(headers.location, url);
    } finally {
      response.destroy();
    }
  }
  throw new FileUnavailableError('gone');
}

/**
 * Fetches a file from an address that somebody else wrote: https alone, never this machine or the networks around it,
 * at most 3 redirects (each looked at in the same way), 20 s, `maxBytes`.
 * @param trusted origins that are fetched as they are, for tests
 * @throws FileUnavailableError if no retry can help; any other error, without the address, may pass
 */
export async function fetchPublicFile(
  ref: string,
  maxBytes: number,
  trusted: readonly string[] = [],
): Promise<Uint8Array> {
  if (!URL.canParse(ref)) throw new FileUnavailableError('gone');
  try {
    return await follow(new URL(ref), maxBytes, trusted, AbortSignal.timeout(timeLimitMs));
  } catch (error) {
    if (error instanceof FileUnavailableError) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    throw new Error(`the file could not be fetched (${code ?? message})`);
  }
}
