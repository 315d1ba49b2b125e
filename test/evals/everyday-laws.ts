import type { Synonyms } from '../support/embedding.ts';

/** Questions in words that stand neither in the law nor in the thesaurus, and the article that answers each. */
export const EVERYDAY_LAWS: readonly { question: string; document: string; article: number }[] = [
  { question: '征信业管理条例里黑历史挂多久？', document: '征信业管理条例', article: 16 },
  { question: '征信业管理条例，档案写错了咋改？', document: '征信业管理条例', article: 25 },
  { question: '征信业管理条例，翻别人老底要人家点头不？', document: '征信业管理条例', article: 18 },
  { question: '个人信息保护法里杀熟咋说的？', document: '个人信息保护法', article: 24 },
  { question: '个人信息保护法，点了头还能反悔不？', document: '个人信息保护法', article: 15 },
  { question: '个人信息保护法，不点头就不让用，行不？', document: '个人信息保护法', article: 16 },
  { question: '保险法，骗钱装出事会咋样？', document: '保险法', article: 27 },
  { question: '保险法，霸王条款管不管？', document: '保险法', article: 17 },
  { question: '保险法，开一家要多少本钱？', document: '保险法', article: 69 },
  { question: '保险法，报了案多久给钱？', document: '保险法', article: 23 },
];

/** What a model of meanings knows to be near. */
export const MEANINGS: Synonyms = [
  ['黑历史', '个人不良信息'],
  ['挂多久', '保存期限'],
  ['写错了咋改', '存在错误、遗漏的，有权提出异议，要求更正'],
  ['翻别人老底', '查询个人信息'],
  ['要人家点头', '取得信息主体本人的书面同意'],
  ['杀熟', '自动化决策在交易价格上实行不合理的差别待遇'],
  ['点了头还能反悔', '撤回其同意'],
  ['不点头就不让用', '不得以个人不同意处理其个人信息为由拒绝提供产品或者服务'],
  ['骗钱装出事', '谎称发生了保险事故，提出赔偿或者给付保险金请求'],
  ['霸王条款', '格式条款 提示 说明'],
  ['开一家要多少本钱', '设立保险公司，其注册资本的最低限额'],
  ['报了案多久给钱', '收到赔偿或者给付保险金的请求后，应当及时作出核定，履行赔偿义务'],
];
