import { parseSync } from '@swc/core';

/** What is not said, though it is a string: where a value comes from, and what it is compared with or named by. */
const unspoken = new Set(['ImportDeclaration', 'ExportNamedDeclaration', 'ExportAllDeclaration']);

/** A word of the program («not-begun», «status»), a time's form («HH:mm») or a row of signs is no sentence. */
const isSpoken = (text) =>
  /\p{L}/u.test(text.replaceAll(/\{[^{}|]*\}/gu, '')) &&
  !/^[a-z]+(-[a-z0-9]+)*$/.test(text) &&
  !/^(YYYY|DD|MM|HH|mm|[\s/:-])+$/.test(text);

/** What is put in, as a reader knows it; whatever is not here keeps its name in the program. */
const known = {
  ...Object.fromEntries(['person', 'by', 'head', 'before', 'leader', 'whom'].map((name) => [name, 'người'])),
  ...Object.fromEntries(
    ['shortDate', 'moment', 'clock', 'inVietNam', 'at'].map((name) => [name, 'giờ, ngày']),
  ),
  ...Object.fromEntries(['date', 'longDate'].map((name) => [name, 'ngày'])),
  ...Object.fromEntries(['month', 'monthName', 'period'].map((name) => [name, 'tháng'])),
  ...Object.fromEntries(['index', 'indices', 'indexNames'].map((name) => [name, 'chỉ số'])),
  ...Object.fromEntries(['unit', 'unitName', 'units', 'owing', 'nameOfUnit'].map((name) => [name, 'đơn vị'])),
  ...Object.fromEntries(['task', 'tasks', 'text'].map((name) => [name, 'nhiệm vụ'])),
  ...Object.fromEntries(['withTitle', 'name', 'joined', 'namesOf', 'nameOf'].map((name) => [name, 'tên'])),
  ...Object.fromEntries(['lasted', 'interruption'].map((name) => [name, 'khoảng bao lâu'])),
  agency: 'cơ quan',
  theAgency: 'cơ quan',
  theOffice: 'đơn vị tổng hợp',
  shortOffice: 'đơn vị tổng hợp',
  count: 'số',
  figure: 'số',
  score: 'điểm',
  rankOf: 'hạng',
  rank: 'hạng',
  group: 'nhóm',
  title: 'nhóm',
  year: 'năm',
  day: 'ngày',
  minutes: 'số',
  minutesFor: 'số',
  hours: 'số',
  channelNames: 'kênh',
  timeLeft: 'còn bao lâu',
  span: 'từ ngày … đến ngày …',
  target: 'chỉ tiêu',
  statusMark: 'dấu',
  colourMark: 'dấu',
  reason: 'lý do',
  obstacle: 'vướng mắc',
  proposal: 'kiến nghị',
  example: 'ví dụ',
  signer: 'người ký',
};

const put = (node) => {
  const name = nameOf(node);
  return `{${known[name] ?? name}}`;
};

const nameOf = (node) => {
  switch (node.type) {
    case 'Identifier':
      return node.value;
    case 'MemberExpression':
      if (node.property.type === 'Computed') return nameOf(node.object);
      if (node.property.value === 'length') return `số ${known[nameOf(node.object)] ?? nameOf(node.object)}`;
      // «unit.name» is the unit, for whoever reads it.
      return node.property.value === 'name' ? nameOf(node.object) : node.property.value;
    case 'OptionalChainingExpression':
      return nameOf(node.base);
    case 'TsNonNullExpression':
    case 'TsAsExpression':
    case 'ParenthesisExpression':
      return nameOf(node.expression);
    case 'CallExpression': {
      const { callee } = node;
      if (callee.type === 'MemberExpression' && callee.object.value === 'Math')
        return nameOf(node.arguments.at(-1).expression);
      // «names.join(', ')» is about the names; «monthName(period)» is the name of a month.
      return callee.type === 'MemberExpression' ? nameOf(callee.object) : nameOf(callee);
    }
    case 'BinaryExpression':
      return nameOf(node.left);
    case 'TemplateLiteral':
      return node.expressions.length > 0 ? nameOf(node.expressions[0]) : '…';
    default:
      return '…';
  }
};

/** Calls whose words are their argument's: bold, italics, a capital, a line. */
const transparent = new Set(['b', 'i', 'capital', 'line', 'only', 'shortText', 'String']);

/** «{a | b}», or «[a]» where the other is nothing. */
const either = (yes, no) => (yes === '' || no === '' ? `[${yes}${no}]` : `{${yes} | ${no}}`);

function readBinary(node, again) {
  const { left, operator, right } = node;
  if (operator === '+' && [left, right].some(({ type }) => type === 'StringLiteral'))
    return again(left) + again(right);
  if (right.type === 'NumericLiteral' && known[nameOf(left)] === 'năm')
    return `{năm ${operator} ${right.value}}`;
  if ('+-*/'.includes(operator)) return '{số}';
  if (operator !== '??' && operator !== '||') return put(node);
  const other = again(right);
  return other === '' ? again(left) : `{${again(left).replaceAll(/[{}]/g, '')} | ${other}}`;
}

