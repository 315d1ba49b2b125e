import { defineMessages } from '../i18n/message.ts';

/** To an enterprise that was asked to take part, and to one that joined. */
export const nextOf = defineMessages({
  asked: {
    zh: '请您参加，登录后同意或谢绝。',
    en: 'You are asked to take part: consent or decline.',
  },
  declined: { zh: '已谢绝参加。', en: 'You have declined.' },
  joint: { zh: '由牵头主体办理。', en: 'The lead acts for all.' },
});

export const next = defineMessages({
  title: { zh: '接下来', en: 'What to do next' },
  yours: { zh: '请您办理', en: 'Your turn' },
  theirs: { zh: '等待', en: 'Waiting' },
  over: { zh: '已结束', en: 'Over' },
  toRun: { zh: '运行与报告', en: 'Running and reports' },
  toReport: { zh: '填写报告', en: 'Write the report' },
  toForm: { zh: '去填写', en: 'Go on writing' },
  toCheck: { zh: '检查并提交', en: 'Check and submit' },
  toCorrect: { zh: '查看补正意见', en: 'See what to correct' },
  toApplicants: { zh: '去办理同意', en: 'See to consents' },
  toVerify: { zh: '办理核验', en: 'Have it verified' },
  toCompliance: { zh: '去说明', en: 'Answer' },
  toChecklist: { zh: '去填写', en: 'Fill in' },
  toAwards: { zh: '去申报奖励', en: 'Go to the awards' },
  toPapers: { zh: '打印与上传', en: 'Print and upload' },
  toPeople: { zh: '去提交', en: 'Bring them' },
  toHistory: { zh: '查看历史', en: 'See the history' },
});
