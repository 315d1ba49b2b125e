import type { Bilingual } from '../../shared/locale.ts';

const say = (zh: string, en: string): Bilingual => ({ zh, en });

/** What a risk notice says beside what it is about. */
export const NOTICE_WORDS = {
  notice: say('风险提示', 'Risk Notice'),
  number: say('编号', 'No.'),
  title: say('项目名称', 'Pilot'),
  applicants: say('申报主体', 'Applicants'),
  admitted: say('准入', 'Admission'),
  kind: say('情形', 'What happened'),
  subject: say('事项', 'Concerning'),
  day: say('日期', 'On'),
  value: say('数值', 'Figure'),
  threshold: say('上限或阈值', 'Cap or threshold'),
  raisedOn: say('发现日期', 'Found on'),
  handled: say('办理情况', 'What was done'),
  none: say('尚未办理', 'Nothing yet'),
  caps: say('测试规模使用情况', 'Use of the caps'),
  cap: say('测试规模', 'Cap'),
  used: say('累计使用', 'Used so far'),
  limit: say('上限', 'Limit'),
  percent: say('占比', 'Share'),
  definition: say('口径与来源', 'Definition and source'),
  unset: say('未设', 'None set'),
  power: say(
    '该项目由贵单位准入，暂停、终止等措施由贵单位依职权决定。本办只对该项目作记录和跟踪，不暂停也不终止该项目；现将有关情况提示如下，供贵单位研究处理。',
    'You admitted this pilot, and measures such as pausing or ending it are yours to decide. This office only records and follows the pilot; it neither pauses nor ends it. What follows is brought to your notice for your consideration.',
  ),
  office: say('（盖章）', '(seal of the office)'),
  notes: say('说明', 'Notes'),
  noteFigures: say(
    '数值由申报主体报送，系统按申报的上限和阈值自动比对，本办未作核实。',
    'The figures were reported by the applicants and compared with the declared caps and thresholds by the service; this office has not verified them.',
  ),
  noteNoDecision: say(
    '本件不构成行政认定，不替代依法应当办理的报告。',
    'This is no administrative decision and replaces no report that the law requires.',
  ),
  noteFormat: say(
    '本件格式为系统附带的示例，正式格式以主管部门公布的为准。',
    'The form of this document is an example that came with the software; the office’s own form prevails.',
  ),
} as const satisfies Record<string, Bilingual>;
