import { alt } from '../act.ts';
import { any, en, few, nouns, verbs } from './compose.ts';

/* When it comes back: whenever one likes, after a term, at intervals, early. */

const N_ZH = '[\\d一二两三四五六七八九十百半几数多整来]';
const N_EN = en(
  'a an one two three four five six seven eight nine ten twelve fifteen eighteen twenty thirty sixty ninety \\d+ every each per next half',
);
const SPAN_EN = en(nouns('day week fortnight month quarter year season summer winter harvest'));

const WHENEVER_ZH = alt`
  有(?:需要|急事)|需要时|用得[着上]|手头紧时|爱什么时候|一个电话|24小时|不用(?:等|预约)|不锁定|封闭期|
  见[单票]即付|凭[本卡条证票](?:取|支|领|退)|几分钟|[两三]小时|次日|第二天|随[喊叫]|随(?:便|时|存|取|用|支|
  要|到|进|出|叫)|(?:何时|什么时候|啥时候|啥辰光|啥会儿|几时|多会儿|哪天|哪日|哪一天|任何时[候间]|
  任意时[候间])|(?:想|要|急|等|需|不想|不)(?:用|取|拿|走|退|要|动|玩|花)?钱?(?:了|的)?(?:时候?|辰光|之?际|
  那天|当天)|(?:想|急|要)(?:用|取|拿|走|退)(?:钱|就|了)?|(?:说|吭|吱|招呼|言语|喊|讲|打|知会|通知|
  发)(?:一声|句话|一句|个?(?:电话|招呼|消息|微信|短信)|声)|不(?:限|论|设|分|定|问|
  锁)(?:定)?[^，。；]{0,6}(?:期|时间|时日|早晚|时候|何时|什么|原因|次数)|t\+0|(?:当|即|立|实|马)(?:天|日|场|
  晚|刻|时|上)[^，。；]{0,4}[取退还兑拿提到领]|秒(?:到|退|提|取)|活期|灵活|自由(?:存|支|提|进|转|取)|
  提前[^，。；]{0,4}(?:说|通知|打招呼|告知)`;
const WHENEVER_EN = any(
  en(`any_time anytime any_day any_hour any_moment any_weekday any_evening any_morning whenever on_demand
    on_request on_call on_notice on_asking at_call at_will instantly instant overnight no_lock-in
    no_questions same_day same_afternoon same_evening same_hour same_morning next_morning next_day
    short_notice day's_notice hour's_notice two_taps one_tap a_tap`),
  `\\b(?:when|if|as|once|the (?:minute|moment|day|second|hour))(?: they| you| he| she| it| people| members| customers| someone| the \\w+| a \\w+| \\w+)? ${en(
    verbs(`like want wish need please feel ask choose/chose fancy call/called say/said decide change request
      require`),
  )}`,
  `\\b(?:give|drop|send) (?:us|me) (?:a|an) ${en('ring call line shout text hour day message note')}`,
);
/** On demand, in all its ways of being said. */
export const WHENEVER = any(WHENEVER_ZH, WHENEVER_EN);

/** After a while that is told beforehand. */
export const TERM = any(
  alt`
    ${N_ZH}{1,12}年以后|一[年季]下来|一茬|收成|学期末|毕业|出师|到[点日]|到时候?|届时|日后|(?:到期|期满|届满|
    期末|届期|满期|定期)|满(?:了|上|够)?${N_ZH}|${N_ZH}{1,12}个?(?:年|月|天|日|周|季|礼拜|星期|期|载)(?:之?后|内|
    期|满|整|里|一|为|半|就|便|可|即|能|下来|底|以后|过后)?|[一二两三四五六七八九十\d]{1,12}(?:年|个月|天)|年底|
    年末|月底|来年|明年|下个?(?:月|季|年|周)|开春|秋后|秋收|入冬|过年|年关|中秋|端午|春节|发[了完]?薪|年终|
    隔年|翌年|(?:每|按|逐|一|隔)个?(?:月|年|季|季度|周|天|日|旬|期)|早上|晚上|第二天|次日|收摊|天黑|打烊|
    卖[了完]|收上来|拿到手`,
  `${N_EN} (?:\\w+ )?${SPAN_EN}`,
  en(
    'at_the_end graduation',
    `monthly yearly quarterly weekly daily annually maturity mature matures matured due term terms anniversary christmas spring autumn
    payday later afterwards fortnightly annual morning evening tonight tomorrow harvest overnight until`,
  ),
);

/** Little by little. */
export const BY_PARTS = any(
  alt`
    分期|分[^，。；]{1,3}(?:次|期|个月|年|回|笔)|[一二两三四五六七八九十\d]{1,12}个?月里?每月|摊还|(?:按|每|逐|
    一个?)(?:个)?(?:月|季|季度|周|年|礼拜|星期|期)[^，。；]{0,8}(?:[付还交给缴供扣收]|一次|一回)|月供|月付|
    季付|慢慢[还付]|[一二两三四六九\d十]{1,12}(?:期|个月)(?![前])|月租|租金|租期|付[完清齐]|还[完清齐]|
    交[完清齐]|缴[完清齐]|[先]用后付|先享后付|下月再付|以后再付|延后付|每?月(?:还|付|交|只|不到)|就业后|
    发薪|回来后`,
  en(`${nouns('instalment installment slice part portion rental')} monthly weekly quarterly later next_month
    month_by_month bit_by_bit`),
  `\\b(?:over|in|across|for|within|after) (?:the )?(?:\\w+ )?(?:next )?(?:\\w+ )?${en(
    nouns(`month week year part instalment installment go/goes payment time chunk bite slice quarter season
      harvest evening morning`),
  )}`,
  `\\b(?:a|each|every|per) (?:month|week|quarter|year|season|harvest|evening|morning|day)\\b`,
  `\\b${en('two three four six eight ten twelve fifteen eighteen twenty-four forty-eight \\d+')} (?:\\w+ )?(?:payments|parts|slices|goes|instalments|installments|sums)`,
  `\\bsplit\\w* (?:\\w+ ){0,4}(?:into|over|in|across)\\b`,
);

/** Sooner than it would come. */
export const EARLY = any(
  alt`
    提前|预先|先(?:给|付|拿|行|得|到|结|垫|打)|今天|当(?:天|日|场|晚)|立[刻即马]|马上|次日|隔天|即[刻时付]|
    现[款钱金]|变现|不用等|不必等|等不及|不等|熬|垫|到日子|到期自己|追索|贴现|折现|周转`,
  en(`early up_front upfront this_week today now immediately forthwith straight_away right_away same_day
    next_day tomorrow instead_of_waiting wait waiting waits cash at_once tonight without_delay ahead`),
  `\\bwithin${few(2)}${en('advance advances advanced', nouns('hour day'))}`,
);
