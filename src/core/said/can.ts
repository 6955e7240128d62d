/** What a channel can do. Whoever decides asks this, never which channel it is. */
export interface Can {
  /** Put another message in the place of one that it sent. */
  edit: boolean;
  /** Show choices as buttons; without them they are written out and answered in words. */
  buttons: boolean;
  /** Show a picture with a message. */
  pictures: boolean;
  /** Send a file with a message. */
  files: boolean;
  /** Hand a file over without keeping a copy of it, so that what may be saved nowhere can be sent. */
  fleetingFiles: boolean;
  /** Hand the bot files that people send, and not photos alone. */
  takesFiles: boolean;
  /** Bring an event again that could not be taken; without it only the sender can. */
  bringAgain: boolean;
}
