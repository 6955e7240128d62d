/** A call as the stand-in reads it: fields as JSON gives them, uploaded files apart. */
export interface ReadCall {
  parameters: Record<string, unknown>;
  files: ReadonlyMap<string, Uint8Array>;
  /** How they are called, by the name of their part. */
  fileNames?: ReadonlyMap<string, string>;
}

/** What of a picture the stand-in keeps. */
export interface Photo {
  bytes: number;
  width: number;
  height: number;
}

/** The methods that the stand-in knows; any other is refused. */
export const knownMethods = new Set([
  'getMe',
  'getUpdates',
  'deleteWebhook',
  'setWebhook',
  'getWebhookInfo',
  'setMyCommands',
  'deleteMyCommands',
  'setMyDescription',
  'setMyShortDescription',
  'sendMessage',
  'sendPhoto',
  'sendDocument',
  'answerCallbackQuery',
  'editMessageText',
  'editMessageCaption',
  'editMessageMedia',
  'getFile',
]);

const textLimit = 4096;
const captionLimit = 1024;
const maxPhotoBytes = 10 * 1024 * 1024;
const maxDocumentBytes = 50 * 1024 * 1024;
const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Fields of a form that hold JSON, and those that hold a number. */
const jsonFields = new Set(['reply_markup', 'media', 'link_preview_options']);
const numberFields = new Set(['message_id', 'message_thread_id']);

function readField(name: string, value: string): unknown {
  if (jsonFields.has(name)) return JSON.parse(value);
  return numberFields.has(name) ? Number(value) : value;
}

/** The parts of a form (RFC 7578): fields, and files by the name of their part. @throws where it is none */
function readForm(boundary: string, body: Buffer): ReadCall {
  const parameters: Record<string, unknown> = {};
  const files = new Map<string, Uint8Array>();
  const fileNames = new Map<string, string>();
  const edge = Buffer.from(`--${boundary}`);
  let from = body.indexOf(edge);
  if (from !== 0) throw new Error('a form that does not begin with its boundary');
  for (;;) {
    from += edge.length;
    if (body.toString('latin1', from, from + 2) === '--') return { parameters, files, fileNames };
    const end = body.indexOf(`\r\n${edge}`, from);
    const headEnd = body.indexOf('\r\n\r\n', from);
    const head = body.toString('utf8', from, headEnd);
    const name = /;\s*name="([^"]*)"/i.exec(head)?.[1];
    if (end < 0 || headEnd < 0 || headEnd > end || name === undefined) throw new Error('a form cut short');
    const content = body.subarray(headEnd + 4, end);
    const fileName = /;\s*filename="?([^"\r\n]*)/i.exec(head)?.[1];
    if (fileName !== undefined) {
      files.set(name, content);
      fileNames.set(name, fileName);
    } else parameters[name] = readField(name, content.toString());
    from = end + 2;
  }
}

/** Reads the body of a call: JSON, or a form with files. @throws for anything else */
export function readCall(contentType: string | undefined, body: Buffer): ReadCall {
  if (body.length === 0) return { parameters: {}, files: new Map() };
  const boundary = /^multipart\/form-data;\s*boundary="?([^";]+)/.exec(contentType ?? '')?.[1];
  if (boundary !== undefined) return readForm(boundary, body);
  return { parameters: JSON.parse(body.toString()) as Record<string, unknown>, files: new Map() };
}

