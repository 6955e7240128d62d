import type { AskContext } from './answer.ts';
import { readText } from './read-text.ts';
import { type Reading, typedWords } from './reading.ts';

/** «à nhầm», «, nhầm,», «ý lộn», «à không,»: what stands right before it was a slip, and what follows is meant. */
const slipped =
  /(?:\s*[,;.…–-]+\s*(?:(?:à|ơ|ủa|ấy|ý|chết|quên|xin lỗi|sorry|a|y|quen)[, ]+)*|\s+(?:(?:à|ơ|ủa|ấy|ý|quên)[, ]+)+)(?:(?:nhầm|lộn|nham|lon)(?: (?:rồi|mất|roi|mat))?|(?:không phải|khong phai)(?=\s*[,;:])|(?<=(?:à|ơ|ủa|ý) )không(?=\s*[,;:]))(?:\s*[,;:–-]+)?(?:\s+(?:là|phải là|ý (?:em|tôi|anh|chị|mình) là|la|phai la))?\s+/iu;

const monthAtEnd = /(?:(?:tháng|thang|quý|quy|kỳ|ky)\s?|(?<!\p{L})[tq])\d{1,2}(?:\/\d{2,4})?\s*$/iu;
const monthFirst = /^(?:tháng|thang|quý|quy|kỳ|ky|[tq])?\s?\d{1,2}(?!\p{L}|[\d.,]\d|%)/iu;

type Span = Reading['cover'][number];

/** What kinds of names a span may be of. */
const kindsOf = ({ phrase }: Span): string[] =>
  phrase.meanings.flatMap(({ type }) =>
    type === 'unit' || type === 'index' || type === 'person' ? [type] : [],
  );

/** The name with which a text ends, as typed; null where it ends with none of these kinds. */
function nameAtEnd(text: string, kinds: readonly string[], context: AskContext): string | null {
  const reading = readText(text, context);
  const last = reading.cover.find((span) => span.to === reading.tokens.length);
  return last && kindsOf(last).some((kind) => kinds.includes(kind))
    ? typedWords(reading, last.from, last.to)
    : null;
}

/** A text without the name at its end. */
function withoutLast(text: string, name: string): string | null {
  const at = text.toLowerCase().lastIndexOf(name.toLowerCase());
  return at < 0 ? null : text.slice(0, at);
}

/**
 * «việc chậm t4, à nhầm t5», «phòng A, nhầm, phòng B có gì chậm»: a month or a name that was a slip gives way to that which takes
 * its place, so that only the second is asked about. Where no two of a kind stand on both sides, nothing is changed.
 */
export function withoutSlip(text: string, context: AskContext): string {
  const match = slipped.exec(text);
  if (!match || match.index === 0) return text;
  const before = text.slice(0, match.index);
  const behind = text.slice(match.index + match[0].length);
  if (monthAtEnd.test(before) && monthFirst.test(behind)) {
    const month = /^\d/u.test(behind) ? `tháng ${behind}` : behind;
    return `${before.replace(monthAtEnd, '')}${month}`;
  }
  const reading = readText(behind, context);
  const first = reading.cover.find((span) => span.from === 0 && kindsOf(span).length > 0);
  const name = first ? nameAtEnd(before, kindsOf(first), context) : null;
  const kept = name === null ? null : withoutLast(before, name);
  return kept === null ? text : `${kept}${behind}`;
}
