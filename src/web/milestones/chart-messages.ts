import { defineMessages } from '../i18n/message.ts';

export const chart = defineMessages({
  target: { zh: '目标', en: 'Target' },
  amber: { zh: '预警', en: 'Amber' },
  red: { zh: '停测', en: 'Red' },
  baseline: { zh: '基线', en: 'Baseline' },
  cap: { zh: '上限', en: 'Cap' },
  described: { zh: '{name}的走势图。最新：{latest}。', en: '{name} over time. Latest: {latest}.' },
  noValue: { zh: '尚无数值', en: 'no value yet' },
  empty: { zh: '还没有报送数值。', en: 'No value has been reported yet.' },
  report: { zh: '报告', en: 'Report' },
  table: { zh: '查看数据表', en: 'Show as a table' },
  day: { zh: '日期', en: 'Day' },
  value: { zh: '数值', en: 'Value' },
  from: { zh: '来源', en: 'From' },
  ofDay: { zh: '每日数值', en: 'Daily value' },
  ofReport: { zh: '阶段报告', en: 'Report' },
});
