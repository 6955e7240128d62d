/**
 * The key of a reminder's row: one a person for what is reminded of. A newer one takes the place of one that waits.
 * @param of what is reminded of, and by which tier: «2023-05:nudge-3d»
 */
export const reminderKey = (of: string, personId: string): string => `remind:${of}:${personId}`;

export const isReminderKey = (key: string): boolean => key.startsWith('remind:');

/** The month that a reminder's key names: «2023-05». */
export const periodOfReminder = (key: string): string => key.split(':')[1] ?? '';

/** The tier of a reminder that somebody asked for later: it belongs to no appointment of the month. @param now epoch ms */
export const snoozeTier = (now: number): string => `snooze-${now}`;

/** Whether a reminder's key is of one that somebody asked for later. */
export const isSnoozeKey = (key: string): boolean => /^remind:[^:]*:snooze-/.test(key);
