import { defineMessages } from '../i18n/message.ts';

export const paper = defineMessages({
  pilot: { zh: '试点项目', en: 'Pilot' },
  number: { zh: '编号', en: 'Number' },
  lead: { zh: '牵头申报主体', en: 'Lead' },
  host: { zh: '持牌机构', en: 'Licensed institution' },
  code: { zh: '版本码', en: 'Version code' },
  byLead: { zh: '牵头申报主体（公章）：', en: 'Lead (stamp):' },
  byHost: { zh: '持牌机构（公章）：', en: 'Licensed institution (stamp):' },
  date: { zh: '日期：　　年　　月　　日', en: 'Date:' },
});
