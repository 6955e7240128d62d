type Name = string | number | boolean;

/** What was made for the keys so far, and what lies below them. */
interface Level<Value> {
  /** By objects: nobody keeps one alive only because something was worked out for it. */
  objects?: WeakMap<object, Level<Value>>;
  names?: Map<Name, Level<Value>>;
  made?: { value: Value };
}

function below<Value>(level: Level<Value>, key: object | Name): Level<Value> {
  if (typeof key === 'object') {
    level.objects ??= new WeakMap();
    const known = level.objects.get(key);
    if (known !== undefined) return known;
    const made: Level<Value> = {};
    level.objects.set(key, made);
    return made;
  }
  level.names ??= new Map();
  const known = level.names.get(key);
  if (known !== undefined) return known;
  const made: Level<Value> = {};
  level.names.set(key, made);
  return made;
}

/**
 * Works something out once for each set of keys, and keeps it as long as the first of them lives. For what is a pure
 * function of its keys and never changed in place: keeping the result changes nothing then.
 * @param keysOf what the result depends on, told apart as `===` does; the first one an object
 * @param make works it out; where it throws nothing is kept
 */
export function memo<Given extends readonly unknown[], Value>(
  keysOf: (...given: Given) => readonly [object, ...(object | Name)[]],
  make: (...given: Given) => Value,
): (...given: Given) => Value {
  const root: Level<Value> = {};
  return (...given) => {
    let level = root;
    for (const key of keysOf(...given)) level = below(level, key);
    level.made ??= { value: make(...given) };
    return level.made.value;
  };
}
