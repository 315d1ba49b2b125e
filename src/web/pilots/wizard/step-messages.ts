import type { Step } from '../../../shared/pilots/steps.ts';
import { defineMessages, type PlainMessage } from '../../i18n/message.ts';

interface StepWords {
  name: PlainMessage;
  /** What the step is for and what it wants. */
  lead: PlainMessage;
  /** What its fields are put together from. */
  source?: PlainMessage;
}

const DECLARATION: PlainMessage = {
  zh: '栏目参照《金融科技创新应用测试规范》（JR/T 0198—2020）的创新应用声明书。',
  en: 'Fields follow the declaration of JR/T 0198—2020 (testing of fintech innovation).',
};
const SECURITY: PlainMessage = {
  zh: '栏目参照《金融科技创新应用测试规范》（JR/T 0198—2020）和《金融科技创新安全通用规范》（JR/T 0199—2020）。',
  en: 'Fields follow JR/T 0198—2020 (testing) and JR/T 0199—2020 (security) of fintech innovation.',
};
const MONITORING: PlainMessage = {
  zh: '栏目参照《金融科技创新风险监控规范》（JR/T 0200—2020）和境内外沙盒的做法。',
  en: 'Fields follow JR/T 0200—2020 (risk monitoring of fintech innovation) and the practice of other sandboxes.',
};
const SANDBOXES: PlainMessage = {
  zh: '栏目综合资本市场金融科技创新试点和英国、新加坡、香港沙盒的做法。',
  en: 'Fields are put together from the CSRC’s pilots and the sandboxes of the FCA, MAS and HKMA.',
};

export const stepWords: Readonly<Record<Step, StepWords>> = {
  project: {
    name: { zh: '项目概况', en: 'The project' },
    lead: {
      zh: '项目叫什么、属于哪一类、由谁以什么许可开展。',
      en: 'What it is called, of which kind it is, and on which licences it stands.',
    },
    source: DECLARATION,
  },
  applicants: {
    name: { zh: '申报主体', en: 'Applicants' },
    lead: {
      zh: '谁牵头、谁联合申报、哪家是持牌机构。每一家都要同意：有账户的登录确认，没有账户的上传盖章的同意函。',
      en: 'Who leads, who joins, and which is the licensed institution. Each has to consent: by its account, or by a stamped letter.',
    },
  },
  innovation: {
    name: { zh: '创新内容', en: 'The innovation' },
    lead: {
      zh: '用了什么技术、做什么、新在哪里、预计带来什么。写给没有参与过的人看。',
      en: 'Which technology, what it does, what is new, what it should bring. Write for somebody who was not there.',
    },
    source: DECLARATION,
  },
  service: {
    name: { zh: '服务信息', en: 'The service' },
    lead: {
      zh: '客户在哪里、什么时间用到它，签的是哪一份协议。',
      en: 'Where and when customers use it, and under which agreement.',
    },
    source: DECLARATION,
  },
  assessments: {
    name: { zh: '合规与安全评估', en: 'Assessments' },
    lead: {
      zh: '两份评估：合法合规性和技术安全性。各附评估报告；提交时必须在有效期内。',
      en: 'Two assessments: of legality and of technical security. Attach each report; both have to be valid when you submit.',
    },
    source: SECURITY,
  },
  risk: {
    name: { zh: '风险与退出', en: 'Risk and exit' },
    lead: {
      zh: '会出什么问题、怎么防、出了损失谁来补、停下来时客户怎么办。',
      en: 'What can go wrong, how it is kept from happening, who makes losses good, and what becomes of customers when it stops.',
    },
    source: DECLARATION,
  },
  complaints: {
    name: { zh: '投诉与承诺', en: 'Complaints, commitments' },
    lead: {
      zh: '客户向谁投诉、几天答复；以及您向客户和监管作出的承诺。结题时要逐条回应每项承诺。',
      en: 'To whom customers complain and by when they are answered, and what you commit to. The final report answers each commitment one by one.',
    },
    source: DECLARATION,
  },
  plan: {
    name: { zh: '测试方案', en: 'Test plan' },
    lead: {
      zh: '要验证什么、分几步、何时开始和结束、客户怎么选、事先告诉他们什么。',
      en: 'What is to be shown, in which phases, from when to when, how customers are chosen and what they are told.',
    },
    source: SANDBOXES,
  },
  limits: {
    name: { zh: '测试规模上限', en: 'Caps' },
    lead: {
      zh: '测试不会超过的规模。它会在公示和台账中公开，超过即触发超限预警。',
      en: 'What the test never exceeds. It is public in the notice and the register; going beyond raises an alert.',
    },
    source: SANDBOXES,
  },
  monitoring: {
    name: { zh: '监测与暂停', en: 'Monitoring' },
    lead: {
      zh: '用哪些数字看效果，坏到什么程度预警、什么程度停下来。',
      en: 'Which figures tell how it goes, and how bad they get before an alert and before it stops.',
    },
    source: MONITORING,
  },
  publication: {
    name: { zh: '公开范围', en: 'What is public' },
    lead: {
      zh: '申报材料默认不公开。勾选愿意公开的栏目，下面可以看到公众会读到什么。',
      en: 'A declaration is not public by itself. Tick what may be, and see below what the public reads.',
    },
  },
  check: {
    name: { zh: '检查并提交', en: 'Check and submit' },
    lead: {
      zh: '还缺什么都列在这里，点一下就到那一栏。',
      en: 'All that is missing; each leads to its field.',
    },
  },
};

