// What packages bring along and the bot never uses is left out of the bundle: each start would read, compile and run it.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const slashed = (path) => path.replaceAll('\\', '/');

const root = fileURLToPath(new URL('..', import.meta.url));

/** Whoever comes here after all learns it, instead of being given something that does nothing. */
const refusing = (name, why) => {
  const place = name === null ? 'module.exports' : `exports.${name}`;
  return `${place} = () => { throw new Error(${JSON.stringify(why)}); };`;
};

/** The same for everything that an ES module below node_modules exports by a declaration. */
const refusingAll = (path, why) => {
  const source = readFileSync(new URL(`../node_modules/${path}`, import.meta.url), 'utf8');
  const names = [...source.matchAll(/^export (?:const|function) (\w+)/gm)].map(([, name]) => name);
  return `const refuse = () => { throw new Error(${JSON.stringify(why)}); };\nexport { ${names.map((name) => `refuse as ${name}`).join(', ')} };`;
};

const noJsonSchema = 'schemas of zod are never written as JSON Schema';

/** What stands in the bundle instead, by what is asked for and by whose files; a path below node_modules, with slashes. */
const replaced = [
  {
    asked: /^grammy$/,
    by: /^src\//,
    // Of grammY only the client (docs/adr/0007): its whole brings Bot, Context, filters, sessions. A name that is
    // missing here fails the build.
    instead: [
      "export { Api } from './node_modules/grammy/out/core/api.js';",
      "export { GrammyError, HttpError } from './node_modules/grammy/out/core/error.js';",
      "export { InputFile } from './node_modules/grammy/out/types.js';",
    ].join('\n'),
  },
  {
    asked: /^node-fetch$/,
    by: /\/grammy\//,
    instead: refusing(null, 'grammY is to be given the transport of src/channels/telegram'),
  },
  {
    // Writes what is sent to standard error where DEBUG is set: the words of people, which no log is to have.
    asked: /^debug$/,
    by: /\/grammy\//,
    instead: 'exports.debug = () => () => {};',
  },
  {
    asked: /\/client-h2\.js$/,
    by: /\/undici\//,
    instead: refusing(null, 'only HTTP/1.1 is spoken: allowH2 is never set'),
  },
  {
    asked: /\/web\/fetch\/body\.js$/,
    by: /\/undici\/lib\/dispatcher\//,
    instead: refusing('extractBody', 'a body is text, bytes or a stream, never a FormData'),
  },
  {
    // Every schema knows how it is written as JSON Schema, for which nobody asks it.
    asked: /\/json-schema-processors\.js$/,
    by: /\/zod\/v4\/classic\/schemas\.js$/,
    instead: refusingAll('zod/v4/core/json-schema-processors.js', noJsonSchema),
  },
  {
    asked: /\/to-json-schema\.js$/,
    by: /\/zod\/v4\/classic\/schemas\.js$/,
    instead: refusingAll('zod/v4/core/to-json-schema.js', noJsonSchema),
  },
];

/** A plugin of esbuild. */
export const leftOut = {
  name: 'left-out',
  setup(build) {
    for (const [place, { asked, by, instead }] of replaced.entries()) {
      const namespace = `left-out-${place}`;
      build.onResolve({ filter: asked }, ({ path, importer }) =>
        by.test(slashed(importer).replace(slashed(root), '')) ? { path, namespace } : undefined,
      );
      build.onLoad({ filter: /.*/, namespace }, () => ({ contents: instead, resolveDir: root }));
    }
  },
};
