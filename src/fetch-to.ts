import { parseProxies } from './config.ts';
import { openProxy, type TextFetch } from './kit/proxy.ts';
import { proxyOf } from './kit/proxy-of.ts';

/**
 * The way to a platform for a command that runs beside the bot: by the proxy that the environment names, as the bot goes.
 * `close` lets the process end.
 * @throws ConfigError if what stands there is no proxy
 */
export function fetchTo(
  apiRoot: string,
  environment: Readonly<Record<string, string | undefined>>,
): { fetch: TextFetch; close(): Promise<void> } {
  const proxy = proxyOf(apiRoot, parseProxies(environment));
  if (proxy === null) return { fetch, close: async () => {} };
  const proxied = openProxy(proxy);
  return { fetch: proxied.fetch, close: () => proxied.dispatcher.close() };
}
