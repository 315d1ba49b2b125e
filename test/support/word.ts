import { parseXml, type XmlElement } from '@rgrove/parse-xml';
import { unzipped } from './zip.ts';

export interface WordFile {
  /** Names of its parts. */
  parts: string[];
  part(name: string): XmlElement;
  /** Lines of the body, in its order: a line break begins another as a paragraph does. */
  lines: string[];
  text: string;
  /** Of the heads and the feet that pages have. */
  heads: string[];
  feet: string[];
}

/** Reads a DOCX as strictly as whoever refuses it would: every part has to be XML to its end. */
export function readWord(bytes: Uint8Array): WordFile {
  const parts = new Map(
    [...unzipped(bytes)].map(([name, text]) => [name, parseXml(text).root as XmlElement]),
  );
  const part = (name: string) => {
    const found = parts.get(name);
    if (found === undefined) throw new Error(`no ${name}`);
    return found;
  };
  const under = (prefix: string) =>
    [...parts].filter(([name]) => name.startsWith(prefix)).map(([, root]) => textOf(root));
  const lines = all(part('word/document.xml'), 'w:p').flatMap((paragraph) => textOf(paragraph).split('\n'));
  return {
    parts: [...parts.keys()],
    part,
    lines,
    text: lines.join('\n'),
    heads: under('word/header'),
    feet: under('word/footer'),
  };
}

/** Elements of a name, wherever they stand. */
export function all(element: XmlElement, name: string): XmlElement[] {
  const children = element.children.filter((child): child is XmlElement => child.type === 'element');
  return children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
}

function textOf(element: XmlElement): string {
  if (element.name === 'w:pPr') return '';
  if (element.name === 'w:t') return element.text;
  if (element.name === 'w:tab') return '\t';
  if (element.name === 'w:br') return '\n';
  // What a field shows is worked out by who prints it.
  if (element.name === 'w:instrText') return `{${element.text}}`;
  return element.children
    .filter((child): child is XmlElement => child.type === 'element')
    .map(textOf)
    .join('');
}