/** What people see of Telegram's HTML. */
export const visible = (html: string): string =>
  html
    .replace(/<\/?(?:b|i)>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');

function badHtml(html: string): boolean {
  if (/<(?!\/?(?:b|i)>)/.test(html) || /&(?!(?:lt|gt|amp|quot);)/.test(html)) return true;
  const open = (tag: string) => html.split(`<${tag}>`).length;
  const closed = (tag: string) => html.split(`</${tag}>`).length;
  return ['b', 'i'].some((tag) => open(tag) !== closed(tag));
}

interface Keyboard {
  inline_keyboard?: { text: string; callback_data: string }[][];
}

const badKeyboard = (keyboard: Keyboard | undefined): boolean =>
  (keyboard?.inline_keyboard ?? [])
    .flat()
    .some(
      ({ text, callback_data: data }) => text.trim() === '' || data === '' || Buffer.byteLength(data) > 64,
    );

/** The file that a field names by «attach://…», or that stands in the field itself. */
const fileOf = (name: string, value: unknown, files: ReadCall['files']): Uint8Array | undefined => {
  const attached = /^attach:\/\/(.+)$/.exec(typeof value === 'string' ? value : '')?.[1];
  return files.get(attached ?? name);
};

/** Where the call's picture stands: its field, or within the media of an edit. */
function pictureOf(method: string, { parameters, files }: ReadCall): Uint8Array | undefined {
  if (method === 'sendPhoto') return fileOf('photo', parameters.photo, files);
  const media = parameters.media as { type?: string; media?: string } | undefined;
  return media?.type === 'photo' ? fileOf('media', media.media, files) : undefined;
}

/** A document that a call brings, with its name; undefined where it brings none. */
export function documentOf(
  method: string,
  { parameters, files, fileNames }: ReadCall,
): { name: string; content: string; base64: string; bytes: number } | undefined {
  const media = parameters.media as { type?: string; media?: string } | undefined;
  const part = method === 'sendDocument' ? parameters.document : media?.type === 'document' && media.media;
  const attached = /^attach:\/\/(.+)$/.exec(typeof part === 'string' ? part : '')?.[1] ?? 'document';
  const file = method === 'sendDocument' || media?.type === 'document' ? files.get(attached) : undefined;
  return (
    file && {
      name: fileNames?.get(attached) ?? '',
      content: Buffer.from(file).toString(),
      // As it came, for what is sent back.
      base64: Buffer.from(file).toString('base64'),
      bytes: file.length,
    }
  );
}

function badDocument(method: string, call: ReadCall): string | null {
  const document = documentOf(method, call);
  if (!document || document.bytes === 0) return 'Bad Request: file must be non-empty';
  return document.bytes > maxDocumentBytes ? 'Bad Request: file is too big' : null;
}

/** Width and height of the picture that a call brings, which `refusalOf` has let pass. */
export function photoOf(method: string, call: ReadCall): Photo | undefined {
  const png = pictureOf(method, call);
  if (!png) return undefined;
  const header = Buffer.from(png.buffer, png.byteOffset, 24);
  return { bytes: png.length, width: header.readUInt32BE(16), height: header.readUInt32BE(20) };
}

function badPhoto(method: string, call: ReadCall): string | null {
  const png = pictureOf(method, call);
  if (!png) return 'Bad Request: there is no photo in the request';
  if (png.length > maxPhotoBytes) return 'Bad Request: file is too big';
  if (png.length < 33 || !pngSignature.equals(png.subarray(0, pngSignature.length)))
    return 'Bad Request: IMAGE_PROCESS_FAILED';
  const { width, height } = photoOf(method, call)!;
  const ratio = Math.max(width / height, height / width);
  return width + height > 10_000 || !(ratio <= 20) ? 'Bad Request: PHOTO_INVALID_DIMENSIONS' : null;
}

/** What is wrong with the file or photo of a call; null where it is to bring none. */
function badMedia(method: string, call: ReadCall): string | null {
  const media = call.parameters.media as { type?: string } | undefined;
  if (method === 'sendDocument' || media?.type === 'document') return badDocument(method, call);
  return method === 'sendPhoto' || method === 'editMessageMedia' ? badPhoto(method, call) : null;
}

/** The text of a message or under its picture, as it was sent, and how it is to be read. */
export function wordsOf({ parameters }: ReadCall): { html: string; parseMode: unknown } {
  const media = parameters.media as { caption?: string; parse_mode?: string } | undefined;
  return {
    html: String(parameters.text ?? parameters.caption ?? media?.caption ?? ''),
    parseMode: media ? media.parse_mode : parameters.parse_mode,
  };
}

/** What a call says, for telling one message from another: its words and its buttons. */
export const contentOf = (call: ReadCall): string => saying(wordsOf(call).html, call.parameters.reply_markup);

/** The same of a message that is still to be sent. */
export const saying = (html: string, keyboard: unknown): string =>
  `${html}\n${JSON.stringify(keyboard ?? null)}`;

/** What the real Bot API refuses of a message that is sent or edited; null where it takes the call. */
export function refusalOf(method: string, call: ReadCall): string | null {
  if (!/^(?:send|editMessage)/.test(method)) return null;
  const { parameters } = call;
  if (!/^-?\d+$/.test(String(parameters.chat_id ?? ''))) return 'Bad Request: chat not found';
  const { html, parseMode } = wordsOf(call);
  const text = visible(html);
  const isText = method === 'sendMessage' || method === 'editMessageText';
  if (isText && text.trim() === '') return 'Bad Request: message text is empty';
  if (isText && text.length > textLimit) return 'Bad Request: message is too long';
  if (!isText && text.length > captionLimit) return 'Bad Request: message caption is too long';
  const labels = (parameters.reply_markup as Keyboard | undefined)?.inline_keyboard?.flat() ?? [];
  if ([html, ...labels.map((label) => label.text)].some((said) => /\p{Surrogate}/u.test(said)))
    return 'Bad Request: strings must be encoded in UTF-8';
  if (parseMode === 'HTML' && badHtml(html)) return "Bad Request: can't parse entities";
  if (badKeyboard(parameters.reply_markup as Keyboard | undefined)) return 'Bad Request: BUTTON_DATA_INVALID';
  return badMedia(method, call);
}
