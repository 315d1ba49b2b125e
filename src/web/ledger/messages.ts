import { defineMessages, type PlainMessage } from '../i18n/message.ts';
import type { ComparisonFault } from './compare-checkpoints.ts';

export const ledger = defineMessages({
  title: { zh: '账本', en: 'Ledger' },
  lead: {
    zh: '这里办理的每件事都在账本里留有记录。任何人不必登录，也不必相信我们，就能核验记录有没有被改动过。',
    en: 'Everything done here leaves an entry in the ledger. Anyone can verify, without signing in and without trusting us, that no entry was changed afterwards.',
  },
  proves: { zh: '它证明什么', en: 'What it proves' },
  provesText: {
    zh: '每条记录都含有前一条的散列，全部记录汇成一个默克尔根；每隔一段时间，系统对这个根签名，成为检查点，公布在这里。谁留有一份较早的检查点，谁就能自己算出：当时已有的记录，至今没有一条被修改、删除、插入或调换。',
    en: 'Each entry carries the hash of the one before it, and all entries together have one Merkle root. At intervals the system signs that root: a checkpoint, published here. Whoever keeps an earlier checkpoint can work out for themselves that none of the entries of that time has been changed, removed, inserted or moved since.',
  },
  provesNot: { zh: '它不证明什么', en: 'What it does not prove' },
  provesNotText: {
    zh: '最新检查点之后的记录，要到下一个检查点才受它保护。如果没有人把检查点另行保存，同时掌握数据库和私钥的人可以把整本账本重写一遍，所以请留一份在别处。账本只说明当时如何记录、之后没有改动，不说明所记之事本身属实。个人信息不在散列之内，只以加盐的承诺值相连，依法删除后，链依然完整。',
    en: 'Entries made after the latest checkpoint are covered only by the next one. If nobody keeps a checkpoint elsewhere, someone who holds both the database and the key could rewrite the whole ledger: so keep one. The ledger shows what was recorded and that it stayed so, not that what was recorded is true. Personal data is outside the hashes, tied to them by a salted commitment, so that erasing it leaves the chain whole.',
  },
  forAuditors: { zh: '检索记录（审计）', en: 'Search the entries (auditors)' },
  latest: { zh: '最新检查点', en: 'Latest checkpoint' },
  none: {
    zh: '还没有检查点。系统有了记录之后，会按设定的间隔自动生成第一个。',
    en: 'There is no checkpoint yet. Once there are entries, the first is made by itself at the interval set.',
  },
  size: { zh: '记录条数', en: 'Entries' },
  entries: { zh: '{count} 条', en: { one: '{count} entry', other: '{count} entries' } },
  root: { zh: '默克尔根', en: 'Merkle root' },
  at: { zh: '时间', en: 'Time' },
  key: { zh: '签名公钥', en: 'Signed by key' },
  signatureHolds: {
    zh: '签名由本页公布的公钥作出，已在您的浏览器中核对。',
    en: 'The signature is by the key published on this page; your browser has checked it.',
  },
  signatureFails: {
    zh: '签名与本页公布的公钥不符。请勿采信这个检查点，并告知主管部门。',
    en: 'The signature is not by the key published on this page. Do not rely on this checkpoint, and tell the authority.',
  },
  copyLine: { zh: '复制为一行', en: 'Copy as one line' },
  copyHint: {
    zh: '存到别处，例如发给自己的邮箱、打印归档或交给第三方，日后即可比对。',
    en: 'Keep it elsewhere: mail it to yourself, print and file it, or give it to a third party, to compare later.',
  },
  compare: { zh: '与您保存的检查点比对', en: 'Compare with a checkpoint you keep' },
  compareLead: {
    zh: '贴入您以前保存的那一行，看账本从那时起是否只增不改。核对在您的浏览器中进行。',
    en: 'Paste the line you kept to see whether the ledger has only grown since. Your browser does the checking.',
  },
  heldLabel: { zh: '保存的检查点', en: 'The checkpoint you keep' },
  heldPlaceholder: { zh: '以 {"checkpoint": 开头的一行', en: 'A line that begins with {"checkpoint":' },
  heldUnreadable: {
    zh: '这不是一行检查点。请把保存的那一行从头到尾完整贴入，不要改动。',
    en: 'This is not a checkpoint’s line. Paste the whole line as it was kept, from beginning to end.',
  },
  compareButton: { zh: '比对', en: 'Compare' },
  comparing: { zh: '正在核对', en: 'Checking' },
  same: {
    zh: '一致：这就是最新的检查点，账本此后没有新的检查点。',
    en: 'They agree: this is the latest checkpoint; there has been none since.',
  },
  extends: {
    zh: '一致：您保存检查点时已有的 {size} 条记录至今一条未变，此后新增 {added} 条。',
    en: 'They agree: none of the {size} entries of your checkpoint has changed since; {added} were added.',
  },
  all: { zh: '全部检查点', en: 'All checkpoints' },
  allEmpty: { zh: '这里会列出每一个检查点。', en: 'Every checkpoint will be listed here.' },
  keys: { zh: '公钥', en: 'Public keys' },
  keysLead: {
    zh: '签过检查点的全部公钥。公钥编号是公钥本身的 SHA-256。',
    en: 'All keys that have signed a checkpoint. A key’s id is the SHA-256 of the key itself.',
  },
  keysEmpty: { zh: '还没有公钥签过检查点。', en: 'No key has signed a checkpoint yet.' },
  keyId: { zh: '编号', en: 'Id' },
  publicKey: { zh: '公钥（{algorithm}，Base64）', en: 'Public key ({algorithm}, Base64)' },
  since: { zh: '启用', en: 'In use since' },
  copyKey: { zh: '复制公钥', en: 'Copy the key' },
  insecure: {
    zh: '这个浏览器在此无法核验：只有通过 HTTPS 打开的页面才能使用散列与签名。请通过 HTTPS 打开本页，或在命令行运行 npm run cli -- verify-ledger。',
    en: 'This browser cannot verify here: hashes and signatures are given only to pages opened by HTTPS. Open this page by HTTPS, or run npm run cli -- verify-ledger.',
  },
  unsupported: {
    zh: '这个浏览器不支持 Ed25519 签名，无法核验。请更新浏览器，或在命令行运行 npm run cli -- verify-ledger。',
    en: 'This browser knows no Ed25519 signatures and cannot verify. Update it, or run npm run cli -- verify-ledger.',
  },
});

