import * as z from 'zod';
import { attachmentSchema } from './attachment.ts';

const spanSchema = z.union([
  z.string(),
  z.strictObject({ b: z.string() }),
  z.strictObject({ i: z.string() }),
  /** `quiet`: plain where a channel has no colours. */
  z.strictObject({
    colour: z.enum(['red', 'orange', 'green']),
    text: z.string(),
    quiet: z.literal(true).optional(),
  }),
]);

/**
 * A piece of text: plain, bold, italic, or a state's word in its colour, where a channel has colours. Channels escape it;
 * nobody's words can become formatting.
 */
export type Span = z.output<typeof spanSchema>;

export type Line = readonly Span[];

const buttonSchema = z.strictObject({
  label: z.string(),
  /** Everything stays as it is: what a «không» stands for where two can be chosen. */
  stays: z.literal(true).optional(),
  /** Carries out what is shown: what a «có» stands for, be there other ways beside it. */
  does: z.literal(true).optional(),
  data: z.string(),
  /** The one that most people want here; a channel that can shows it so. */
  stands: z.literal('out').optional(),
});

/** A choice under a message. `data` is at most 64 bytes, Telegram's limit for callback data. */
export type Button = z.output<typeof buttonSchema>;

/** Nothing of a message is changed in place; what a list reads as says so. */
const linesSchema: z.ZodType<readonly Line[]> = z.array(z.array(spanSchema));
const buttonsSchema: z.ZodType<readonly (readonly Button[])[]> = z.array(z.array(buttonSchema));

/** What is said in a chat, without any platform's notation; saved as it is in rows that wait to be sent. */
export const messageSchema = z.strictObject({
  lines: linesSchema,
  /** Rows of buttons, the likeliest first. */
  buttons: buttonsSchema.optional(),
  /** All that may be chosen by its number, in its order, where a part of it is shown: the numbers stay theirs on every page. */
  choices: z.array(buttonSchema).optional(),
  /** Choices behind those that are shown, for [Xem tiếp]; `before`: how many were shown ahead of these. */
  further: z.strictObject({ options: z.array(buttonSchema), before: z.number() }).optional(),
  /** A typed number answers the question (a figure): the buttons are answered by their words, not by their place. */
  wordsOnly: z.boolean().optional(),
  /** What to type for such buttons where a channel has none; the channel's own words where nothing is said. */
  typed: z.string().optional(),
  /** Made when it is sent: a picture, or a file. */
  attachment: attachmentSchema.optional(),
  /** Sent as bare text, its buttons written out: the platform refused it with its formatting. */
  plain: z.boolean().optional(),
});
export type Message = z.output<typeof messageSchema>;

/** The choices under a message in the order of their numbers; some of them may stand on another page. */
export const choicesUnder = ({ choices, buttons }: Message): readonly Button[] =>
  choices ?? buttons?.flat() ?? [];

/** The choices of lists that stand above the last one of what is said at once, and are not in that. */
export function choicesAbove(messages: readonly Message[]): readonly Button[] {
  const last = messages.at(-1);
  const below = last ? choicesUnder(last) : [];
  if (below.length === 0) return [];
  return messages
    .slice(0, -1)
    .flatMap(({ buttons = [] }) => buttons.flat())
    .filter(({ data }) => !below.some((one) => one.data === data));
}

/**
 * Lists that are said at once are one to whoever answers by number: the last one's numbers stay as they are, those of the lists
 * above go on behind them. Where a number is the answer itself, they are chosen by their words.
 */
export function numberedTogether(messages: readonly Message[]): Message[] {
  const last = messages.at(-1);
  const above = choicesAbove(messages);
  if (!last || above.length === 0) return [...messages];
  const more = last.wordsOnly ? { wordsOnly: true } : { choices: [...choicesUnder(last), ...above] };
  return messages.map((one) => (one === last || !one.buttons ? one : { ...one, ...more }));
}

/** The number by which each button of a message is typed, in the order in which they stand there. */
export function numbersOf(message: Message): number[] {
  const places = new Map(choicesUnder(message).map(({ data }, at) => [data, at + 1]));
  return (message.buttons?.flat() ?? []).map(({ data }, at) =>
    message.choices ? (places.get(data) ?? at + 1) : at + 1,
  );
}

export const plainSpan = (span: Span): string => {
  if (typeof span === 'string') return span;
  if ('b' in span) return span.b;
  return 'i' in span ? span.i : span.text;
};

/** The same piece with other words: bold stays bold. */
export const withText = (span: Span, text: string): Span => {
  if (typeof span === 'string') return text;
  if ('b' in span) return { b: text };
  return 'i' in span ? { i: text } : { ...span, text };
};

/** A line without its formatting. */
export const plainLine = (line: Line): string => line.map(plainSpan).join('');

/** The whole text without formatting. */
export const plainText = (message: Message): string => message.lines.map(plainLine).join('\n');

/** Whether anything in it can be read: no platform takes a message of blanks. */
export const hasWords = (lines: readonly Line[]): boolean =>
  lines.some((line) => line.some((span) => /\S/.test(plainSpan(span))));
