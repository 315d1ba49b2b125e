import { MASKS, mask } from '../../shared/mask.ts';

const STANDS_FOR = `(?:${Object.values(MASKS)
  .flatMap(({ zh, en }) => [zh, en])
  .join('|')})`;
const WHOSE = '(?:(?:我们?|本人|他|她|法人|法定代表人|联系人|my|our|his|her|the)\\s*的?\\s*)?';
const NAMED =
  '(?:(?:联系|家庭)?(?:身份证件?|证件|手机|电话|座机|银行卡|信用卡|卡|账户|账|电子邮箱|邮箱|邮件)(?:号码|号)?|(?:id|identity)(?: card)?|(?:mobile|tele)?phone|mobile|tel|bank card|card|account|e-?mail(?: address)?)?';
const IS = '\\s*(?:(?:number|no\\.?)\\s*)?(?:是|为|就是|[:：]|is|=)?\\s*';
const STOP = '[，,、。；;！!？?\\n]';
/** A clause that tells a number and nothing else: 我的身份证号是〔身份证号〕. */
const TOLD = new RegExp(
  `(?<=^|${STOP})\\s*${WHOSE}${NAMED}${IS}${STANDS_FOR}(?:\\s*(?:[、和及]|and)?\\s*${NAMED}${IS}${STANDS_FOR})*\\s*(?:$|(?:${STOP}|\\.(?!\\S))\\s*)`,
  'giu',
);
const LEFT = new RegExp(STANDS_FOR, 'gu');

/** A question without its asker's numbers and addresses, and without what stands in their place: they are no matter of any text. */
export function withoutPersonal(question: string): string {
  const masked = mask(question);
  if (!masked.includes('〔')) return question;
  // One blank at most, or a run of them would be divided in all ways there are.
  const close = masked.replace(/\s*\n\s*/gu, '\n').replace(/[^\S\n]+/gu, ' ');
  return close.replace(TOLD, '').replace(LEFT, '');
}
