import type { Bilingual } from '../locale.ts';

/** What is to be done now; {count}, {date} and {text} where they are known. */
export const nextThings = {
  consent: {
    zh: '“{text}”请您参加这个项目。阅读申报材料后同意或谢绝；提交以后不能再改。',
    en: '“{text}” asks you to take part. Read the declaration, then consent or decline; once it is submitted that holds.',
  },
  declined: {
    zh: '本企业已谢绝参加。改变主意的，牵头主体提交之前仍可同意。',
    en: 'You have declined. Until the lead submits, you may still consent.',
  },
  replace: {
    zh: '{count} 家谢绝参加：{text}。请移除，或另请一家。',
    en: 'Declined to take part, {count}: {text}. Take it out, or ask somebody else.',
  },
  leadActs: {
    zh: '由牵头主体“{text}”办理，进展会发消息通知您。',
    en: '“{text}” leads and acts for all; you are told of each step.',
  },
  fillIn: { zh: '申报材料还缺 {count} 项。', en: 'The declaration lacks {count} more.' },
  getConsents: {
    zh: '{count} 家尚未同意参加：{text}。',
    en: 'Consents still missing, {count}: {text}.',
  },
  verify: {
    zh: '企业尚未核验。可以继续起草，提交之前须由办公室核验。',
    en: 'The enterprise is not verified. Go on drafting; it has to be verified before you submit.',
  },
  submit: {
    zh: '内容齐全、各方同意，可以提交。',
    en: 'Nothing is missing and everybody consents: submit it.',
  },
  ownerSubmits: {
    zh: '内容齐全，由企业负责人提交。',
    en: 'Nothing is missing; one of the owners submits it.',
  },
  correct: {
    zh: '已退回补正。需要补正的已一次性列出，改好后再次提交，并重新盖章。',
    en: 'Returned for correction. All of it is listed once; correct it, submit again, and have it stamped anew.',
  },
  stamp: {
    zh: '打印版本 {text}，签字盖章后上传扫描件或电子签名文件；收到后才能受理。',
    en: 'Print version {text}, have it signed and stamped, and upload the scan or an e-signed file; only then can it be accepted.',
  },
  bringLetters: {
    zh: '{count} 家的同意函需要（重新）提交。',
    en: 'Letters of consent to be brought (again): {count}.',
  },
  waitAcceptance: { zh: '等待办公室形式审查和受理。', en: 'The office checks the form, then accepts it.' },
  answerFindings: {
    zh: '持牌合规审查有 {count} 项等您说明。',
    en: 'Findings of the licence review that wait for your answer: {count}.',
  },
  renewEvidence: {
    zh: '检查清单有 {count} 项证明已过期，请换新的。',
    en: 'Items whose evidence has expired: {count}. Bring new evidence.',
  },
  answerItems: {
    zh: '检查清单有 {count} 项等您填写或补充。',
    en: 'Items of the checklist to be answered: {count}.',
  },
  waitReview: { zh: '办公室正在作持牌合规审查。', en: 'The office reviews the licence boundary.' },
  waitExperts: { zh: '专家正在评审，意见由办公室汇总。', en: 'Experts are reviewing it for the office.' },
  notice: {
    zh: '正在公示，期满无异议即纳入台账。',
    en: 'Under public notice; without an objection it is registered next.',
  },
  waitStart: {
    zh: '已纳入台账，关键事项办齐后开始测试。',
    en: 'Registered; testing begins once every blocking item is met.',
  },
  testing: { zh: '测试进行中。', en: 'Under test.' },
  paused: {
    zh: '测试已暂停，原因见历史。由办公室决定恢复。',
    en: 'The test is paused; the history says why. The office decides when it goes on.',
  },
  stampChange: {
    zh: '变更后的版本 {text} 需要盖章上传，之后由审批人决定。',
    en: 'Version {text} with the change is to be stamped and uploaded; then an approver decides.',
  },
  waitRequest: { zh: '您的变更或延期申请等待审批人决定。', en: 'Your request waits for an approver.' },
  finishSoon: {
    zh: '测试即将到期，请准备结题报告，或申请延期。',
    en: 'The test ends soon: prepare the final report, or ask for more time.',
  },
  proposePlan: {
    zh: '还没有阶段报告计划，请先提出。',
    en: 'There is no reporting plan yet: propose one.',
  },
  confirmReports: {
    zh: '{count} 份阶段报告等贵机构确认：打开报告在线确认，或上传盖章的确认函。',
    en: 'Reports that wait for your institution’s word: {count}. Open each and confirm it, or bring a stamped letter.',
  },
  pastLimits: {
    zh: '{count} 条超限预警未处置：请查明原因、采取措施；情况可在“风险事件”中报送。',
    en: 'Past a limit, and not handled yet: {count}. Look into the cause and see to it; what happened can be reported as an incident.',
  },
  reportDue: { zh: '请填写“{text}”。', en: 'Write “{text}”.' },
  reportOverdue: { zh: '“{text}”已逾期未报。', en: '“{text}” is overdue.' },
  finalReturned: {
    zh: '结题报告已退回，理由见历史。补充后再次提交。',
    en: 'The final report was returned; the history says why. Complete it and hand it in again.',
  },
  finishNow: { zh: '测试期已满，请提交结题报告。', en: 'The test is over: hand in the final report.' },
  waitReport: {
    zh: '结题报告已提交，等待审查和评估。',
    en: 'The final report is being looked at and assessed.',
  },
  bringDocument: {
    zh: '上传监管部门的准入文件，经办人核对后开始跟踪。',
    en: 'Upload the regulator’s admission document; an officer looks at it, then follows the pilot.',
  },
  waitFollowing: {
    zh: '准入文件已上传，等待经办人核对。',
    en: 'An officer looks at the admission document.',
  },
  reportLater: {
    zh: '办公室正在跟踪。试点结束后，报送结果。',
    en: 'The office follows it. When the pilot ends, report how.',
  },
  waitAssessment: { zh: '结果已报送，等待评估。', en: 'Reported; to be assessed.' },
  waitCompletion: { zh: '已评估，等待办结。', en: 'Assessed; about to be completed.' },
  completed: {
    zh: '已完成。评估结果可作为申报奖励的依据。',
    en: 'Completed. The assessment can support an application for a reward.',
  },
  withdrawn: { zh: '已撤回。材料仍可查看。', en: 'Withdrawn. What was submitted stays readable.' },
  rejected: { zh: '未获通过，理由见历史。', en: 'Rejected; the history says why.' },
  terminated: { zh: '已终止，理由见历史。', en: 'Terminated; the history says why.' },
} as const satisfies Record<string, Bilingual>;
