import { defineMessages } from '../i18n/message.ts';

export const kept = defineMessages({
  title: { zh: '提问记录', en: 'My questions' },
  lead: {
    zh: '登录后提的问题保存在您的账户里，换一台设备可以接着问。',
    en: 'What you ask while signed in is kept in your account, to go on with on any device.',
  },
  where: { zh: '保存到我的账户', en: 'Keep in my account' },
  whereOn: {
    zh: '换设备可以继续。只有您能看到；主管部门只看到答不全的和评为没有帮助的问题，已隐去号码，不知道是谁问的。',
    en: 'To go on with on any device. Only you can read it; the office sees only questions left open or rated not helpful, with numbers masked, and never who asked.',
  },
  whereOff: {
    zh: '新的提问只保存在这个浏览器里，已在账户里的不受影响。',
    en: 'New chats stay in this browser only; what is in the account stays there.',
  },
  days: {
    zh: '最后一次提问后 {count} 天自动删除。',
    en: {
      one: 'Deleted by itself a day after something was last asked in it.',
      other: 'Deleted by itself {count} days after something was last asked in it.',
    },
  },
  mine: { zh: '账户里的', en: 'In the account' },
  here: { zh: '只在这个浏览器里的', en: 'In this browser only' },
  search: { zh: '查找提问记录', en: 'Find in your questions' },
  searchHint: { zh: '问题或回答里的字', en: 'Words of a question or an answer' },
  none: { zh: '账户里还没有提问记录', en: 'Nothing is kept in the account yet' },
  noneHint: { zh: '提一个问题，就会出现在这里。', en: 'Ask something, and it appears here.' },
  noMatch: { zh: '没有找到', en: 'Nothing was found' },
  ask: { zh: '去提问', en: 'Ask' },
  turns: { zh: '{count} 问', en: { one: 'one question', other: '{count} questions' } },
  more: { zh: '“{title}”的更多操作', en: 'More about “{title}”' },
  rename: { zh: '改名', en: 'Rename' },
  newTitle: { zh: '新的标题', en: 'New title' },
  markdown: { zh: '导出 Markdown', en: 'Export as Markdown' },
  json: { zh: '导出 JSON', en: 'Export as JSON' },
  remove: { zh: '删除', en: 'Delete' },
  removeTitle: { zh: '删除这段记录？', en: 'Delete this chat?' },
  removeNote: {
    zh: '“{title}”将从您的账户中删除，所有设备上都不再有，无法恢复。',
    en: '“{title}” goes from your account and from every device, for good.',
  },
  exportAll: { zh: '导出全部（JSON）', en: 'Export all (JSON)' },
  removeAll: { zh: '全部删除', en: 'Delete all' },
  removeAllTitle: { zh: '删除全部提问记录？', en: 'Delete all your chats?' },
  removeAllNote: {
    zh: '账户里的提问记录将全部删除，无法恢复。这个浏览器里单独保存的不受影响。需要留底的请先导出。',
    en: 'Everything kept in the account goes for good. What this browser keeps by itself stays. Export first what you need.',
  },
  manage: { zh: '全部记录、导出和删除', en: 'All of them, export and delete' },
  bring: {
    zh: '这个浏览器里有 {count} 段没有存进账户的对话。要带到账户吗？带过去后，浏览器里不再单独保存。',
    en: {
      one: 'This browser holds one chat that is not in your account. Bring it along? It is then no longer kept here by itself.',
      other:
        'This browser holds {count} chats that are not in your account. Bring them along? They are then no longer kept here by themselves.',
    },
  },
  bringYes: { zh: '带到账户', en: 'Bring along' },
  brought: {
    zh: '已带入 {count} 问。',
    en: { one: 'One question was brought.', other: '{count} questions were brought.' },
  },
  broughtKnown: {
    zh: '其中 {count} 问账户里已有不同的回答，保留账户里的。',
    en: {
      one: 'One had another answer in the account, which stays.',
      other: '{count} had other answers in the account, which stay.',
    },
  },
  opening: { zh: '正在打开账户里的对话', en: 'Opening the chat from your account' },
  merged: {
    zh: '已并入别的设备上的 {count} 问。',
    en: {
      one: 'One question from another device was added.',
      other: '{count} questions from another device were added.',
    },
  },
  differing: {
    zh: '有 {count} 问在别的设备上重新回答过，已换成最近的回答。',
    en: {
      one: 'One question was answered anew on another device; the latest answer is shown.',
      other: '{count} questions were answered anew on another device; the latest answers are shown.',
    },
  },
  full: {
    zh: '账户里的记录已满，这一问没有保存。请在“提问记录”里删除一些旧的对话。',
    en: 'Your account’s history is full; this question was not kept. Delete older chats under History.',
  },
  gone: {
    zh: '这段对话已在别的地方删除，这一问没有保存。',
    en: 'This chat was deleted elsewhere; this question was not kept.',
  },
  out: {
    zh: '您已退出登录，这一问没有保存到账户。',
    en: 'You are signed out; this question was not kept in your account.',
  },
  keepHere: { zh: '保存在这个浏览器里', en: 'Keep it in this browser' },
  keepAgain: { zh: '重新保存到账户', en: 'Keep it in the account again' },
});