export const comparisonFaults: Readonly<Record<ComparisonFault, PlainMessage>> = {
  'held-signature': {
    zh: '您贴入的检查点自身的签名不成立：那一份已被改动或抄错，无法据此比对。',
    en: 'The checkpoint you pasted does not bear its own signature: that copy was altered or mistyped, and nothing can be compared with it.',
  },
  'unknown-key': {
    zh: '您贴入的检查点由本页没有公布的公钥签名，那一行里也没有附上公钥，无法核对。',
    en: 'The checkpoint you pasted was signed by a key that is not published here, and the line does not carry the key: it cannot be checked.',
  },
  'latest-signature': {
    zh: '最新检查点的签名不成立。请保留您的那一份，并告知主管部门。',
    en: 'The latest checkpoint’s signature does not hold. Keep your copy, and tell the authority.',
  },
  shrunk: {
    zh: '不一致：您的检查点比账本现在的还长，说明有记录被删去。请保留您的那一份，并告知主管部门。',
    en: 'They do not agree: your checkpoint holds more entries than the ledger does now; some were removed. Keep your copy, and tell the authority.',
  },
  'no-such-checkpoint': {
    zh: '不一致：您的检查点签名有效，账本却说没有这个检查点。请保留您的那一份，并告知主管部门。',
    en: 'They do not agree: your checkpoint is properly signed, yet the ledger says it has no such checkpoint. Keep your copy, and tell the authority.',
  },
  differs: {
    zh: '不一致：您保存检查点之后，当时已有的记录被改动过。请保留您的那一份，并告知主管部门。',
    en: 'They do not agree: entries of that time were changed since you kept your checkpoint. Keep your copy, and tell the authority.',
  },
};
