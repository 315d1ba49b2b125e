import { defineMessages } from '../../i18n/message.ts';

export const overlaps = defineMessages({
  title: { zh: '与其他批次重复（从高不重复）', en: 'Also in another batch (no double award)' },
  note: {
    zh: '同一项目或同一申报主体还在另一批次中，或已获另一批次奖励。提出建议之前，逐项认定是否为同一事项；认定及理由同时记入两个批次，认定人不再审批其中任何一个。',
    en: 'The same pilot or applicant is in another batch too, or was awarded in one. Before awards are proposed, each is settled: another matter, or the same and which is kept. It goes on record in both batches, with the reason; who settles it approves neither.',
  },
  here: { zh: '本批次项目', en: 'Here' },
  there: { zh: '另一批次', en: 'In the other batch' },
  common: { zh: '重复之处', en: 'In common' },
  samePilot: { zh: '同一项目', en: 'The same pilot' },
  awarded: {
    zh: '已奖励 {amount}，已付未退 {held}',
    en: 'Awarded {amount}; {held} of it paid and not returned',
  },
  verdict: { zh: '认定', en: 'Verdict' },
  open: { zh: '待认定', en: 'To be settled' },
  different: { zh: '不是同一事项', en: 'Another matter' },
  'keep-this': { zh: '同一事项，保留本批次', en: 'The same, kept here' },
  'keep-other': { zh: '同一事项，保留另一批次', en: 'The same, kept in the other batch' },
  settledBy: { zh: '{name}于{when}认定：{reason}', en: '{name}, {when}: {reason}' },
  settle: { zh: '认定…', en: 'Settle…' },
  again: { zh: '重新认定…', en: 'Settle again…' },
  settleTitle: { zh: '认定是否为同一事项', en: 'Settle whether it is the same matter' },
  settleOne: { zh: '认定：{here}，{there}', en: 'Settle: {here}, {there}' },
  save: { zh: '记录认定', en: 'Record it' },
  differentHint: { zh: '两项各自审定，互不影响', en: 'Each is decided on its own' },
  keepThisHint: {
    zh: '另一项目须取消其在该批次的资格',
    en: 'The other one is then excluded from its batch',
  },
  keepOtherHint: {
    zh: '本项目须取消在本批次的资格，方可提出建议',
    en: 'This one is then excluded here before awards are proposed',
  },
  cannotGiveWay: {
    zh: '另一批次已提出建议或已公布奖励，不能再让位',
    en: 'The other batch is proposed or published and cannot give way',
  },
  settled: { zh: '已认定：{count} 项', en: 'Settled: {count}' },
  more: { zh: '再显示 {count} 项', en: 'Show {count} more' },
});
