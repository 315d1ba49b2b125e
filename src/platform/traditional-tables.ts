/** Forms by their first character, the longest first, each with what it becomes. */
type Table = ReadonlyMap<string, readonly (readonly [from: string, to: string])[]>;

/** @param files as OpenCC has them: a form, a tab, what it may become with the usual first; later forms win */
function tableOf(files: readonly string[]): Table {
  const pairs = new Map<string, string>();
  for (const line of files.join('\n').split('\n')) {
    const [from, to] = line.split('\t');
    if (from && to && !line.startsWith('#')) pairs.set(from, to.split(' ')[0]!);
  }
  const table = new Map<string, [string, string][]>();
  for (const [from, to] of pairs) {
    const first = String.fromCodePoint(from.codePointAt(0)!);
    table.set(first, [...(table.get(first) ?? []), [from, to]]);
  }
  for (const forms of table.values()) forms.sort(([one], [other]) => other.length - one.length);
  return table;
}

/** Replaces the longest form of the tables that begins at each place of a text. */
export function converterBy(files: readonly string[]): (text: string) => string {
  const table = tableOf(files);
  return (text) => {
    let made = '';
    for (let at = 0; at < text.length; ) {
      const first = String.fromCodePoint(text.codePointAt(at)!);
      const form = table.get(first)?.find(([from]) => text.startsWith(from, at));
      made += form?.[1] ?? first;
      at += (form?.[0] ?? first).length;
    }
    return made;
  };
}
