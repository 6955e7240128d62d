/**
 * What a content does to the question that waits in its chat: `opens` asks something itself, or is part of what is being
 * asked; `closes` settles another matter, so that the question is asked again behind it; `passing` is a short note that
 * leaves the question above it open; `leads` is half a line that begins the message behind it.
 */
type Standing = 'opens' | 'closes' | 'passing' | 'leads';

/** One for each content of a union; it does not compile with one missing. */
export type StandingOf<Content extends { type: string }> = Readonly<Record<Content['type'], Standing>>;
