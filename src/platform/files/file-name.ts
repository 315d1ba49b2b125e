const MOST_BYTES = 200;
/** Controls, format characters (zero width, bidi), separators of lines, private use, lone surrogates. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}\ufffd]/gu;
const NOT_IN_NAMES = /[<>:"|?*]/g;
const WITHOUT = '未命名';

/**
 * A name that can stand in a header and on any disk: no folders, nothing unseen, 200 bytes at most with its
 * extension kept. Normalised first: a full-width slash becomes a slash.
 */
export function fileName(given: string): string {
  const last = given.toWellFormed().normalize('NFKC').split(/[/\\]/).at(-1) ?? '';
  const seen = last.replace(UNSEEN, '').replace(NOT_IN_NAMES, '_').replace(/\s+/g, ' ');
  const bare = seen.replace(/^[\s.]+|[\s.]+$/g, '');
  const dot = bare.lastIndexOf('.');
  const extension = dot > 0 && bare.length - dot <= 10 ? bare.slice(dot) : '';
  const stem = extension === '' ? bare : bare.slice(0, dot);
  return cut(stem, MOST_BYTES - bytesOf(extension)).trim() + extension || WITHOUT;
}

/** By whole characters. */
function cut(text: string, mostBytes: number): string {
  let kept = '';
  let bytes = 0;
  for (const character of text) {
    bytes += bytesOf(character);
    if (bytes > mostBytes) break;
    kept += character;
  }
  return kept;
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** RFC 6266: the name as it is in the form of RFC 8187, and in ASCII for who does not know that. */
export function attachment(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]/g, '_').replace(/["\\%;]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*!]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
