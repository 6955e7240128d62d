/**
 * The key of a reminder's row: one a person for what is reminded of. A newer one takes the place of one that waits.
 * @param of what is reminded of, and by which tier: «2023-05:nudge-3d»
 */
export const reminderKey = (of: string, personId: string): string => `remind:${of}:${personId}`;

export const isReminderKey = (key: string): boolean => key.startsWith('remind:');
