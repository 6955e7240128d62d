import type * as z from 'zod';

/** A field of the saved state: what may stand there, and what a new state holds there. */
export interface Part<Schema extends z.ZodType = z.ZodType> {
  schema: Schema;
  /** Undefined for a field that a new state does not have. */
  atFirst: () => z.output<Schema>;
}

/** The fields of the state that belong to one concept, by name. */
export type Slice = Readonly<Record<string, Part>>;

export const part = <Schema extends z.ZodType>(
  schema: Schema,
  atFirst: () => z.output<Schema>,
): Part<Schema> => ({ schema, atFirst });

type Schemas<Parts extends Slice> = { [Name in keyof Parts]: Parts[Name]['schema'] };
type Values<Parts extends Slice> = { [Name in keyof Parts]: z.output<Parts[Name]['schema']> };

/** What may stand in each field of a slice, as the shape of an object. */
export const schemasOf = <Parts extends Slice>(slice: Parts): Schemas<Parts> =>
  Object.fromEntries(Object.entries(slice).map(([name, { schema }]) => [name, schema])) as Schemas<Parts>;

/** What a new state holds in each field of a slice; made anew at each call. */
export const atFirstOf = <Parts extends Slice>(slice: Parts): Values<Parts> =>
  Object.fromEntries(
    Object.entries(slice)
      .map(([name, { atFirst }]) => [name, atFirst()] as const)
      .filter(([, value]) => value !== undefined),
  ) as Values<Parts>;
