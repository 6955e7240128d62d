/** An error as the log may show it. Errors of this project hold no words of people and no token. */
export const nameOf = (error: unknown): string =>
  error instanceof Error ? `${error.name}: ${error.message.split('\n')[0]}` : 'unknown';
