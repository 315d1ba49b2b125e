import { defineMessages } from '../i18n/message.ts';

export const propose = defineMessages({
  open: { zh: '请模型起草', en: 'Have it drafted' },
  title: { zh: '模型起草', en: 'Drafted by a model' },
  label: { zh: '人工智能生成', en: 'AI-generated' },
  told: {
    zh: '只依据您在本项目中已填写的内容；身份证号、电话、银行卡号不会送出。不保存，由您采用或放弃。',
    en: 'From what you have written in this pilot; identity, telephone and card numbers are not sent. Kept nowhere: you take it over or leave it.',
  },
  wish: { zh: '希望怎样写（可不填）', en: 'How it should be (optional)' },
  ask: { zh: '起草', en: 'Draft' },
  again: { zh: '重新起草', en: 'Draft again' },
  stop: { zh: '停止', en: 'Stop' },
  writing: { zh: '正在起草……', en: 'Drafting…' },
  failed: {
    zh: '模型没有给出可用的文字。您填写的内容没有改动，可以稍后再试，或自己写。',
    en: 'The model gave no text that can be used. Nothing you wrote has changed: try again later, or write it yourself.',
  },
  unproven: {
    zh: '有 {count} 处在您填写的内容里没有依据，已用括号标出，请核实或删去。',
    en: {
      one: 'One detail has no basis in what you wrote. It stands in brackets: check it or take it out.',
      other:
        '{count} details have no basis in what you wrote. They stand in brackets: check them or take them out.',
    },
  },
  take: { zh: '采用，替换原文', en: 'Use it instead of what is there' },
  append: { zh: '接在原文后面', en: 'Put it after what is there' },
  use: { zh: '采用', en: 'Use it' },
  undo: { zh: '还原为采用之前', en: 'Back to what was there' },
  taken: { zh: '已采用。请通读、修改后再提交。', en: 'Taken over. Read it and change it before you submit.' },
  close: { zh: '关闭', en: 'Close' },
});