export const wizard = defineMessages({
  title: { zh: '填写申报材料', en: 'Write the declaration' },
  back: { zh: '返回项目', en: 'Back to the pilot' },
  progress: {
    zh: '还缺 {count} 项',
    en: { one: '{count} thing is missing', other: '{count} things are missing' },
  },
  complete: { zh: '内容齐全', en: 'Nothing is missing' },
  stepOf: { zh: '第 {at} 步，共 {total} 步', en: 'Step {at} of {total}' },
  sourceNote: {
    zh: '据以归纳，不是原文；具体要求以主管部门为准。',
    en: 'Put together from them, not their text; the authority decides what is needed.',
  },
  stepDone: { zh: '已填完', en: 'complete' },
  stepOpen: { zh: '未填', en: 'not begun' },
  stepMissing: { zh: '缺 {count} 项', en: { one: '{count} missing', other: '{count} missing' } },
  previous: { zh: '上一步', en: 'Back' },
  next: { zh: '下一步', en: 'Next' },
  toCheck: { zh: '检查并提交', en: 'Check and submit' },
  saving: { zh: '正在保存', en: 'Saving' },
  savedAt: { zh: '已保存 {when}', en: 'Saved, {when}' },
  unsaved: { zh: '有未保存的修改', en: 'Unsaved changes' },
  refused: {
    zh: '有一处填写不合要求，改正后才能保存；内容留在这个浏览器里。',
    en: 'Something cannot be saved as it stands; it is kept in this browser until you correct it.',
  },
  notSaved: {
    zh: '未能保存。内容留在这个浏览器里，连上后会自动再试。',
    en: 'Could not save. What you typed is kept in this browser and tried again.',
  },
  tryNow: { zh: '现在再试', en: 'Try now' },
  notEditable: { zh: '目前不能修改申报材料', en: 'The declaration cannot be changed now' },
  notEditableHint: {
    zh: '项目目前为“{state}”。已提交的版本可以查看和打印。',
    en: 'The pilot is “{state}”. What was submitted can be read and printed.',
  },
  onlyLead: {
    zh: '由牵头主体“{name}”填写；您可以在项目页查看进展。',
    en: '“{name}” leads and writes it; the pilot’s page shows how it goes.',
  },
  changing: {
    zh: '您在修改正在测试的项目。改完后回到项目页“申请变更”，经同意后新版本才生效；在此之前仍以第 {version} 版为准。',
    en: 'You are changing a pilot under test. When done, ask for a change on the pilot’s page; until it is accepted, version {version} holds.',
  },
  forRecord: {
    zh: '监管主导项目的申报由监管部门办理。这里填写的内容不提交、不审批，只供跟踪和日后评估参考。',
    en: 'A regulator admits this pilot. What you write here is not submitted or decided on; it serves to follow and assess it.',
  },
  remark: { zh: '补正意见', en: 'To be corrected' },
  remarkChanged: { zh: '（提交后已修改）', en: '(changed since)' },
  made: { zh: '此栏将公开。', en: 'This will be public.' },
  empty: { zh: '请选择', en: 'Choose' },
  tooLong: { zh: '至多 {max} 字，现有 {count} 字。', en: 'At most {max} characters; this has {count}.' },
  length: { zh: '{count} / {max} 字', en: '{count} / {max} characters' },
  myriads: { zh: '合 {amount} 万元', en: '{amount} × 10,000 yuan' },
  yuan: { zh: '元', en: 'yuan' },
  item: { zh: '{name} {at}', en: '{name} {at}' },
  up: { zh: '上移：{name}', en: 'Move up: {name}' },
  down: { zh: '下移：{name}', en: 'Move down: {name}' },
  remove: { zh: '删除：{name}', en: 'Remove: {name}' },
  moved: { zh: '已移到第 {at} 项。', en: 'Moved to place {at}.' },
  removed: { zh: '已删除“{name}”。', en: 'Removed: {name}.' },
  undo: { zh: '撤销', en: 'Undo' },
  removeFile: { zh: '移除：{name}', en: 'Remove: {name}' },
  take: { zh: '移除', en: 'Remove' },
  unknownFile: { zh: '文件', en: 'File' },
});

/** What one of a list is called, and the button that adds one. */
export const items = {
  licence: { one: { zh: '许可', en: 'Licence' }, add: { zh: '添加许可', en: 'Add a licence' } },
  point: { one: { zh: '风险点', en: 'Risk point' }, add: { zh: '添加风险点', en: 'Add a risk point' } },
  commitment: { one: { zh: '承诺', en: 'Commitment' }, add: { zh: '添加承诺', en: 'Add a commitment' } },
  phase: { one: { zh: '阶段', en: 'Phase' }, add: { zh: '添加阶段', en: 'Add a phase' } },
  indicator: { one: { zh: '指标', en: 'Indicator' }, add: { zh: '添加指标', en: 'Add an indicator' } },
  trigger: { one: { zh: '暂停条件', en: 'Pause trigger' }, add: { zh: '添加暂停条件', en: 'Add a trigger' } },
} as const satisfies Record<string, { one: PlainMessage; add: PlainMessage }>;
export type ItemWords = (typeof items)[keyof typeof items];

export const units = defineMessages({
  workingDays: { zh: '个工作日', en: 'working days' },
  households: { zh: '户', en: 'customers' },
  transactions: { zh: '笔', en: 'in all' },
  compensation: { zh: '损失赔付', en: 'Making losses good' },
  exit: { zh: '退出与应急', en: 'Exit and emergencies' },
  customers: { zh: '参加测试的客户', en: 'Customers of the test' },
});
