import type { Block, Paper } from '../../platform/documents/paper.ts';
import type { Locale } from '../../shared/locale.ts';
import { type BlankSheets, blankSheetsOf } from './blank-sheet.ts';

export interface MeetingPapers extends Omit<BlankSheets, 'expert' | 'code' | 'titles'> {
  /** Of every pilot, as experts may read them, in order. */
  titles: readonly string[];
  /** 承诺书 */
  undertaking: string;
  panel: readonly (Pick<BlankSheets, 'expert' | 'code' | 'titles'> & { employer: string; leader: boolean })[];
}

const WORDS = {
  all: { zh: '评审会用表', en: 'Papers for the panel’s meeting' },
  attendance: { zh: '评审会签到表', en: 'Attendance sheet' },
  when: {
    zh: '时间：　　　　年　　月　　日　　　　地点：',
    en: 'Date:                    Place:',
  },
  number: { zh: '序号', en: 'No.' },
  name: { zh: '姓名', en: 'Name' },
  employer: { zh: '工作单位', en: 'Employer' },
  signature: { zh: '签名', en: 'Signature' },
  undertaking: { zh: '评审专家承诺书', en: 'Undertaking of the experts' },
  opinion: { zh: '专家组意见', en: 'Opinion of the panel' },
  pilot: { zh: '项目', en: 'Pilot' },
  said: { zh: '意见', en: 'Opinion' },
  leader: { zh: '组长', en: 'leads the panel' },
  leaderSigns: {
    zh: '组长签名：　　　　　　　　　　日期：　　　　年　　月　　日',
    en: 'Signed by who leads the panel:                    Date:',
  },
} as const;

/** Everything that is signed by hand where a panel meets: 签到表, 承诺书, a sheet a pilot for each expert, 专家组意见. */
export function meetingPapers({ panel, titles, undertaking, ...sheets }: MeetingPapers): Paper {
  const { batch, locale } = sheets;
  const say = (word: keyof typeof WORDS) => WORDS[word][locale as Locale];
  const head = (word: keyof typeof WORDS): Block[] => [
    { style: 'title', text: say(word) },
    { style: 'subtitle', text: batch },
  ];
  const names = panel.map(
    ({ expert, code, leader }) => `${expert}（${code}${leader ? `，${say('leader')}` : ''}）`,
  );
  const blocks: Block[] = [
    ...head('attendance'),
    { style: 'text', text: say('when') },
    {
      widths: [8, 28, 34, 30],
      head: [say('number'), say('name'), say('employer'), say('signature')],
      rows: panel.map(({ employer }, at) => [String(at + 1), names[at]!, employer, '']),
      rowHeight: 12,
    },
    ...head('undertaking'),
    { style: 'text', text: undertaking },
    {
      widths: [50, 50],
      head: [say('name'), say('signature')],
      rows: names.map((name) => [name, '']),
      rowHeight: 12,
    },
    ...panel.flatMap((one) => blankSheetsOf({ ...sheets, ...one })),
    ...head('opinion'),
    {
      widths: [40, 60],
      head: [say('pilot'), say('said')],
      rows: titles.map((title) => [title, '']),
      rowHeight: 18,
    },
    { style: 'text', text: say('leaderSigns') },
    {
      widths: [50, 50],
      head: [say('name'), say('signature')],
      rows: names.map((name) => [name, '']),
      rowHeight: 12,
    },
  ];
  return { locale, title: `${say('all')} ${batch}`, head: [batch, ''], blocks };
}
