import type { Bilingual } from '../locale.ts';

/** What an export was found to be. */
export type Verdict = Sound | Unsound;

export interface Sound {
  ok: true;
  /** Entries, all recomputed. */
  size: number;
  streams: number;
  root: string;
  /** When the last checkpoint was made, as it says. */
  at: string;
  keyId: string;
  /** How the key is known to be the office's; from the file alone it is not. */
  keyKnown: 'given' | 'held' | 'file';
  /** Size of the checkpoint held elsewhere that the file agrees with; null where none was given. */
  held: number | null;
}

export interface Unsound {
  ok: false;
  /** From 1; null where it is about no line. */
  line: number | null;
  problem: Problem;
}

export type Problem = keyof typeof PROBLEM_SENTENCES;

export const PROBLEM_SENTENCES = {
  'not-utf8': { zh: '不是 UTF-8 文本', en: 'not text in UTF-8' },
  'too-long': { zh: '行过长', en: 'a line too long' },
  'cut-off': { zh: '文件不完整', en: 'the file is cut off' },
  'not-canonical': {
    zh: '不是规范写法的 JSON（RFC 8785）',
    en: 'not JSON in its canonical form (RFC 8785)',
  },
  'not-a-header': { zh: '第一行不是导出文件的首部', en: 'the first line is not the header of an export' },
  'unknown-format': {
    zh: '格式或算法不是本程序所知的',
    en: 'a format or an algorithm that this program does not know',
  },
  'not-an-entry': { zh: '不是一条记录', en: 'not an entry' },
  'entry-hash': {
    zh: '记录的内容与其散列值不符：内容被改动',
    en: 'the entry does not have the hash it states: it was changed',
  },
  'leaf-number': {
    zh: '叶序号不连续：有记录被删除、添加或调换',
    en: 'leaf numbers do not follow: an entry was removed, added or moved',
  },
  'stream-sequence': {
    zh: '同一序列中的编号不连续',
    en: 'the numbers within a stream do not follow',
  },
  'chain-broken': {
    zh: '记录所指的上一条与实际不符：链断了',
    en: 'the entry does not follow the one before it: the chain is broken',
  },
  'checkpoint-size': {
    zh: '记录条数与检查点不符',
    en: 'there are not as many entries as the checkpoint says',
  },
  root: {
    zh: '默克尔根与检查点不符',
    en: 'the Merkle root is not the checkpoint’s',
  },
  signature: { zh: '检查点的签名不成立', en: 'the checkpoint’s signature does not hold' },
  'last-line': {
    zh: '最后一行不是首部中的检查点',
    en: 'the last line is not the checkpoint of the header',
  },
  'key-differs': {
    zh: '签名的公钥不是所给的公钥',
    en: 'the key that signed is not the one given',
  },
  'held-signature': {
    zh: '另行保存的检查点自身的签名不成立：是保存的那份有误',
    en: 'the checkpoint held elsewhere does not bear its own signature: it is that copy that is wrong',
  },
  'held-newer': {
    zh: '文件止于另行保存的检查点之前，无从比对',
    en: 'the file ends before the checkpoint held elsewhere, and cannot be compared with it',
  },
  'held-differs': {
    zh: '与另行保存的检查点不符：当时已有的记录后来被改动',
    en: 'it does not agree with the checkpoint held elsewhere: what was there then was changed since',
  },
} satisfies Record<string, Bilingual>;
