import { Converter } from 'opencc-js/t2cn';

let made: ((text: string) => string) | null = null;

/** Traditional characters to simplified ones. The tables, 1.3 MB, are built once and when they are first asked for. */
export function simplify(text: string): string {
  const convert = made ?? Converter({ from: 't', to: 'cn' });
  made = convert;
  return convert(text);
}
