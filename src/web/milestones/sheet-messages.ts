import { defineMessages } from '../i18n/message.ts';

export const sheet = defineMessages({
  title: { zh: '用表格报送数值', en: 'Report figures by spreadsheet' },
  note: {
    zh: '每行一个数值，可以一次报多天。先下载模板填写；有一处不符，全部不导入。只报汇总数值，不含任何个人的证件、电话或卡号。',
    en: 'A value a row, many days at once. Start from the template; where one cell is wrong nothing is imported. Aggregates only: no identity, telephone or card number of anybody.',
  },
  template: { zh: '下载模板（XLSX）', en: 'Template (XLSX)' },
  templateCsv: { zh: '下载模板（CSV）', en: 'Template (CSV)' },
  choose: { zh: '选择 XLSX 或 CSV 文件', en: 'Choose an XLSX or CSV file' },
  orDrop: { zh: '或把文件拖到这里', en: 'or drop it here' },
  one: { zh: '一次只能放一个文件。', en: 'One file at a time, please.' },
  kinds: { zh: '“{name}”不是 XLSX 或 CSV 文件。', en: '“{name}” is neither XLSX nor CSV.' },
  tooLarge: {
    zh: '“{name}”超过 {max} MB，请分成几个文件。',
    en: '“{name}” has more than {max} MB; split it into several files.',
  },
  sending: { zh: '正在上传 {percent}%', en: 'Uploading, {percent}%' },
  checking: { zh: '正在核对 {percent}%', en: 'Checking, {percent}%' },
  cancel: { zh: '取消', en: 'Cancel' },
  imported: {
    zh: { other: '已导入 {count} 个数值。' },
    en: { one: '{count} value was imported.', other: '{count} values were imported.' },
  },
  paused: {
    zh: '按测试方案的暂停条件，项目已自动暂停。',
    en: 'As the pause triggers of the test plan say, the pilot was paused.',
  },
  alerts: { zh: '产生的预警', en: 'Alerts it raised' },
  noAlerts: { zh: '没有产生预警。', en: 'It raised no alert.' },
  wrong: {
    zh: { other: '有 {count} 处不符，没有导入任何数值。' },
    en: {
      one: '{count} cell is wrong; nothing was imported.',
      other: '{count} cells are wrong; nothing was imported.',
    },
  },
  cell: { zh: '单元格', en: 'Cell' },
  content: { zh: '内容', en: 'Content' },
  problem: { zh: '问题', en: 'What is wrong' },
  onlyFirst: {
    zh: '此处只列出前 {count} 处，其余见下载的清单。',
    en: 'Only the first {count} stand here; the list has the others.',
  },
  download: { zh: '下载清单（CSV）', en: 'Download the list (CSV)' },
  listName: { zh: '导入问题.csv', en: 'import-problems.csv' },
});

export const downloads = defineMessages({
  title: { zh: '导出与报告模板', en: 'Exports and report templates' },
  book: { zh: '导出全部数据（XLSX）', en: 'Export everything (XLSX)' },
  bookNote: {
    zh: '概况、计划、报告、数值、上限使用、预警、承诺、投诉和事件，各一张表。',
    en: 'Overview, plan, reports, figures, caps, alerts, commitments, complaints and incidents, a sheet each.',
  },
  templates: { zh: 'Word 报告模板', en: 'Word report templates' },
  templatesNote: {
    zh: '在自己的 Word 文件里写入 {field} 这样的字段，上传以后，在每份已提交的报告的页面即可填好下载，同样的数据不必再抄一遍。',
    en: 'Write fields such as {field} into a Word file of your own; uploaded, it is filled from a submitted report, and nobody copies figures again.',
  },
  none: { zh: '还没有模板。', en: 'There are no templates yet.' },
  add: { zh: '上传模板（DOCX）', en: 'Upload a template (DOCX)' },
  name: { zh: '模板', en: 'Template' },
  fields: { zh: '字段', en: 'Fields' },
  owner: { zh: '来自', en: 'From' },
  office: { zh: '主管部门', en: 'The office' },
  ownTemplates: { zh: '本企业', en: 'Your enterprise' },
  found: {
    zh: { other: '找到 {count} 个字段' },
    en: { one: '{count} field found', other: '{count} fields found' },
  },
  unknown: { zh: '不认识、不会填写：{names}', en: 'Not known, and left as they are: {names}' },
  acts: { zh: '操作', en: 'Actions' },
  fill: { zh: '填好下载', en: 'Download it filled' },
  fillOf: { zh: '用本报告填好“{name}”并下载', en: 'Download “{name}” filled from this report' },
  remove: { zh: '删除', en: 'Remove' },
  removeOf: { zh: '删除“{name}”', en: 'Remove “{name}”' },
  removeText: {
    zh: '删除后不能再用它填写报告；已下载的文件不受影响。',
    en: 'No report can be filled into it any more; files downloaded before stay as they are.',
  },
  guide: { zh: '可以用的字段', en: 'Fields that can be used' },
  guideChinese: { zh: '中文字段', en: 'In Chinese' },
  guideEnglish: { zh: '英文字段', en: 'In English' },
  guideNamed: {
    zh: '带名称的字段：冒号后写指标名称或上限名称；承诺按声明书中的顺序编号。',
    en: 'Fields with a name: after the colon stands the indicator or the cap; commitments are numbered as declared.',
  },
  anIndicator: { zh: '指标名称', en: 'its name' },
});
