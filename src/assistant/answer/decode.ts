/** Base64, hex, percent, \u and entity runs: nobody asks in them. A URL or a long word is none (see the caller). */
export const ENCODED =
  /(?<![\w/:.@-])(?:[A-Za-z0-9+/_-]{24,}={0,2}|(?:[A-Za-z0-9+/]{4}){3,}={1,2}|(?:0x)?(?:[0-9a-fA-F]{2}[\s:]?){10,})(?![\w])|(?:%[0-9a-fA-F]{2}){3,}|(?:\\u\{?[0-9a-fA-F]{4,5}\}?){2,}|(?:&#x?[0-9a-fA-F]{2,6};){2,}|(?:\b[01]{8}\b\s*){4,}|(?:[.-]{1,6}[ /]+){8,}/gu;

const LEET: Readonly<Record<string, string>> = {
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  7: 't',
  8: 'b',
  '@': 'a',
  $: 's',
};

/** How a text that may hide another would read undisguised. */
export function decodings(text: string): string[] {
  const readings: string[] = [];
  const add = (reading: string) => {
    if (reading !== text) readings.push(reading);
  };
  if (/[a-z][013457@$8][a-z]|[013457@$8][a-z]{2}/iu.test(text)) {
    add(
      text
        .replace(/(?<=[a-z])[013457@$8]|[013457@$8](?=[a-z])/giu, (sign) => LEET[sign] ?? sign)
        .replace(/(?<=[a-z])[013457@$8]|[013457@$8](?=[a-z])/giu, (sign) => LEET[sign] ?? sign),
    );
  }
  if (/\p{Script=Han}[._*|/~·+\s-]+\p{Script=Han}[._*|/~·+\s-]+\p{Script=Han}/u.test(text)) {
    add(text.replace(/(?<=\p{Script=Han})[._*|/~·+\s-]+(?=\p{Script=Han})/gu, ''));
  }
  if (/[a-z]{4}/iu.test(text)) {
    add(rot13(text));
    add([...text].reverse().join(''));
  } else if (/\p{Script=Han}{6}/u.test(text)) add([...text].reverse().join(''));
  return readings;
}

function rot13(text: string): string {
  return text.replace(/[a-z]/giu, (letter) => {
    const base = letter < 'a' ? 65 : 97;
    return String.fromCharCode(((letter.charCodeAt(0) - base + 13) % 26) + base);
  });
}

const SPELLED =
  /(?:ignore|disregard|forget|override|bypass)[a-z]{0,20}(?:instruction|rule|prompt|previous|above)|systemprompt|youarenow|developermode|jailbreak|yourinstructions/u;

/** i g n o r e   r u l e s: single letters that run together into an order. */
export function spelledOut(text: string): boolean {
  const runs = text.toLowerCase().match(/(?:(?<![a-z])[a-z](?![a-z])[\s._*|/-]*){6,}/gu) ?? [];
  return runs.some((run) => SPELLED.test(run.replace(/[^a-z]/gu, '')));
}
