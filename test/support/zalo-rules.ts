type Parameters = Record<string, unknown>;
type Check = (value: unknown, parameters: Parameters) => string | null;

const isText = (value: unknown): value is string => typeof value === 'string';

const id: Check = (value) => (isText(value) && value !== '' ? null : 'should be an id, a string');

/** 1–2000 UTF-16 units, of which some can be seen. */
const text: Check = (value) =>
  isText(value) && value.trim() !== '' && value.length <= 2_000 && !/\p{Cs}/u.test(value)
    ? null
    : 'should have 1 to 2000 characters, all of them whole';

const oneOf =
  (...allowed: string[]): Check =>
  (value) =>
    allowed.includes(value as string) ? null : `should be ${allowed.join(' or ')}`;

/** An address that Zalo's servers can reach. */
const publicUrl: Check = (value) => {
  if (!isText(value) || !URL.canParse(value)) return 'should be an absolute address';
  const { protocol, hostname } = new URL(value);
  return protocol === 'https:' && hostname.includes('.') && !/^[\d.]+$|^\[|\.local$/.test(hostname)
    ? null
    : 'should be a public https address';
};

const isInsidePair = (whole: string, at: number): boolean => /^[\uDC00-\uDFFF]/.test(whole.slice(at, at + 1));

const styles: Check = (value, { text: whole, parse_mode: mode }) => {
  if (!Array.isArray(value) || value.length === 0 || !isText(whole)) return 'should be a list of styles';
  if (mode !== undefined) return 'cannot stand beside parse_mode';
  for (const style of value as Parameters[]) {
    const { start, len, st, ...more } = style;
    if (Object.keys(more).length > 0) return `has an unknown field ${Object.keys(more)[0]}`;
    if (!Number.isInteger(start) || !Number.isInteger(len)) return 'start and len should be whole numbers';
    const [from, to] = [start as number, (start as number) + (len as number)];
    if (from < 0 || to <= from || to > whole.length) return `${from}–${to} lies outside of the text`;
    if (isInsidePair(whole, from) || isInsidePair(whole, to)) return `${from}–${to} cuts a character`;
    if (
      !Array.isArray(st) ||
      st.length === 0 ||
      !st.every((one) => /^(b|i|c_(?:050a19|15a85f|f7b503|f27806|db342e))$/.test(one as string))
    )
      return 'st should name styles';
  }
  return null;
};

const secret: Check = (value) =>
  isText(value) && value.length >= 8 && value.length <= 256 ? null : 'should have 8 to 256 characters';

const seconds: Check = (value) =>
  typeof value === 'number' && value >= 0 && value <= 120 ? null : 'should be seconds';

/** The methods of the Bot API that the bot may call, and their parameters; `?` marks what may be left out. */
const methods: Readonly<Record<string, Readonly<Record<string, Check>>>> = {
  getMe: {},
  getUpdates: { 'timeout?': seconds },
  setWebhook: { url: publicUrl, secret_token: secret },
  deleteWebhook: {},
  getWebhookInfo: {},
  sendMessage: { chat_id: id, text, 'parse_mode?': oneOf('markdown', 'html'), 'text_styles?': styles },
  sendPhoto: { chat_id: id, photo: publicUrl, 'caption?': text },
  sendChatAction: { chat_id: id, action: oneOf('typing') },
};

/** What is wrong with a call: an unknown method or parameter, one that is missing, a wrong value; else null. */
export function complaintAbout(method: string, parameters: unknown): string | null {
  const known = Object.hasOwn(methods, method) ? methods[method] : undefined;
  if (!known) return 'unknown method';
  if (typeof parameters !== 'object' || parameters === null || Array.isArray(parameters))
    return 'should be a POST of a JSON object';
  const given = parameters as Parameters;
  const names = Object.keys(known).map((name) => name.replace('?', ''));
  const stranger = Object.keys(given).find((name) => !names.includes(name));
  if (stranger !== undefined) return `unknown parameter ${stranger}`;
  for (const [rule, check] of Object.entries(known)) {
    const name = rule.replace('?', '');
    if (given[name] === undefined) {
      if (rule.endsWith('?')) continue;
      return `${name} is missing`;
    }
    const complaint = check(given[name], given);
    if (complaint) return `${name} ${complaint}`;
  }
  return null;
}
