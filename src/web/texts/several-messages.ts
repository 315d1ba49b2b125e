import { defineMessages } from '../i18n/message.ts';

/** Several drafts at once: chosen, published or put aside, and what became of each. */
export const several = defineMessages({
  pickAll: {
    zh: '选中全部草案（{count} 份）',
    en: { one: 'Choose the one draft', other: 'Choose all {count} drafts' },
  },
  pickFirst: {
    zh: '选中前 {most} 份草案（共 {count} 份）',
    en: 'Choose the first {most} of {count} drafts',
  },
  pick: { zh: '选中《{title}》的草案', en: 'Choose the draft of {title}' },
  picked: {
    zh: '已选 {count} 份草案',
    en: { one: 'One draft chosen', other: '{count} drafts chosen' },
  },
  unpick: { zh: '取消选择', en: 'Choose none' },
  publish: {
    zh: '发布（{count} 份）',
    en: { one: 'Publish one', other: 'Publish {count}' },
  },
  publishNone: { zh: '发布', en: 'Publish' },
  noneTitle: { zh: '所选草案都不能由您现在发布', en: 'You can publish none of these now' },
  publishTitle: {
    zh: '发布 {count} 份草案',
    en: { one: 'Publish one draft', other: 'Publish {count} drafts' },
  },
  publishNote: {
    zh: '请先逐份查看，点标题在新窗口打开。各份分别发布、分别记入账本；其中一份不能发布，不影响其他各份。',
    en: 'Look at each first: its title opens in a new window. Each is published by itself, with a ledger entry of its own; one that is refused keeps no other back.',
  },
  first: { zh: '首次发布', en: 'First version' },
  replaces: { zh: '替代第 {version} 版', en: 'Replaces version {version}' },
  withdraws: { zh: '拟撤下', en: 'Withdraws the text' },
  notThese: { zh: '这些不能由您现在发布：', en: 'These you cannot publish now:' },
  lacks: {
    zh: '还缺 {count} 项',
    en: { one: 'Lacks one thing', other: 'Lacks {count} things' },
  },
  discard: {
    zh: '舍弃（{count} 份）',
    en: { one: 'Discard one', other: 'Discard {count}' },
  },
  discardTitle: {
    zh: '舍弃 {count} 份草案？',
    en: { one: 'Discard one draft?', other: 'Discard {count} drafts?' },
  },
  discardNote: {
    zh: '舍弃后不再等待发布，已发布的版本不受影响。草案留在版本记录里，在有人另写一版之前可以恢复。',
    en: 'They no longer wait to be published; what is published stands. The drafts stay among the versions and can be taken up again until somebody writes another.',
  },
  published: {
    zh: '已发布 {count} 份，问答在两秒内以新版本为准。',
    en: {
      one: 'One draft is published; answers stand on it within two seconds.',
      other: '{count} drafts are published; answers stand on them within two seconds.',
    },
  },
  discarded: {
    zh: '已舍弃 {count} 份草案。',
    en: { one: 'One draft is discarded.', other: '{count} drafts are discarded.' },
  },
  restored: {
    zh: '已恢复 {count} 份草案，等待另一人发布。',
    en: {
      one: 'One draft was taken up again and waits for another person.',
      other: '{count} drafts were taken up again and wait for another person.',
    },
  },
  restore: {
    zh: '恢复这 {count} 份',
    en: { one: 'Take it up again', other: 'Take these {count} up again' },
  },
  refused: {
    zh: '{count} 份没有办成，没有改动：',
    en: {
      one: 'One was refused and stands as it was:',
      other: '{count} were refused and stand as they were:',
    },
  },
});

/** Why one of several was not settled. */
export const outcomes = defineMessages({
  already: { zh: '已经办成，不用再办。', en: 'It is done already; nothing is left to do.' },
  waits: {
    zh: '您已批准；随软件提供的草案须两人批准，还须另一人。',
    en: 'You approved it; it came with the software and takes two, so that another has to follow.',
  },
  own: {
    zh: '由您起草或已由您批准，须由另一人发布。',
    en: 'You drafted or approved it: another person has to publish it.',
  },
  incomplete: { zh: '还需补充：', en: 'It lacks something:' },
  moved: {
    zh: '您查看之后有人另存、发布或舍弃了它，请打开查看。',
    en: 'Somebody saved, published or discarded it since you looked; open it.',
  },
  unknown: { zh: '没有这份草案。', en: 'There is no such draft.' },
});
