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
    zh: '没有得到回答或只得到部分回答的问题，主管部门能看到：身份证号、电话、银行卡号和电子邮箱先隐去，不含是谁问的；追问会连同它所接的问题。默认保存约六个月，由主管部门设定。其他问题和回答、贴进来核对的文字、业务边界自查的内容，主管部门看不到，也不写入日志。',
    en: 'The office sees questions that were not answered, or answered in part: identity numbers, telephone numbers, bank cards and e-mail addresses are masked first, and nothing says who asked; a follow-up is shown with the question it follows. They are kept for about six months unless the office has set another time. Other questions and answers, the claims you paste and what you enter in a licence check it does not see, and none of it is written to the log.',
  },
  kept2: {
    zh: '当您点“有帮助”或“没有帮助”时，这条问题、回答和您选的原因、写的说明也会发给主管部门，同样先隐去号码，不含您的身份，保存同样长的时间。',
    en: 'When you press “Helpful” or “Not helpful”, that question, its answer, the reason you chose and your note go to the office too, masked in the same way, without anything about who you are, and kept as long.',
  },
  kept3: {
    zh: '服务日志记录每次请求的时间、页面或接口、结果和请求编号，用于排查故障；不记录问题内容，也不记录网络地址。',
    en: 'The service’s log holds the time, the page or interface, the outcome and a request id of each request, to find faults; neither what you asked nor your network address.',
  },
  kept5: {
    zh: '为防止滥用，按网络地址统计请求次数，计数最多保留一天，与问题内容无关。',
    en: 'To prevent abuse, requests are counted by network address; a count is kept for a day at most and knows nothing of what you asked.',
  },
  kept4: {
    zh: '如果启用了人工智能模型，问题和选出的原文会发给主管部门所选的模型服务。',
    en: 'If a language model is switched on, your question and the sentences chosen for it go to the model service the office has picked.',
  },
  kept6: {
    zh: '您反映的风险线索会保存并交给经办人；署名和联系方式只有经办人和审计人员能看到，联系方式在办结后按反映页面写明的期限自动删除。',
    en: 'A risk that you report is kept and goes to case officers; they and auditors alone see your name and how to reach you, which is erased by itself so long after the matter was closed as the form says.',
  },
  browser: { zh: '您的浏览器里存着什么', en: 'What is in your browser' },
  browser1: {
    zh: '提问记录、没有写完的文字、语言和配色。随时可以在“提问记录”里删除，没有 Cookie，没有跟踪。',
    en: 'Your history, unfinished text, language and colours. Delete the history whenever you like under History. No cookies, no tracking.',
  },
});
