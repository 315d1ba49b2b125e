import { defineMessages } from '../i18n/message.ts';

export const shell = defineMessages({
  brand: { zh: '试点', en: 'Shidian' },
  tagline: { zh: '浦东金融科技政策问答', en: 'Pudong fintech policy' },
  skip: { zh: '跳到正文', en: 'Skip to content' },
  navigation: { zh: '主要栏目', en: 'Main' },
  ask: { zh: '提问', en: 'Ask' },
  policies: { zh: '政策原文', en: 'Policy texts' },
  check: { zh: '核对说法', en: 'Check a claim' },
  about: { zh: '说明与隐私', en: 'About and privacy' },
  ledger: { zh: '账本', en: 'Ledger' },
  docs: { zh: '接口文档', en: 'API' },
  home: { zh: '首页', en: 'Home' },
  otherLanguage: { zh: 'English', en: '中文' },
  scheme: { zh: '配色', en: 'Colours' },
  schemeAuto: { zh: '跟随系统', en: 'System' },
  schemeLight: { zh: '浅色', en: 'Light' },
  schemeDark: { zh: '深色', en: 'Dark' },
  disclaimer: {
    zh: '回答摘自已公开的政策文本，不构成法律意见，也不能代替任何法定申报、备案或许可手续。',
    en: 'Answers are taken from published policy texts. They are no legal advice and replace no statutory filing, registration or licence.',
  },
  offline: {
    zh: '网络已断开。已显示的内容仍可阅读，恢复连接后可继续提问。',
    en: 'You are offline. What is on the page stays readable; you can go on asking once the connection is back.',
  },
  loading: { zh: '正在载入', en: 'Loading' },
  retry: { zh: '重试', en: 'Try again' },
  copied: { zh: '已复制', en: 'Copied' },
  copyFailed: { zh: '未能复制，请手动选择文字', en: 'Could not copy; please select the text by hand' },
  close: { zh: '关闭', en: 'Close' },
  failureOffline: { zh: '连接中断', en: 'The connection was lost' },
  failureOfflineHint: {
    zh: '没有连上服务。请检查网络后重试；您输入的内容都还在。',
    en: 'The service could not be reached. Check your connection and try again; nothing you typed is lost.',
  },
  failureTimeout: { zh: '等待超时', en: 'No answer in time' },
  failureTimeoutHint: {
    zh: '服务三十秒内没有回应。请重试；您输入的内容都还在。',
    en: 'The service did not respond within thirty seconds. Try again; nothing you typed is lost.',
  },
  failureUnknown: { zh: '页面出错', en: 'Something went wrong on this page' },
  failureUnknownHint: {
    zh: '问题出在这个页面，不是您的操作。请重新载入；您输入的内容和提问记录都还在。',
    en: 'The fault is in this page, not in what you did. Reload it; what you typed and your history are kept.',
  },
  failureServer: { zh: '服务暂时不可用', en: 'The service is unavailable' },
  failureServerHint: {
    zh: '请稍后重试；您输入的内容都还在。',
    en: 'Please try again in a moment; nothing you typed is lost.',
  },
  retryAfter: {
    zh: '请在 {count} 秒后重试。',
    en: { one: 'Try again in {count} second.', other: 'Try again in {count} seconds.' },
  },
  requestId: { zh: '请求编号 {id}', en: 'Request id {id}' },
  reload: { zh: '重新载入', en: 'Reload' },
  notFound: { zh: '没有这个页面', en: 'There is no such page' },
  notFoundHint: {
    zh: '地址可能输错了，或者页面已经移动。可以从这里继续：',
    en: 'The address may be mistyped, or the page has moved. You can go on from here:',
  },
});
