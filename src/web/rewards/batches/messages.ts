import { defineMessages } from '../../i18n/message.ts';

export const list = defineMessages({
  title: { zh: '申报批次', en: 'Award batches' },
  lead: {
    zh: '对效果好的试点给予奖励：设置、申报、评分、审定、公示、拨付，每一步都能核对。',
    en: 'Awards for pilots with good results: set up, applied for, scored, decided, published, paid – and every step can be checked.',
  },
  name: { zh: '批次', en: 'Batch' },
  state: { zh: '状态', en: 'State' },
  any: { zh: '全部', en: 'All' },
  period: { zh: '申报期', en: 'Applications' },
  fromUntil: { zh: '{from} 至 {until}', en: '{from} to {until}' },
  notSet: { zh: '尚未设置', en: 'Not set yet' },
  budget: { zh: '预算', en: 'Budget' },
  none: { zh: '还没有申报批次', en: 'There is no batch yet' },
  noneHint: {
    zh: '经办人新建批次，写明政策依据、预算、评审指标和奖励档次，由没有参与设置的审批人开放申报。',
    en: 'A case officer starts one and sets out its basis, budget, criteria and tiers; an approver who took no part in that opens it.',
  },
  noneSo: { zh: '没有这个状态的批次', en: 'No batch is in this state' },
  start: { zh: '新建批次', en: 'Start a batch' },
  startHint: {
    zh: '先起个名称，其余内容随后设置；开放申报前都可以修改。',
    en: 'Give it a name; everything else is set afterwards and can be changed until it is open.',
  },
  titleField: { zh: '批次名称', en: 'Name of the batch' },
  titleExample: {
    zh: '如：2026年金融科技创新试点奖励（第一批）',
    en: 'As in: Fintech pilot awards 2026, first batch',
  },
});

export const frame = defineMessages({
  title: { zh: '申报批次', en: 'Award batch' },
  all: { zh: '全部批次', en: 'All batches' },
  parts: { zh: '批次的各部分', en: 'Parts of the batch' },
  'set-up': { zh: '设置', en: 'Set-up' },
  entries: { zh: '申报项目', en: 'Applications' },
  panel: { zh: '专家组', en: 'Panel' },
  scoring: { zh: '评分', en: 'Scoring' },
  results: { zh: '结果', en: 'Results' },
  awards: { zh: '公示与拨付', en: 'Notice and payment' },
  papers: { zh: '文件', en: 'Papers' },
  history: { zh: '过程', en: 'History' },
  budget: { zh: '预算', en: 'Budget' },
  applications: { zh: '申报期', en: 'Applications' },
  scoreUntil: { zh: '评分截止', en: 'Scores due' },
  notice: { zh: '公示期', en: 'Public notice' },
  published: { zh: '公布日期', en: 'Published on' },
  frozen: { zh: '冻结内容的散列', en: 'Hash of what is frozen' },
  exampleRubric: {
    zh: '本批次使用软件附带的示例评审指标，权重和评分标准不是任何机关的规定。',
    en: 'This batch uses the example criteria that came with the software; their weights and levels are no authority’s rule.',
  },
});
