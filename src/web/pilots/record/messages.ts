import { defineMessages } from '../../i18n/message.ts';

export const record = defineMessages({
  title: { zh: '更正或更新记录', en: 'Correct or update the record' },
  lead: {
    zh: '监管部门调整了测试期、上限或指标，或者当初记错了，在这里改。写明原因后立即生效，已报送的数值按新的上限和阈值重新核对；原内容留在历史里，经办人会收到通知。',
    en: 'Where the regulator has changed dates, caps or indicators, or they were written down wrongly. With the reason it holds at once, and figures already there are held against it. What stood here stays in the history, and the case officer is told.',
  },
  back: { zh: '返回项目', en: 'Back to the pilot' },
  test: { zh: '测试期', en: 'Test period' },
  names: {
    zh: '指标改名后按新的一项计：以原名称报送的数值仍在记录里，不再画入图中。',
    en: 'An indicator with another name is another one: figures that came under its old name stay on record and are charted no more.',
  },
  changes: { zh: '将要改动', en: 'What will change' },
  nothing: { zh: '还没有改动。', en: 'Nothing is changed yet.' },
  empty: { zh: '未填写', en: 'nothing' },
  reason: { zh: '原因', en: 'Why' },
  reasonHint: {
    zh: '例如监管部门的文号和日期；文件可在“材料”里上传。',
    en: 'Say what the regulator wrote, and when; its document can be uploaded under “Papers”.',
  },
  save: { zh: '保存改动', en: 'Save the changes' },
  discard: { zh: '放弃改动', en: 'Discard them' },
  stale: {
    zh: '别人刚刚改动了这个项目，还没有保存。上面列出的是与最新记录的差别，请核对后再保存。',
    en: 'Somebody has just changed this pilot, and nothing was saved. What differs from the newest record is listed above: look at it and save again.',
  },
  notNow: { zh: '现在不能改动记录', en: 'The record cannot be changed now' },
  notNowHint: {
    zh: '监管主导的项目在跟踪期间，由牵头主体的负责人更正或更新记录。',
    en: 'What is recorded of a regulator’s pilot is changed by an owner of its lead, while it is followed.',
  },
});
