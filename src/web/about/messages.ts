import { defineMessages } from '../i18n/message.ts';

export const about = defineMessages({
  title: { zh: '说明与隐私', en: 'About and privacy' },
  lead: {
    zh: '试点用政策原文回答关于浦东金融科技行动方案的问题，也核对别人对您说的话。',
    en: 'Shidian answers questions about Pudong’s fintech action plan in the plan’s own words, and checks what others told you about it.',
  },
  how: { zh: '回答是怎么来的', en: 'How answers are made' },
  how1: {
    zh: '回答由政策原文中的句子组成，每一句都标明出处，标为“原文摘录”。引文逐字照录。',
    en: 'An answer is made of sentences of the policy text, each with where it stands, labelled “Extract”. Quotations are word for word.',
  },
  how2: {
    zh: '如果主管部门启用了人工智能模型，由模型组织语言的回答标为“人工智能生成”；每一句先与原文核对，核对不上的不显示，并说明有几句没有显示。',
    en: 'If the office has switched on a language model, answers worded by it are labelled “AI-generated”. Each sentence is first held against the text; what does not hold is not shown, and you are told how many.',
  },
  how3: {
    zh: '原文没有写的，回答“原文未载”，旁边列出主管部门提供的联系方式；没有公布的写“尚未公布”。',
    en: 'What the text does not say is answered as “Not in the text”, with the contact the office gives beside it, or “Not yet published”.',
  },
  not: { zh: '它不是什么', en: 'What it is not' },
  not1: {
    zh: '不是法律意见，不代替申报、备案、许可等任何法定手续，也不构成行政机关的承诺或认定。',
    en: 'No legal advice, no substitute for any statutory filing, registration or licence, and no promise or finding of an authority.',
  },
  not2: {
    zh: '英译是非官方的，只供参考，以中文原文为准。',
    en: 'The English is unofficial and for orientation only; the Chinese text alone counts.',
  },
  kept: { zh: '主管部门能看到什么', en: 'What the office can see' },
  kept1: {
    zh: '没有得到回答或只得到部分回答的问题，主管部门能看到：身份证号、电话、银行卡号和电子邮箱先隐去，不含是谁问的；追问会连同它所接的问题。其他问题和回答、贴进来核对的文字、业务边界自查的内容，主管部门看不到，也不写入日志。',
    en: 'The office sees questions that were not answered, or answered in part: identity numbers, telephone numbers, bank cards and e-mail addresses are masked first, and nothing says who asked; a follow-up is shown with the question it follows. Other questions and answers, the claims you paste and what you enter in a licence check it does not see, and none of it is written to the log.',
  },
  kept2: {
    zh: '当您点“有帮助”或“没有帮助”时，这条问题、回答和您选的原因、写的说明也会发给主管部门，同样先隐去号码，不含您的身份。',
    en: 'When you press “Helpful” or “Not helpful”, that question, its answer, the reason you chose and your note go to the office too, masked in the same way, without anything about who you are.',
  },
  days: {
    zh: '主管部门能看到的问题和评价保存 {count} 天，之后自动删除。',
    en: {
      one: 'Questions and ratings that the office sees are deleted by themselves after a day.',
      other: 'Questions and ratings that the office sees are deleted by themselves after {count} days.',
    },
  },
  model: {
    zh: '现在启用了人工智能模型：问题（先隐去上述号码）和选出的原文会发给主管部门所选的模型服务。登录后请模型起草时，这个项目里已填写的内容也会发给它，同样先隐去号码。',
    en: 'A language model is switched on: your question, masked in the same way, and the sentences chosen for it go to the model service the office has picked. When you have a text drafted while signed in, what is written in that pilot goes there too, masked as well.',
  },
  noModel: {
    zh: '现在没有启用人工智能模型作答，回答全部摘自原文。',
    en: 'No language model is switched on: every answer is an extract.',
  },
  noVectors: {
    zh: '问题不会发给任何模型服务。',
    en: 'No question goes to a model service.',
  },
  vectors: {
    zh: '查找原文时，问题（先隐去上述号码）会发给主管部门所选的向量服务。',
    en: 'To find sentences, your question, masked in the same way, goes to the embedding service the office has picked.',
  },
  kept3: {
    zh: '服务日志记录每次请求的时间、页面或接口、结果和请求编号，用于排查故障；不记录问题内容，也不记录网络地址。',
    en: 'The service’s log holds the time, the page or interface, the outcome and a request id of each request, to find faults; neither what you asked nor your network address.',
  },
  kept5: {
    zh: '为防止滥用，按网络地址统计请求次数，计数最多保留一天，与问题内容无关。',
    en: 'To prevent abuse, requests are counted by network address; a count is kept for a day at most and knows nothing of what you asked.',
  },
  kept6: {
    zh: '您反映的风险线索会保存并交给经办人；署名和联系方式只有经办人和审计人员能看到，联系方式在办结后按反映页面写明的期限自动删除。',
    en: 'A risk that you report is kept and goes to case officers; they and auditors alone see your name and how to reach you, which is erased by itself so long after the matter was closed as the form says.',
  },
  account: { zh: '登录以后', en: 'When you sign in' },
  account1: {
    zh: '提问记录默认保存在您的账户里，换一台设备可以接着问；只有您能看到，主管部门看不到。可以随时改为只保存在浏览器里，也可以导出、删除。',
    en: 'What you ask is kept in your account, unless you choose otherwise, to go on with on another device; only you can read it, not the office. You may keep it in the browser alone instead, export it and delete it at any time.',
  },
  account2: {
    zh: '账户另外保存的内容（如登录设备的网络地址）、用途和保存多久，登录后见“我的数据”。',
    en: 'What else an account keeps (such as the network address of a device signed in), why and for how long, stands under “My data” once you are signed in.',
  },
  accountDays: {
    zh: '账户里的一段对话，最后一次提问后保存 {count} 天，之后自动删除。',
    en: {
      one: 'A chat in an account is deleted by itself a day after something was last asked in it.',
      other: 'A chat in an account is deleted by itself {count} days after something was last asked in it.',
    },
  },
  browser: { zh: '您的浏览器里存着什么', en: 'What is in your browser' },
  browser1: {
    zh: '没有登录时的提问记录、没有写完的文字、语言和配色。随时可以在“提问记录”里删除。没有跟踪。',
    en: 'What you asked without signing in, unfinished text, language and colours. Delete the history whenever you like under History. No tracking.',
  },
  browser2: {
    zh: '不登录就没有 Cookie；登录时的 Cookie 只用来认出您已登录，退出即失效。',
    en: 'Without signing in there are no cookies; those of signing in only tell that you are signed in, and end when you sign out.',
  },
});
