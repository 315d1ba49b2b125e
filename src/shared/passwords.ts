import type { Bilingual } from './locale.ts';

/** In characters. */
export const SHORTEST_PASSWORD = 10;

/** What anybody tries first: the commonest words of lists of stolen passwords, and what this service is called. */
const TRIED_FIRST = `
  password passw0rd p@ssw0rd p@ssword passwd admin administrator root welcome letmein iloveyou
  changeme default secret login guest user test demo monkey dragon sunshine princess football
  baseball superman abc qaz wsx edc woaini mima zhongguo shanghai pudong jinrong keji shidian 试点
  浦东 密码
`
  .trim()
  .split(/\s+/);
/** Keys beside one another, and letters and figures in their order; each in both directions. */
const ROWS = [
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '01234567890',
  'abcdefghijklmnopqrstuvwxyz',
  '1q2w3e4r5t6y7u8i9o0p',
].flatMap((row) => [row, [...row].reverse().join('')]);
const SHORTEST_RUN = 4;
const YEAR = /(?:19|20)\d\d/g;
const LEAST_OF_ITS_OWN = 5;
const LEAST_DIFFERENT = 5;

/**
 * Whether a password is among what is tried first: it is little more than a common word, the person's own name or
 * address, a run of keys, a year, or a few characters again and again (NIST SP 800-63B, 3.1.1.2). Nothing is asked of
 * which characters it has.
 * @param own what everybody knows of the person: name, mail address
 */
export function isEasilyGuessed(password: string, own: readonly string[] = []): boolean {
  const written = password.normalize('NFKC').toLowerCase();
  if (new Set(written).size < LEAST_DIFFERENT) return true;
  const words = [...TRIED_FIRST, ...own.flatMap(wordsOf)].sort((a, b) => b.length - a.length);
  const left = words.reduce(
    (rest, word) => rest.replaceAll(word, ' '),
    withoutRuns(written.replace(YEAR, ' ')),
  );
  return left.replace(/[^\p{L}\p{N}]/gu, '').length < LEAST_OF_ITS_OWN;
}

const HAN = /\p{Script=Han}/u;

/** 张三, zhang.san@example.com: 张三, zhang, san, example */
const wordsOf = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    // Two letters stand in too many other words.
    .filter((word) => word.length >= (HAN.test(word) ? 2 : 3));

/** Without each run of four or more along a row of keys, in either direction. */
function withoutRuns(written: string): string {
  const kept: string[] = [];
  for (let at = 0; at < written.length; ) {
    const length = Math.max(...ROWS.map((row) => runAt(written, at, row)));
    kept.push(length >= SHORTEST_RUN ? ' ' : written[at]!);
    at += length >= SHORTEST_RUN ? length : 1;
  }
  return kept.join('');
}

function runAt(written: string, at: number, row: string): number {
  const from = row.indexOf(written[at]!);
  if (from < 0) return 0;
  let length = 1;
  while (from + length < row.length && written[at + length] === row[from + length]) length++;
  return length;
}

export const EASILY_GUESSED: Bilingual = {
  zh: '这个密码很容易被猜到：不要只用常见的词、连续的数字或键位、年份、自己的姓名或邮箱。',
  en: 'This is easily guessed: use more than common words, runs of figures or keys, a year, your own name or address.',
};
