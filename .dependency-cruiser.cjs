/** The import law of docs/architecture.md: who may import whom. `npm run law` fails on a breach. */
const room = (name) => `^src/${name}/`;

/** Where a rule of its own says what may be imported. */
const ruled = [];

/** A room may reach only the listed paths; anything else, packages included, is a breach. */
const only = (name, from, allowed, comment) => {
  ruled.push(from);
  return {
    name,
    comment,
    severity: 'error',
    from: { path: from, pathNot: '\\.test\\.ts$' },
    to: { pathNot: allowed },
  };
};

/** A package stands in one room alone, so that it can be replaced there. */
const onlyIn = (pkg, path) => ({
  name: `${pkg}-stays-home`,
  comment: `${pkg} stands only in ${path}`,
  severity: 'error',
  from: { path: '^src/', pathNot: path },
  to: { path: `^node_modules/${pkg}/` },
});

/** What several channels have in common and kit must not know: it speaks of tokens and alarms. It names no platform. */
const sharedByChannels = '^src/channels/[a-z-]+\\.ts$';

/** A channel's room: ports, core, kit, what channels share, and the packages that it alone needs. */
const channel = (name, packages) =>
  only(
    `${name}-imports`,
    room(`channels/${name}`),
    [
      room(`channels/${name}`),
      sharedByChannels,
      '^src/core/',
      '^src/app/ports/',
      '^src/kit/',
      packages,
      '^(node:)?[a-z_/]+$',
    ],
    'a channel imports ports and core, never another channel or a store',
  );

/**
 * The parts of kit that the core may import: pure, without a clock, chance, the environment, the disk or the network. A
 * new one is added here, by name.
 */
const pureKit = '^src/kit/(backoff|is-record|memo|operator-error)\\.ts$';

/** The parts that work in memory alone, which app may import, too: they remember, or put work in order. */
const inMemoryKit = '^src/kit/(backoff|is-record|memo|operator-error|in-turn|recent)\\.ts$';

