import * as z from 'zod';

/**
 * Who may do something; checked at the moment of the act. `known` is whoever is linked, `head` a unit's head, `overseer` a leader
 * or whoever works for the office.
 */
export type Right = 'anyone' | 'known' | 'head' | 'overseer' | 'office';
/** Where something may be done: `private` in the chat with the bot alone, `anywhere` also in a linked group. */
type Place = 'anywhere' | 'private';
/**
 * Whom a menu of commands is for: everybody, who reports for a unit, leaders and the office, both of these (`accountable`), or
 * the office.
 */
export type Audience = 'all' | 'reporters' | 'overseers' | 'accountable' | 'office';

/** What of an act's label chooses it, beside the whole of it and its number. */
export type ChosenByPart = 'any' | 'name';

export interface Guard {
  right: Right;
  where: Place;
}

/** An act: what a button or a command asks for. */
export interface ActDeclaration extends Partial<Guard> {
  /** What it carries, in the order in which a button's data has it: values of text, or codecs to text. */
  fields?: z.ZodRawShape;
  /** Its name in a button's data, where it differs from its type. */
  verb?: string;
  /** Its question is said again behind whatever was asked in between, however it came into the chat. */
  waits?: true;
  /** It takes back what was just done: «nhầm» under it means it. */
  takesBack?: true;
  /**
   * What of its label chooses it. `any`: a few words of it, since it only shows, asks or goes on. `name`: whom or what it is
   * about, where the label is no more than that, since its command was the verb. Unset: the beginning of the label, which is
   * its verb; of what changes something for others, or for good, «tháng 5» decides nothing.
   */
  part?: ChosenByPart;
  /** It is all that its question asks: a bare yes is it. */
  asksIt?: true;
}

/** A command; what stands behind it on the line is its argument. */
export interface CommandDeclaration<Opens = string> extends Partial<Guard> {
  /** The act that it asks for; without one the feature runs it with its argument. */
  opens?: Opens;
  /**
   * For whom it is in the list of commands, and at which place; null for one that is not listed. `inGroups`: in groups
   * alone, since elsewhere it does nothing.
   */
  menu: { for: Audience; place: number; inGroups?: true } | null;
  /** It may be given in a group that is not linked yet. */
  inUnlinkedGroup?: true;
  /** It is about the open form itself, and so does not leave it for something else. */
  aboutForm?: true;
  /** It very likely changes something: it is decided where it is saved. */
  changes?: true;
}

type Shapes = Readonly<Record<string, ActDeclaration>>;
type FieldsOf<D> = D extends { fields: infer F extends z.ZodRawShape } ? z.output<z.ZodObject<F>> : unknown;

/** The acts of a declaration, as a union. */
export type ActOf<D> = D extends { readonly acts: infer S }
  ? { [T in keyof S & string]: { type: T } & FieldsOf<S[T]> }[keyof S & string]
  : never;

/** What a button's data is written from and read into. */
export interface ActCodec<Act> {
  /** The data of a button: at most 64 bytes for any id that the data files allow. */
  toData(act: Act): string;
  /** Reads a button's data; null for anything this version does not issue (forged, stale). */
  fromData(data: string): Act | null;
}

export interface Declared<
  G extends Guard,
  S extends Shapes,
  C extends Readonly<Record<string, CommandDeclaration>>,
> extends ActCodec<ActOf<{ readonly acts: S }>> {
  readonly prefix: string;
  readonly guard: G;
  readonly acts: S;
  readonly commands: C;
}

interface Field {
  name: string;
  schema: z.ZodType;
  write(value: unknown): string;
}

const textOf = (value: unknown): string => (value === undefined ? '' : String(value));

const toField = ([name, given]: [string, unknown]): Field => {
  const schema = given as z.ZodType;
  const inner = schema instanceof z.ZodOptional ? schema.unwrap() : schema;
  return {
    name,
    schema,
    write:
      inner instanceof z.ZodCodec
        ? (value) => (value === undefined ? '' : String(z.encode(inner, value)))
        : textOf,
  };
};

/** A verb's fields, with the last one taking whatever is left: a platform's id may hold a colon. */
const cut = (values: readonly string[], count: number): string[] =>
  values.length > count && count > 0
    ? [...values.slice(0, count - 1), values.slice(count - 1).join(':')]
    : [...values];

/**
 * Declares the acts and commands of one feature once: their type, the bytes of their buttons, who may do them and
 * where, and their place in the list of commands.
 * @param prefix the first part of their buttons' data
 * @param guard what holds where an act or command names nothing else
 */
export function declare<
  const G extends Guard,
  const S extends Shapes,
  const C extends Readonly<Record<string, CommandDeclaration<keyof S & string>>>,
>(prefix: string, guard: G, declared: { acts: S; commands: C }): Declared<G, S, C> {
  type Act = ActOf<{ readonly acts: S }>;
  const byType = new Map<string, { verb: string; fields: Field[] }>();
  const byVerb = new Map<string, { type: string; fields: Field[] }>();
  for (const [type, { fields = {}, verb = type }] of Object.entries(declared.acts)) {
    const list = Object.entries(fields).map(toField);
    byType.set(type, { verb, fields: list });
    byVerb.set(verb, { type, fields: list });
  }
  return {
    prefix,
    guard,
    ...declared,
    toData(act) {
      const known = byType.get(act.type);
      if (!known) throw new Error(`no act of «${prefix}»: ${act.type}`);
      const values: Readonly<Record<string, unknown>> = act;
      return [prefix, known.verb, ...known.fields.map(({ name, write }) => write(values[name]))].join(':');
    },
    fromData(data) {
      const [kind, verb = '', ...values] = data.split(':');
      const known = kind === prefix ? byVerb.get(verb) : undefined;
      if (!known) return null;
      const given = cut(values, known.fields.length);
      if (given.length > known.fields.length) return null;
      const act: Record<string, unknown> = { type: known.type };
      for (const [at, { name, schema }] of known.fields.entries()) {
        const read = schema.safeParse(given[at] === '' ? undefined : given[at]);
        if (!read.success) return null;
        if (read.data !== undefined) act[name] = read.data;
      }
      return act as Act;
    },
  };
}
