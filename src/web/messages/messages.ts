import { defineMessages } from '../i18n/message.ts';

export const inbox = defineMessages({
  title: { zh: '消息', en: 'Messages' },
  lead: {
    zh: '与您有关的办理进展，保留半年。是否同时发邮件，在“个人信息”里选择。',
    en: 'What happened in matters of yours, kept for half a year. Whether mail comes too is chosen in your profile.',
  },
  bell: { zh: '消息', en: 'Messages' },
  bellUnread: {
    zh: '消息，{count} 条未读',
    en: { one: 'Messages, {count} unread', other: 'Messages, {count} unread' },
  },
  bellMany: { zh: '消息，超过 99 条未读', en: 'Messages, more than 99 unread' },
  unread: { zh: '未读', en: 'Unread' },
  markOne: { zh: '标为已读', en: 'Mark as read' },
  markOneOf: { zh: '标为已读：{subject}', en: 'Mark as read: {subject}' },
  markAll: { zh: '全部标为已读', en: 'Mark all as read' },
  list: { zh: '消息列表', en: 'Messages' },
  empty: { zh: '还没有消息', en: 'No messages yet' },
  emptyHint: {
    zh: '与您有关的事项有进展时，会在这里告诉您。',
    en: 'When something happens in a matter of yours, it is told here.',
  },
});
