import { DOMParser, type Document, type Element, Node, onErrorStopParsing } from '@xmldom/xmldom';

export type { Element };

/** @throws what is no XML */
export function readXml(source: string): Document {
  return new DOMParser({ onError: onErrorStopParsing }).parseFromString(source, 'text/xml');
}

export const attribute = (element: Element, name: string): string | null => element.getAttribute(name);

const isElement = (node: Node): node is Element => node.nodeType === Node.ELEMENT_NODE;

export const childrenOf = (parent: Node): Element[] => Array.from(parent.childNodes).filter(isElement);

/** The element that one comes to by these names, each inside the one before. */
export function child(from: Node | undefined, ...names: readonly string[]): Element | undefined {
  let at = from;
  for (const name of names) at = at && childrenOf(at).find(({ nodeName }) => nodeName === name);
  return at && isElement(at) ? at : undefined;
}

/** What the element of these names says as Word says things, by its `w:val`; null where there is none. */
export function valueAt(from: Node | undefined, ...names: readonly string[]): string | null {
  const found = child(from, ...names);
  return found ? attribute(found, 'w:val') : null;
}

/** Every element of this name, however deep; none inside another one of them. */
export function all(from: Node, name: string): Element[] {
  return childrenOf(from).flatMap((one) => (one.nodeName === name ? [one] : all(one, name)));
}
