/** The little of the DOM that is read of a .docx, as xmldom gives it. */
export interface XmlNode {
  nodeName: string;
  nodeType: number;
  parentNode: XmlNode | null;
  nextSibling: XmlNode | null;
  firstChild: XmlNode | null;
  ownerDocument: XmlDocument;
  textContent: string | null;
  getAttribute?(name: string): string | null;
  setAttribute?(name: string, value: string): void;
  insertBefore(node: XmlNode, before: XmlNode | null): XmlNode;
  appendChild(node: XmlNode): XmlNode;
  removeChild(node: XmlNode): XmlNode;
}

export interface XmlDocument extends XmlNode {
  documentElement: XmlNode;
  createElement(name: string): XmlNode;
  createTextNode(text: string): XmlNode;
}

/** The elements right below one, in order. */
export function childrenOf(node: XmlNode): XmlNode[] {
  const found: XmlNode[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling)
    if (child.nodeType === 1) found.push(child);
  return found;
}

/** The first element below, by the names of the way to it. */
export function childAt(node: XmlNode | undefined, ...path: string[]): XmlNode | undefined {
  let at = node;
  for (const name of path) at = at && childrenOf(at).find((child) => child.nodeName === name);
  return at;
}

/** An element's `w:val`, at the end of a way below a node. */
export const valueAt = (node: XmlNode | undefined, ...path: string[]): string | undefined =>
  childAt(node, ...path)?.getAttribute?.('w:val') ?? undefined;

/** All elements below a node in the order of the document, the node itself first. */
export function* elementsOf(node: XmlNode): Generator<XmlNode> {
  if (node.nodeType === 1) yield node;
  for (const child of childrenOf(node)) yield* elementsOf(child);
}
