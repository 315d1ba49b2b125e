import { searchable } from '../retrieval/normalise.ts';

export type Greeting = 'hello' | 'thanks' | 'bye' | 'about';

const ADDRESS =
  '(?:你|您|大家|各位|老师|领导|亲|朋友|小?助手|机器人|客服|there|all|everyone|team|assistant|bot|again|friend|sir|madam)?(?:们)?';
const TAIL = '(?:呀|啊|哦|喔|哈|吗|嘛|啦|了|的|喽|咯|哟|滴|~|～|!|\\.|,|，|。|！|\\?|？|、|\\s|:|\\)|\\^|_)*';
const FORMS: readonly [Greeting, RegExp][] = [
  [
    'hello',
    new RegExp(
      `^${TAIL}(?:(?:你|您|侬|大家|各位|老师|领导)好|哈喽|哈啰|嗨|嘿|喂|早(?:上好|安)?|上午好|中午好|下午好|晚上好|晚安|雷猴|在(?:吗|不在|不)|有人(?:吗|在)|hi|hello|hey|hiya|yo|howdy|greetings|good (?:morning|afternoon|evening|day)|nihao|ni hao|how are you(?: doing)?(?: today)?|what's up|你好吗|最近好吗|吃了吗|很高兴认识你|nice to meet you)${TAIL}${ADDRESS}${TAIL}$`,
      'iu',
    ),
  ],
  [
    'thanks',
    new RegExp(
      `^${TAIL}(?:好的?|ok|okay|嗯+|great|perfect|明白|知道|懂|了解|收到|可以|行|no problem|got it|i see|understood)?${TAIL}(?:(?:非常|十分|太|多|很|万分)?(?:感谢|谢谢|谢|感激)(?:你|您|侬|了|啦|哈)*|多谢晒?|唔该晒?|辛苦(?:你|您)?了?|麻烦(?:你|您)?了|有劳了?|赞|棒|真棒|很好|太好了|不错|厉害|(?:many |so much |much )?thanks?(?: (?:you|a lot|so much|very much|again|a million))*|thx|ty|cheers|appreciate it|much appreciated|(?:that|this|it)(?:'s| is| was)? (?:helps|helped|(?:very |really |so |super )?(?:helpful|useful|great|clear))|very helpful|好的|明白了?|知道了|懂了|了解了?|收到|ok(?:ay)?|great|perfect|got it|i see|understood|well done|good job|no problem)(?: for (?:your|the|all)[a-z ]*)?${TAIL}${ADDRESS}${TAIL}$`,
      'iu',
    ),
  ],
  [
    'bye',
    new RegExp(
      `^${TAIL}(?:再见|拜拜|拜|回见|回头见|88|bye(?: bye)?|goodbye|see you(?: later| soon)?|farewell|take care|have a (?:nice|good|great) (?:day|one|evening|weekend))${TAIL}${ADDRESS}${TAIL}$`,
      'iu',
    ),
  ],
];

const ABOUT =
  /^(?:请问|那|你好|您好|hi|hello|hey|so|and)?[,，!！。.\s]*(?:(?:你|您|侬|这里|这个(?:助手|网站|系统|平台|机器人)|本(?:系统|助手|平台))(?:是谁|是什么(?:人|东西|模型|系统|ai)?|叫什么(?:名字)?|是(?:真人|人工|机器人|机器|ai|人|chatgpt|gpt|大模型|程序)(?:还是.{1,6})?|(?:都)?(?:能|可以|会)(?:帮我|为我|给我)?(?:做|干|回答|提供|问)(?:些|点)?(?:什么|啥|哪些)(?:问题|服务|事|忙)?|有什么(?:功能|用|本事|能力)|(?:怎么|如何)(?:用|使用|工作)|的功能(?:是什么|有哪些)?)|(?:你|您)?(?:都)?(?:能|可以|会)(?:帮(?:我|忙)?)?(?:干嘛|干啥|干什么|做什么|做啥|帮什么忙)|(?:我)?(?:能|可以)(?:问|咨询)(?:你|您|这里)?(?:些|点)?(?:什么|啥|哪些)(?:问题|内容)?|(?:怎么|如何)(?:用|使用)(?:你|这个(?:助手|网站|系统))?|(?:自我)?介绍(?:一下)?(?:你|您)?自己|帮助|help|使用(?:说明|帮助|方法)|who are you|what are you|what(?:'s| is) your name|what can (?:you|i) (?:do|ask|answer|help)[a-z ]*|how (?:do you work|can you help|do i use (?:this|you)|does this work)[a-z ]*|are you (?:a |an )?(?:human|bot|robot|ai|real|person|chatgpt|machine|real person|language model)[a-z ]*|introduce yourself|what do you know|what is this(?: site| tool| assistant| service)?)[?？!！。.啊呀呢吗的了\s]*(?:(?:你|您)?(?:能|会|可以)(?:干|做)(?:什么|啥)[?？。\s]*)?$/iu;

/** A question that is no question about a text: hello, thanks, goodbye, who are you. */
export function greetingOf(text: string): Greeting | null {
  const said = text.trim();
  if (said.length > 80 || searchable(said) === '') return null;
  if (ABOUT.test(said)) return 'about';
  const pieces = said.split(/[,，。.!！?？\s]+/u).filter((piece) => piece !== '');
  if (
    pieces.length > 1 &&
    pieces.every((piece) => ABOUT.test(piece) || FORMS.some(([, form]) => form.test(piece)))
  ) {
    return pieces.some((piece) => ABOUT.test(piece))
      ? 'about'
      : FORMS.find(([, form]) => form.test(pieces.at(-1)!))![0];
  }
  for (const [greeting, form] of FORMS) if (form.test(said)) return greeting;
  const parts = said
    .split(/[,，。.!！?？~～]+|(?<=\p{Script=Han})\s+/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const kinds = parts.map((part) => FORMS.find(([, form]) => form.test(part))?.[0]);
  return parts.length > 1 && parts.length <= 4 && kinds.every((kind) => kind !== undefined)
    ? kinds.at(-1)!
    : null;
}
