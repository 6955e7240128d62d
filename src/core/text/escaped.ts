/** A text as it stands, within a regular expression: no sign of it means anything there. */
export const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
