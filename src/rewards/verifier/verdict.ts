/** One thing that is wrong with a decision file. */
export interface Fault {
  problem: Problem;
  /** What it is about, in the file's own words: a path, a pilot and a scorer, a hash. */
  about: string;
}

export type Problem = keyof typeof PROBLEM_SENTENCES;

export const PROBLEM_SENTENCES = {
  'not-canonical': {
    zh: '不是规范写法的 JSON（RFC 8785）',
    en: 'not JSON in its canonical form (RFC 8785)',
  },
  malformed: { zh: '与决定文件的格式不符', en: 'not of the form of a decision file' },
  result: {
    zh: '由输入重新计算的结果与文件所载不同',
    en: 'the result computed anew from the input is not the one in the file',
  },
  hash: { zh: '所载散列值与内容不符', en: 'the hash that is stated is not that of the content' },
  rules: {
    zh: '计算所用的规则不是批次冻结的规则',
    en: 'what was computed with is not what the batch froze',
  },
  recused: {
    zh: '有回避的评审人对该项目的评分表',
    en: 'a sheet of a scorer who was recused from that pilot',
  },
  late: {
    zh: '锁定后的取消资格或回避与账本不符，或不是由两人办理',
    en: 'an exclusion or recusal after the lock that was not done by two people, or not as the file says',
  },
  'seen-others': {
    zh: '评分表重评前是否已可见他人评分，与账本不符',
    en: 'whether a sheet was written anew by who had seen others’ is not as the ledger says',
  },
  opened: {
    zh: '账本中没有以此规则启动该批次的记录',
    en: 'the ledger has no entry that opened the batch with what was frozen here',
  },
  proposed: {
    zh: '账本中最后一次提出的决定不是此文件',
    en: 'what was last proposed, by the ledger, is not this file',
  },
  approved: {
    zh: '账本中最后一次批准的决定不是此文件',
    en: 'what was last approved, by the ledger, is not this file',
  },
  'four-eyes': {
    zh: '批准人就是提出人，或是评审人',
    en: 'who approved also proposed it, or scored',
  },
  payments: {
    zh: '账本记录的拨付超过文件所定的奖励',
    en: 'the ledger records payments of more than the file awards',
  },
  'sheet-not-in-ledger': {
    zh: '文件中的评分表在账本中没有有效的提交记录',
    en: 'a sheet of the file that the ledger does not have as submitted and standing',
  },
  'sheet-not-in-file': {
    zh: '账本中有效的评分表在文件中没有',
    en: 'a sheet that the ledger has as submitted and standing is not in the file',
  },
} as const;
