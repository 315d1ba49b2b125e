import { defineMessages } from '../i18n/message.ts';

export const docs = defineMessages({
  title: { zh: '接口文档', en: 'Interface' },
  lead: {
    zh: '页面所用的接口就是这些，都可以直接调用，无需密钥。收发 UTF-8 的 JSON；出错时返回问题详情（RFC 9457）。',
    en: 'What these pages use is open to programs as it is; no key is needed. It takes and gives JSON in UTF-8, and problem details (RFC 9457) when something is wrong.',
  },
  machine: { zh: '机器可读版本（OpenAPI 3.1）', en: 'For machines (OpenAPI 3.1)' },
  contents: { zh: '本页内容', en: 'On this page' },
  operations: { zh: '操作', en: 'Operations' },
  shapes: { zh: '数据结构', en: 'Shapes' },
  problems: { zh: '错误', en: 'Problems' },
  problemsLead: {
    zh: '返回的 type 以下列代码结尾；说明按 Accept-Language 用中文或英文。',
    en: 'The type of a problem ends with one of these codes; what it says is in the language of Accept-Language.',
  },
  parameters: { zh: '参数', en: 'Parameters' },
  body: { zh: '请求内容', en: 'Request body' },
  answers: { zh: '返回', en: 'Responses' },
  example: { zh: '示例', en: 'Example' },
  copyExample: { zh: '复制示例', en: 'Copy example' },
  name: { zh: '名称', en: 'Name' },
  type: { zh: '类型', en: 'Type' },
  meaning: { zh: '说明', en: 'Meaning' },
  status: { zh: '状态码', en: 'Status' },
  code: { zh: '代码', en: 'Code' },
  required: { zh: '必填', en: 'required' },
  inPath: { zh: '路径', en: 'path' },
  inQuery: { zh: '查询', en: 'query' },
  inHeader: { zh: '请求头', en: 'header' },
  atMost: { zh: '至多 {n} 字', en: 'at most {n} characters' },
});
