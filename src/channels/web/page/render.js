import { addressOf } from './address.js';
import { toSize } from './file-size.js';
import { toDay, toTime } from './viet-nam-time.js';
import { words } from './words.js';

/** An element; strings among its children become text nodes, so nobody's words can become markup. */
export function element(tag, properties = {}, ...children) {
  const node = Object.assign(document.createElement(tag), properties);
  node.append(...children);
  return node;
}

/** A command with what it is about: «/baocao», «/khoa 5/2023», «/index 2.1». */
const commandPattern = /(?<![\p{L}\d/])\/([a-z]+)(?: \d+(?:[./]\d+)*)?(?![\p{L}\d@/])/gu;

/** A text whose commands can be tapped, as messengers show them. */
function toText(text, { commands, onCommand }) {
  const parts = [];
  let end = 0;
  for (const { 0: words, 1: name, index } of text.matchAll(commandPattern)) {
    if (!commands.has(name)) continue;
    parts.push(
      text.slice(end, index),
      element('button', { type: 'button', className: 'command', onclick: () => onCommand(words) }, words),
    );
    end = index + words.length;
  }
  return [...parts, text.slice(end)];
}

const toSpan = (span, acts) => {
  if (typeof span === 'string') return toText(span, acts);
  if ('b' in span) return [element('strong', {}, ...toText(span.b, acts))];
  return 'i' in span
    ? [element('em', {}, ...toText(span.i, acts))]
    : [
        element(
          span.quiet ? 'span' : 'strong',
          { className: `state ${span.colour}` },
          ...toText(span.text, acts),
        ),
      ];
};

const toLine = (line, acts) => element('p', {}, ...line.flatMap((span) => toSpan(span, acts)));

const toButton = (button, onPress) =>
  element('button', { type: 'button', onclick: () => onPress(button) }, button.label);

const toRow = (row, onPress) =>
  element('div', { className: 'buttons' }, ...row.map((button) => toButton(button, onPress)));

const toFile = ({ name, bytes }) =>
  element(
    'p',
    { className: 'file' },
    '📎 ',
    element('bdi', {}, name),
    ' ',
    element('span', { className: 'size' }, `· ${toSize(bytes)}`),
  );

const toDownload = ({ name, bytes, address }) =>
  element(
    'p',
    { className: 'file' },
    '📎 ',
    element('a', { href: addressOf(address), download: name }, element('bdi', {}, name)),
    ' ',
    element('span', { className: 'size' }, `· ${toSize(bytes)}`),
  );

const toPicture = (address, photo) =>
  element(
    'a',
    { href: addressOf(address), target: '_blank', rel: 'noopener', className: 'picture' },
    element('img', { src: addressOf(address), alt: photo ? words.photo(photo) : words.picture }),
  );

/** What stands in the bubble: a picture, what the bot says, what the person wrote, files. */
const bubbleParts = ({ text, files = [], message, picture, photo, download }, acts) =>
  message
    ? [
        ...(picture ? [toPicture(picture, photo)] : []),
        ...message.lines.map((line) => toLine(line, acts)),
        ...(download ? [toDownload(download)] : []),
      ]
    : [...(text ? [element('p', {}, text)] : []), ...files.map(toFile)];

/**
 * One entry of the chat: its bubble, and under it the message's buttons. `acts` says what a tap does: `onPress` of a
 * button, `onCommand` of one of the `commands`.
 */
export function toEntry(entry, acts) {
  const bubble = element(
    'div',
    { className: 'bubble' },
    element('span', { className: 'unseen' }, words.from[entry.from]),
    ...bubbleParts(entry, acts),
    element(
      'time',
      { dateTime: new Date(entry.at).toISOString() },
      entry.edited ? words.editedAt(toTime(entry.at), toTime(entry.edited)) : toTime(entry.at),
    ),
  );
  const rows = (entry.message?.buttons ?? []).map((row) => toRow(row, acts.onPress));
  return element(
    'article',
    { className: `entry from-${entry.from}`, id: `entry-${entry.id}` },
    bubble,
    ...rows,
  );
}

/** The line between two days of the rehearsal. */
export const toDayLine = (at) => element('p', { className: 'day' }, toDay(at));

/** The list of people to be, grouped by kind; a link's hash chooses its persona. */
export function toPersonaGroups(personas) {
  const byKind = Object.keys(words.kinds).map((kind) => personas.filter((one) => one.kind === kind));
  return byKind
    .filter((group) => group.length > 0)
    .map((group) => {
      const kind = words.kinds[group[0].kind];
      return element(
        'section',
        {},
        element('h2', {}, kind),
        ...group.map(({ id, name, detail }) =>
          element(
            'a',
            { href: `#${id}` },
            element('b', {}, name),
            // A detail that only repeats the heading is noise.
            ...(detail === kind ? [] : [element('span', { className: 'detail' }, detail)]),
          ),
        ),
      );
    });
}
