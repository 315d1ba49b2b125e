import { defineMessages } from '../i18n/message.ts';

/** Of fields of a form, before anything is sent. */
export const complaints = defineMessages({
  fill: { zh: '请填写此项。', en: 'Please fill in this field.' },
  choose: { zh: '请选择或勾选此项。', en: 'Please choose or tick this.' },
  mail: { zh: '请填写正确的邮箱地址。', en: 'Please give a mail address in full.' },
  cut: {
    zh: '这里最多 {most} 字；粘贴的内容多出 {over} 字，没有放进来。',
    en: 'At most {most} characters fit here; the last {over} of what you pasted were left out.',
  },
  amiss: { zh: '填写的内容不符合要求，请核对。', en: 'This does not fit: please check it.' },
});