function readCall(node, again, inner) {
  const { callee } = node;
  if (callee.type !== 'Identifier' || !transparent.has(callee.value)) {
    inner.push(node);
    return put(node);
  }
  const said = node.arguments.map(({ expression, spread }) =>
    spread ? spreadOf(expression, inner) : again(expression),
  );
  return callee.value === 'shortText' ? said[0] : said.join('');
}

/**
 * An expression as it is read: its own words, «{name}» for what is put in, «[…]» for what may be missing, «{a | b}»
 * for a choice. `inner` gathers what is said inside of it as a sentence of its own.
 */
function read(node, inner) {
  const again = (one) => read(one, inner);
  switch (node.type) {
    case 'StringLiteral':
      return node.value;
    case 'TemplateLiteral':
      return node.quasis
        .map((part, at) => part.cooked + (node.expressions[at] ? again(node.expressions[at]) : ''))
        .join('');
    case 'ParenthesisExpression':
    case 'TsAsExpression':
    case 'TsNonNullExpression':
      return again(node.expression);
    case 'ConditionalExpression':
      return either(again(node.consequent), again(node.alternate));
    case 'BinaryExpression':
      return readBinary(node, again);
    case 'CallExpression':
      return readCall(node, again, inner);
    default:
      return put(node);
  }
}

/** «...(words ? [words] : [])»: what is said where it is. */
function spreadOf(node, inner) {
  switch (node.type) {
    case 'ParenthesisExpression':
      return spreadOf(node.expression, inner);
    case 'ArrayExpression':
      return node.elements.map((one) => (one ? read(one.expression, inner) : '')).join('');
    case 'ConditionalExpression':
      return either(spreadOf(node.consequent, inner), spreadOf(node.alternate, inner));
    default:
      inner.push(node);
      return put(node);
  }
}

const isLine = (node) => node.type === 'CallExpression' && ['line', 'only'].includes(node.callee.value);

/** What is the whole of a line, be it bold or in italics. */
const aloneIn = (node) =>
  node.type === 'CallExpression' && transparent.has(node.callee.value) && node.arguments.length === 1
    ? aloneIn(node.arguments[0].expression)
    : node;

const says = (node) => node.type === 'StringLiteral' || node.type === 'TemplateLiteral' || isLine(node);

/** Where a node leads further: to its own words, under the names that lead there. */
const further = {
  VariableDeclarator: (node, path) => [node.init, path.length > 0 ? path : [node.id.value ?? '']],
  FunctionDeclaration: (node, path) => [
    node.body,
    path.length > 0 ? path : [node.identifier.value, undefined],
  ],
  // What a function says belongs to the function, however it builds it.
  FunctionExpression: (node, path) => [node.body, path.length > 1 ? path : [...path, undefined]],
  ArrowFunctionExpression: (node, path) => [node.body, path.length > 1 ? path : [...path, undefined]],
  MethodProperty: (node, path) => [node.body, path.length > 1 ? path : [...path, node.key.value]],
  KeyValueProperty: (node, path) => [node.value, path.length > 1 ? path : [...path, node.key.value]],
  MemberExpression: (node, path) => [node.object, path],
};

/** What is compared with is a name of the program. */
const isCompared = (node) =>
  node.type === 'BinaryExpression' && !['??', '||', '&&', '+'].includes(node.operator);

/** Of what is loaded later: `import('./…')`. */
const isPath = ({ type, callee }) => type === 'CallExpression' && callee.type === 'Import';

const isUnspoken = (node) =>
  unspoken.has(node.type) ||
  isPath(node) ||
  (node.type.startsWith('Ts') && !node.expression) ||
  isCompared(node);

/** The parts of a node of no other kind. */
const partsOf = (node) =>
  Object.entries(node)
    .filter(([key]) => key !== 'span')
    .map(([, value]) => value);

/**
 * The sentences of a file of words, under the name of what they belong to: a content's type, or a declaration.
 * @returns {{ heading: string, text: string }[]} in the order of the file
 */
export function sentencesOf(source) {
  const { body } = parseSync(source, { syntax: 'typescript', target: 'es2022' });
  const found = [];

  /** @param path names that lead here: of the declaration, then of the keys in it */
  function walk(node, path) {
    if (!node || typeof node !== 'object') return;
    if (Array.isArray(node) || node.type === undefined) {
      for (const one of Object.values(node)) walk(one, path);
      return;
    }
    if (isUnspoken(node)) return;
    const alone = aloneIn(node);
    if (isLine(node) && alone.type === 'ConditionalExpression')
      // Of two whole sentences each is one.
      walk([alone.consequent, alone.alternate], path);
    else if (says(node)) saySo(node, path);
    else if (Object.hasOwn(further, node.type)) walk(...further[node.type](node, path));
    else walk(partsOf(node), path);
  }

  function saySo(node, path) {
    const inner = [];
    const text = read(node, inner).trim();
    if (isSpoken(text)) found.push({ path, text });
    walk(inner, path);
  }

  walk(body, []);
  return found.map(({ path: [declared = '', key], text }) => ({ heading: key ?? declared, text }));
}
