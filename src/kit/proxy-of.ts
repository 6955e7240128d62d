/** What the environment says of proxies; absent is none. */
export interface ProxySettings {
  HTTPS_PROXY?: string | undefined;
  HTTP_PROXY?: string | undefined;
  NO_PROXY?: string | undefined;
}

const loopback = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/** Whether one entry of NO_PROXY («example.vn», «.example.vn», «*.example.vn», «host:8443») means this host and port. */
function isMeant(entry: string, host: string, port: string): boolean {
  const [, name = entry, ownPort] = /^(.+?)(?::(\d+))?$/.exec(entry) ?? [];
  if (ownPort !== undefined && ownPort !== port) return false;
  const suffix = name.toLowerCase().replace(/^\*?\./, '');
  return host === suffix || host.endsWith(`.${suffix}`);
}

/**
 * The proxy by which an address is to be reached, or null: never for this machine, nor for what NO_PROXY names (as curl
 * reads it: names with all below them, `*` for everything). Where no proxy is said for https, that of http counts.
 */
export function proxyOf(address: string, { HTTPS_PROXY, HTTP_PROXY, NO_PROXY }: ProxySettings): URL | null {
  const { protocol, hostname, port } = new URL(address);
  const proxy = protocol === 'https:' ? (HTTPS_PROXY ?? HTTP_PROXY) : HTTP_PROXY;
  const entries = (NO_PROXY ?? '').split(/[,\s]+/).filter((entry) => entry !== '');
  const ownPort = port || (protocol === 'https:' ? '443' : '80');
  const isDirect =
    loopback.test(hostname) ||
    entries.some((entry) => entry === '*' || isMeant(entry, hostname.toLowerCase(), ownPort));
  return proxy === undefined || isDirect ? null : new URL(proxy);
}

/** A proxy that makes no connection: nothing was sent to whom it was meant for. */
export function asUnreached(error: unknown): unknown {
  const status = /^Proxy response \((\d+)\)/.exec((error as Error | null)?.message ?? '')?.[1];
  return status === undefined
    ? error
    : Object.assign(new Error(`the proxy answered ${status}`), { code: 'EHOSTUNREACH' });
}
