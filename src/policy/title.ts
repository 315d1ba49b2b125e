import { squeeze } from '../shared/blanks.ts';

/** Titles compare without blanks, brackets, case and 中华人民共和国, which everyday citations leave out. */
export function plainTitle(title: string): string {
  return squeeze(title.normalize('NFKC'))
    .replace(/[《》〈〉<>“”"'‘’]/gu, '')
    .replace(/^中华人民共和国(?=.)/u, '')
    .replace(/^the(?=[A-Z])/u, '')
    .toLowerCase();
}
