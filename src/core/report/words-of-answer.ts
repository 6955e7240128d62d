/** Words with which a unit begins to ask for something. */
const asking = /(^|[.;!?\n,])\s*((?:đề nghị|kiến nghị|đề xuất|xin |cần )[\s\S]*)$/iu;

/**
 * Takes «vướng mắc» and «kiến nghị» of one message apart: what begins with «đề nghị», «kiến nghị», «đề xuất»,
 * «xin» or «cần» asks for something. Nothing of the message is lost.
 */
export function toObstacle(text: string): { obstacle?: string; proposal?: string } {
  const words = text.trim();
  const match = asking.exec(words);
  if (!match) return words === '' ? {} : { obstacle: words };
  const obstacle = words
    .slice(0, match.index + match[1]!.length)
    .replace(/[,;\s]+$/, '')
    .trim();
  return { ...(obstacle === '' ? {} : { obstacle }), proposal: match[2]!.trim() };
}

/** The web addresses in a text, each once. */
export const linksIn = (text: string): string[] => [
  ...new Set((text.match(/https?:\/\/[^\s<>"'«»]+/gi) ?? []).map((url) => url.replace(/[.,;:!?)\]]+$/, ''))),
];
