// Sets, deletes or shows the webhook of the Zalo bot; the bot itself never does. Run: npm run zalo:webhook -- set|delete|info
import { text } from 'node:stream/consumers';
import { importSource } from './import-source.mjs';

const timeoutMs = 30_000;
const usage = 'Usage: npm run zalo:webhook -- set|delete|info';

/** Ends with one clear line and exit code 1. */
class Problem extends Error {}

/** An empty variable counts as absent, as it does for the bot. */
const given = (name) => process.env[name]?.trim() || undefined;
const withoutSlash = (address) => address.replace(/\/+$/, '');
const apiRoot = () => withoutSlash(given('ZALO_API_ROOT') ?? 'https://bot-api.zaloplatforms.com');
let token;
let secret;
/** To Zalo, by a proxy where the environment names one. */
let way;

/** What Zalo says, without what nobody may read. */
const hide = (text) =>
  [token, secret].reduce((shown, hidden) => (hidden ? shown.replaceAll(hidden, '…') : shown), text);

/** Why a call found no way; the message of an error may name the address. */
const whyOf = ({ cause, name }) => (typeof cause?.code === 'string' ? cause.code : (cause?.name ?? name));

/** One call of the Zalo Bot API; its address holds the token, so no error of fetch is shown. */
async function call(method, parameters) {
  const response = await way
    .fetch(`${apiRoot()}/bot${token}/${method}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(parameters),
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
    })
    .catch((error) => {
      throw new Problem(
        `Zalo was not reached (${whyOf(error)}); correct ZALO_API_ROOT or the proxy, or try again`,
      );
    });
  const envelope = await text(response.body ?? [])
    .then(JSON.parse)
    .catch(() => null);
  if (envelope?.ok === true) return envelope.result;
  const code = envelope?.error_code ?? response.status;
  if (code === 401 || code === 404)
    throw new Problem(`Zalo refuses ZALO_BOT_TOKEN (${code}); take the token that Zalo Bot Manager shows`);
  throw new Problem(`Zalo refuses ${method}: ${code} ${envelope?.description ?? ''}`.trim());
}

const acts = {
  async set() {
    const publicUrl = given('PUBLIC_URL');
    if (!publicUrl?.startsWith('https://'))
      throw new Problem('PUBLIC_URL is needed: the https:// address under which Zalo reaches the bot');
    if (secret === undefined || !/^[\x21-\x7e]{8,256}$/.test(secret))
      throw new Problem(
        'ZALO_WEBHOOK_SECRET is needed: 8 to 256 letters, digits or signs, without blanks or accents',
      );
    const url = `${withoutSlash(publicUrl)}/zalo`;
    await call('setWebhook', { url, secret_token: secret });
    return `The webhook is set to ${url}. Start the bot with the same PUBLIC_URL and ZALO_WEBHOOK_SECRET.`;
  },
  async delete() {
    await call('deleteWebhook', {});
    return 'The webhook is deleted. Start the bot without ZALO_WEBHOOK_SECRET: it polls.';
  },
  async info() {
    const info = await call('getWebhookInfo', {});
    if (!info?.url) return 'No webhook is set; the bot polls.';
    const at = new Date(info.updated_at);
    return `The webhook is set to ${info.url}${Number.isNaN(at.getTime()) ? '' : `, since ${at.toISOString()}`}.`;
  },
};

try {
  const act = Object.hasOwn(acts, process.argv[2] ?? '') ? acts[process.argv[2]] : null;
  if (act === null || process.argv.length > 3) throw new Problem(usage);
  const { loadEnvironment } = await importSource('src/environment.ts');
  const warning = await loadEnvironment('.env', process.env).catch((error) => {
    throw new Problem(error.message);
  });
  if (warning !== null) console.error(warning);
  token = given('ZALO_BOT_TOKEN');
  secret = given('ZALO_WEBHOOK_SECRET');
  if (token === undefined)
    throw new Problem('ZALO_BOT_TOKEN is needed: the token that Zalo Bot Manager shows');
  const { fetchTo } = await importSource('src/fetch-to.ts');
  try {
    way = fetchTo(apiRoot(), process.env);
  } catch (error) {
    // It names the variable, and shows nothing of what stands there.
    throw new Problem(error.message);
  }
  console.log(hide(await act()));
} catch (error) {
  console.error(
    error instanceof Problem ? hide(error.message) : 'The command failed; nothing is known of why.',
  );
  process.exitCode = 1;
} finally {
  await way?.close();
}
