import { squeeze } from '../shared/blanks.ts';

/** Titles compare without blanks, brackets, case and 中华人民共和国, which everyday citations leave out. */
export function plainTitle(title: string): string {
  return squeeze(title.normalize('NFKC'))
    .replace(/[《》〈〉<>“”"'‘’]/gu, '')
    .replace(/^中华人民共和国(?=.)/u, '')
    .replace(/^the(?=[A-Z])/u, '')
    .toLowerCase();
}

/** The same without what lists of laws leave out of it as well: 证券、期货投资咨询管理暂行办法. */
export function plainName(title: string): string {
  return plainTitle(title).replace(/[、,()]/gu, '');
}