const forbidden = [
  {
    name: 'no-cycles',
    comment: 'no circular imports',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
  {
    name: 'no-orphans-unresolved',
    comment: 'every import resolves',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true },
  },
  only(
    'core-imports-core',
    room('core'),
    ['^src/core/', pureKit, '^node_modules/(zod|dayjs)/'],
    'core is pure: no clock, environment, disk, network, nor any other room but the pure parts of kit',
  ),
  {
    name: 'months-are-asked-in-one-way',
    comment:
      'only core/calendar works out dates by a calendar: what stands for a month that has opened, appointments.ts knows',
    severity: 'error',
    from: { path: '^src/', pathNot: '^src/core/calendar/' },
    to: { path: '^src/core/calendar/(dates-by-calendar|tiers|cadence-tiers)\\.ts$' },
  },
  only(
    'copy-imports-core-types',
    room('copy'),
    ['^src/copy/', '^src/core/'],
    'copy imports core’s types only',
  ),
  only(
    'app-imports-core-ports',
    room('app'),
    ['^src/(app|core)/', inMemoryKit, '^node_modules/node-cron/', '^(node:)?(crypto|timers/promises)$'],
    'app reaches channels, storage and words through the ports that main hands in; of kit it takes what works in memory',
  ),
  channel('telegram', '^node_modules/(grammy|undici|zod)/'),
  channel('zalo', '^node_modules/zod/'),
  channel('web', '^node_modules/(hono|@hono|@fastify/busboy)/'),
  {
    name: 'channels-know-no-other',
    comment: 'whatever a channel may import, it is never another channel, its tests included',
    severity: 'error',
    from: { path: '^src/channels/([^/]+)/' },
    to: { path: '^src/channels/[^/]+/', pathNot: '^src/channels/$1/' },
  },
  only(
    'shared-by-channels-imports',
    sharedByChannels,
    [sharedByChannels, '^src/core/', '^src/app/ports/', '^src/kit/'],
    'what channels share knows none of them',
  ),
  only(
    'kit-imports-nothing-of-ours',
    room('kit'),
    ['^src/kit/', '^node_modules/undici/', '^(node:)?[a-z_/]+$'],
    'what any room may need: it knows no domain, no platform and no room',
  ),
  only(
    'kit-in-memory-imports-nothing',
    inMemoryKit,
    [inMemoryKit],
    'what core and app may import of kit imports nothing that they may not',
  ),
  only(
    'storage-imports',
    room('storage'),
    [
      '^src/storage/',
      '^src/core/',
      '^src/app/ports/',
      '^src/kit/',
      '^node_modules/(lowdb|file-type|zod|pg|@types/pg)/',
      '^(node:)?[a-z_/]+$',
    ],
    'a store imports ports and core',
  ),
  only(
    'holidays-imports',
    room('holidays'),
    ['^src/holidays/', '^src/core/', '^node_modules/date-chinese/'],
    'the lunar calendar is computed outside the core and handed in as dates',
  ),
  onlyIn('(date-chinese|astronomia)', '^src/holidays/'),
  only(
    'state-tool-imports',
    room('state-tool'),
    [
      '^src/state-tool/',
      '^src/core/',
      '^src/kit/',
      '^src/storage/',
      '^src/(config|environment|load-data|operator-line)\\.ts$',
      // How a code is made and kept is one thing, wherever it is made.
      '^src/app/one-time-codes\\.ts$',
      // A code for the office is read by whoever keeps the bot of a department, not by an operator.
      '^src/copy/vi/office-code\\.ts$',
      '^(node:)?[a-z_/]+$',
    ],
    'the state tool is a main of its own: it works on the store, and knows no channel, nor what the bot says',
  ),
  only(
    'move-tool-imports',
    room('move-tool'),
    [
      '^src/move-tool/',
      '^src/core/',
      '^src/kit/',
      '^src/storage/',
      // Which agencies there are is one thing, wherever their states stand.
      '^src/agencies/(agency-folders|in-rows|province/province-people)\\.ts$',
      '^src/(config|environment|load-data|operator-line)\\.ts$',
      '^(node:)?[a-z_/]+$',
    ],
    'the tool that moves a state is a main of its own: it carries what the stores keep, and knows nothing that speaks',
  ),
  only(
    'agencies-imports',
    room('agencies'),
    [
      '^src/(agencies|app|core|kit)/',
      '^src/storage/(memory|json|postgres)/',
      '^src/storage/(file-fault|read-text|seal)\\.ts$',
      '^src/copy/vi/(agencies|called|index|joining-words|page|province)\\.ts$',
      // Each agency's page is that of a department alone.
      '^src/channels/web/loopback\\.ts$',
      '^src/[a-z-]+\\.ts$',
      '^node_modules/(hono|zod)/',
      '^(node:)?[a-z_/]+$',
    ],
    'what puts several agencies together is a part of the composition root: it knows no platform',
  ),
  only(
    'agency-tool-imports',
    room('agency-tool'),
    [
      '^src/agency-tool/',
      '^src/agencies/(agency-folders|in-rows|province/province-people)\\.ts$',
      // How a code is made and kept is one thing, wherever it is made.
      '^src/app/(one-time-codes|ports/store)\\.ts$',
      '^src/core/',
      '^src/kit/',
      '^src/storage/(json|postgres)/',
      '^src/copy/vi/agency-tool\\.ts$',
      '^src/(check-held-plan|config|data-in-database|environment|load-data|operator-line)\\.ts$',
      '^(node:)?[a-z_/]+$',
    ],
    'the tool for agencies is a main of its own: it works on folders and rows, and knows nothing that speaks',
  ),
  only(
    'documents-imports',
    room('documents'),
    [
      '^src/documents/',
      '^src/core/',
      pureKit,
      // What is made on demand is put beside the state as durably as evidence.
      '^src/kit/(write-durably|error-code)\\.ts$',
      '^node_modules/(echarts|@resvg/resvg-js|docx|qr|zod|mammoth|exceljs|jszip|@xmldom/xmldom)/',
      '^(node:)?[a-z_/]+$',
    ],
    'pictures and files are drawn, and documents read, of what they are given: no words, no store, no channel',
  ),
  only(
    'import-tool-imports',
    room('import-tool'),
    [
      '^src/import-tool/',
      '^src/core/',
      '^src/documents/import/',
      '^src/copy/vi/(import|setup|correction-sheet)\\.ts$',
      '^src/kit/',
      '^(node:)?[a-z_/]+$',
    ],
    'the import tool is a main of its own: it reads a document and says what it understood, without a store or a channel',
  ),
  onlyIn('grammy', '^src/channels/telegram/'),
  onlyIn('undici', '^src/(channels/telegram|kit)/'),
  onlyIn('lowdb', '^src/storage/json/'),
  onlyIn('pg', '^src/storage/postgres/'),
  onlyIn('node-cron', '^src/app/ticker'),
  onlyIn('(echarts|@resvg|docx|qr)', '^src/documents/'),
  onlyIn('(mammoth|@xmldom)', '^src/documents/import/'),
  onlyIn('(exceljs|jszip)', '^src/documents/(import|office)/'),
];

module.exports = {
  forbidden: [
    ...forbidden,
    {
      name: 'every-room-has-a-rule',
      comment: 'a new room, or a new channel, says here what it may import',
      severity: 'error',
      from: { path: '^src/[^/]+/', pathNot: [...ruled, '\\.test\\.ts$'] },
      to: {},
    },
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
  },
};
