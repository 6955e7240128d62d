const pattern = /^\/([a-z_]+)(?:@\w+)?(?:\s+([\s\S]*))?$/i;

/** A command and what is behind it; null for any other text. */
export function readCommand(text: string): { name: string; argument: string } | null {
  const match = pattern.exec(text.trim());
  return match ? { name: match[1]!.toLowerCase(), argument: match[2] ?? '' } : null;
}
