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
    case 'ConditionalExpression': {
      const yes = again(node.consequent);
      const no = again(node.alternate);
      if (yes === '' || no === '') return `[${yes}${no}]`;
      return `{${yes} | ${no}}`;
    }
    case 'BinaryExpression':
      if (node.operator === '+' && [node.left, node.right].some(({ type }) => type === 'StringLiteral'))
        return again(node.left) + again(node.right);
      if (node.right.type === 'NumericLiteral' && known[nameOf(node.left)] === 'năm')
        return `{năm ${node.operator} ${node.right.value}}`;
      if ('+-*/'.includes(node.operator)) return '{số}';
      if (node.operator === '??' || node.operator === '||') {
        const other = again(node.right);
        return other === '' ? again(node.left) : `{${again(node.left).replaceAll(/[{}]/g, '')} | ${other}}`;
      }
      return put(node);
    case 'CallExpression':
      if (node.callee.type === 'Identifier' && transparent.has(node.callee.value)) {
        const said = node.arguments.map(({ expression, spread }) =>
          spread ? spreadOf(expression, inner) : again(expression),
        );
        return node.callee.value === 'shortText' ? said[0] : said.join('');
      }
      inner.push(node);
      return put(node);
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
    case 'ConditionalExpression': {
      const yes = spreadOf(node.consequent, inner);
      const no = spreadOf(node.alternate, inner);
      if (yes === '' || no === '') return `[${yes}${no}]`;
      return `{${yes} | ${no}}`;
    }
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

/**
 * The sentences of a file of words, under the name of what they belong to: a content's type, or a declaration.
 * @returns {{ heading: string, text: string }[]} in the order of the file
 */
export function sentencesOf(source) {
  const { body } = parseSync(source, { syntax: 'typescript', target: 'es2022' });
  const found = [];

  /** @param path names that lead here: of the declaration, then of the keys in it */
  function walk(node, path) {
    if (Array.isArray(node)) {
      for (const one of node) walk(one, path);
      return;
    }
    if (!node || typeof node !== 'object') return;
    if (node.type === undefined) {
      for (const value of Object.values(node)) walk(value, path);
      return;
    }
    if (unspoken.has(node.type) || (node.type.startsWith('Ts') && !node.expression)) return;
    // Of two whole sentences each is one.
    const alone = aloneIn(node);
    if (isLine(node) && alone.type === 'ConditionalExpression') {
      walk([alone.consequent, alone.alternate], path);
      return;
    }
    if (says(node)) {
      const inner = [];
      const text = read(node, inner).trim();
      if (isSpoken(text)) found.push({ path, text });
      for (const one of inner) walk(one, path);
      return;
    }
    switch (node.type) {
      case 'VariableDeclarator':
        return walk(node.init, path.length > 0 ? path : [node.id.value ?? '']);
      case 'FunctionDeclaration':
        return walk(node.body, path.length > 0 ? path : [node.identifier.value, undefined]);
      case 'FunctionExpression':
      case 'ArrowFunctionExpression':
        // What a function says belongs to the function, however it builds it.
        return walk(node.body, path.length > 1 ? path : [...path, undefined]);
      case 'MethodProperty':
        return walk(node.body, path.length > 1 ? path : [...path, node.key.value]);
      case 'KeyValueProperty':
        return walk(node.value, path.length > 1 ? path : [...path, node.key.value]);
      case 'MemberExpression':
        return walk(node.object, path);
      case 'BinaryExpression':
        // What is compared with is a name of the program.
        if (!['??', '||', '&&', '+'].includes(node.operator)) return;
        break;
      default:
    }
    for (const [key, value] of Object.entries(node)) if (key !== 'span') walk(value, path);
  }

  walk(body, []);
  return found.map(({ path: [declared = '', key], text }) => ({ heading: key ?? declared, text }));
}
