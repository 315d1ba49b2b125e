import { defineMessages } from '../i18n/message.ts';

export const sections = defineMessages({
  run: { zh: '运行与报告', en: 'Running and reports' },
  incidents: { zh: '风险事件', en: 'Incidents' },
  complaints: { zh: '投诉与补偿', en: 'Complaints' },
});
