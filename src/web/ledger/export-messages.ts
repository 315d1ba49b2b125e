import { defineMessages } from '../i18n/message.ts';

export const exported = defineMessages({
  title: { zh: '核验一份导出', en: 'Verify an export' },
  lead: {
    zh: '审计人员可以导出整本账本。选择收到的文件，浏览器会把每一条记录重新计算一遍。文件不会离开您的电脑：什么都不上传，断网也能核验。',
    en: 'Auditors can export the whole ledger. Choose the file you were given and your browser recomputes every entry. The file does not leave your computer: nothing is uploaded, and it works offline.',
  },
  file: { zh: '导出文件（.ndjson）', en: 'Export (.ndjson)' },
  choose: { zh: '选择文件', en: 'Choose a file' },
  clear: { zh: '移除所选文件', en: 'Remove the chosen file' },
  held: { zh: '另行保存的检查点', en: 'A checkpoint kept elsewhere' },
  heldHint: {
    zh: '贴入后一并比对。没有它，只能证明文件自身前后一致。',
    en: 'Compared as well. Without it the file can only be shown to agree with itself.',
  },
  start: { zh: '开始核验', en: 'Verify' },
  cancel: { zh: '停止', en: 'Stop' },
  progress: { zh: '已核验的部分', en: 'Verified so far' },
  done: { zh: '{done} / {total}', en: '{done} of {total}' },
  cancelled: { zh: '已停止，没有得出结论。', en: 'Stopped; there is no result.' },
  unreadable: {
    zh: '文件读不出来：它可能在核验期间被移动或改动。请重新选择。',
    en: 'The file could not be read: it may have been moved or changed meanwhile. Please choose it again.',
  },
  sound: { zh: '文件完整，没有被改动', en: 'The file is whole and unchanged' },
  soundText: {
    zh: '{size} 条记录、{streams} 个序列，散列、链、默克尔根和签名全部重新计算，处处相符。',
    en: '{size} entries in {streams} streams: every hash, every chain, the Merkle root and the signature were recomputed, and all agree.',
  },
  agreesWithHeld: {
    zh: '与您另行保存的检查点（前 {size} 条记录）一致：那之前的记录没有被改过。',
    en: 'It agrees with the checkpoint you keep (the first {size} entries): nothing up to there was changed.',
  },
  noHeld: {
    zh: '没有与另行保存的检查点比对：掌握数据库和私钥的人也能造出一份自身一致的文件。',
    en: 'It was compared with no checkpoint kept elsewhere: someone with the database and the key could make a file that agrees with itself too.',
  },
  keyPublished: {
    zh: '签名公钥是本页公布的公钥。',
    en: 'It was signed by a key published on this page.',
  },
  keyNotPublished: {
    zh: '签名公钥不在本页公布之列，请向主管部门核实公钥。',
    en: 'The key that signed it is not among those published on this page: ask the authority about it.',
  },
  keyUnknown: {
    zh: '没有取到本页公布的公钥，未比对签名者。',
    en: 'The published keys could not be fetched; who signed was not compared.',
  },
  until: { zh: '止于检查点：{at}', en: 'It ends at the checkpoint of {at}' },
  unsound: { zh: '核验没有通过', en: 'The file does not verify' },
  atLine: { zh: '第 {line} 行：{problem}。', en: 'Line {line}: {problem}.' },
  noLine: { zh: '{problem}。', en: 'What is wrong: {problem}.' },
  unsoundHint: {
    zh: '请勿采信这份文件。可以重新导出一份再核验；如果仍不通过，请保留文件并告知主管部门。',
    en: 'Do not rely on this file. Export it again and verify that; if it fails again, keep the file and tell the authority.',
  },
});
