import { alt } from '../act.ts';
import { any, close, en, few, verbs } from './compose.ts';
import { AMOUNT, MONEY } from './money.ts';
import { PAYEE as PAYEES, PEOPLE, WE } from './people.ts';

/*
 * How money moves, by who moves it where: a stem of moving, a direction, and whose hand it comes to. Chinese composes
 * 存|放|交|打|转… with 到|进|给… and a holder; English composes hand|leave|put… with in|over|with us.
 */

const TOWARDS_ZH = '(?:到|进|入|给|予|与|在|至|往|上|来|勒|喺|畀|向|拢|过|了|下)';
/** Where it is when the applicant has it. */
const OUR_HANDS = alt`
  ${WE}|[这咱俺][儿里边头厢]|柜|账[上户号里]|卡[里上中]|池[子里]|罐|库里?|户头|的户|钱包|名下|手[里上头]|
  [社店站村厂园庄行院会盟群]里|基地|公共|共同|一处|一起|统一|公家`;

/** To keep, not to spend. */
const STORES_ZH = '(?:[存放摆搁撂寄押攒囤丢留藏塞趴躺]|托(?!运|尼|福|育))';
const STORES_EN =
  verbs(`leave/left keep/kept store park stash stow tuck lodge deposit save bank hold/held mind guard safeguard
    stow`);
/** Money is with the applicant to be kept. */
export const STORED_WITH_US = any(
  `${STORES_ZH}${TOWARDS_ZH}{0,2}${close(12)}${OUR_HANDS}`,
  `${WE}${close(8)}(?:[替帮代给为]${close(8)})?(?:保管|看管|代[管存]|[收存管攒看]着|[攒存管][下起]|先?收着)`,
  `(?:由|交由|归|托|让|请)${close(2)}${WE}${close(8)}(?:保管|代管|看管|统管|[管收存]着?|打理)`,
  alt`
    [替帮]${close(6)}管钱|管钱|代为保[存管]|保存(?=${close(4)}[钱款])|托给|信得过|趴在账|躺在账|
    留着不[提取]|[存放搁撂寄攒留]在(?!银行|家|自己|手机|云|服务|本地|一起)|(?:账房|柜台|总台|前台|财务|会计|
    库房|收银台)${close(4)}[收管存]|[交缴预储寄留代]存|[存放摆](?:满|够|上|
    足)?[\d一二两三四五六七八九十百半几]+(?:天|个月|年|季)|接受${close(8)}存|
    存[入于款钱下进够满取折一二两三五十百千\d]|托[管付]|寄[存放]|保管|活期|储(?:值|蓄)|开户`,
  `${en(STORES_EN)}${few(6)}(?:us|with|aside|here|in|on our|on the|at the|behind|for you|for them)\\b`,
  `\\b(?:looks? after|minds?|keeps?|holds?|guards?|stores?|safeguards?) (?:it|them|the (?:money|cash|sum|balance))\\b`,
  `\\b(?:we|us|our \\w+|which we|company|operator|platform|club|shop|app|agency|lounge|desk)(?: (?:will|shall|may|can|also|then|simply|just|only|gladly|happily))? ${en(
    verbs('accept hold/held keep/kept mind guard safeguard store take_in retain'),
  )}`,
  en(`${verbs('look_after deposit')} sits_with lands_with stays_with left_with with_us safekeeping
    safe_keeping waits_there stays_there sits_there drop_in drops_in`),
);

/** Money kept as in an account, whatever is said of its coming back. */
export const ACCOUNT_WITH_US = alt`
  (?:(?<!库)存(?:入|于|到|进|钱|取|放)|储蓄|(?<!印章|物品|行李)保管|(?<![结构性]{3})存款|开(?:立|
  设)?(?:结算|存款|活期|个人|对公)?户(?!行)|户头)|
  ${en(`savings current_account current_accounts account_with_its deposits`)}|\b(?:accept|hold|keep|
  take)\w* (?:\w+ )?(?:savings|salaries|wages|balances|deposits|money)\b`;

const MOVES_ZH =
  '(?:[存放摆搁撂寄塞缴打汇转划付投充送拨挪押拿扔丢攒凑归集入畀落进流搬]|交(?!付|易|通|流|互))';
const MOVE_IN =
  verbs(`hand leave/left give/gave/given put drop park stash stow tuck lodge place pour roll chip pitch throw
    toss send/sent wire transfer contribute subscribe stake load top add entrust trust commit feed/fed tip
    sink/sunk plough keep/kept store save invest buy/bought join lend/lent deposit bring/brought pass turn
    set tender remit stick/stuck post slide advance loan`);

/** Others hand their money over to the applicant. */
export const HANDED_TO_US = any(
  STORED_WITH_US,
  `${MOVES_ZH}${TOWARDS_ZH}{0,2}${close(12)}${OUR_HANDS}`,
  `${WE}${close(10)}(?:[收吸揽募筹敛](?!益|入|到款|盘|购|藏|录|割|据|费|取[^，。]{0,8}费)|归集|汇集|接[受纳收]|受理|统收)`,
  `(?:由|交由|归|托)${close(2)}${WE}${close(8)}(?:统一|操作|运作|集中|经营|使用)`,
  alt`
    (?:消费|买|充|存)满|预[缴充]|代[缴收]|[打转汇划存交](?:进来|过来|上来)|充(?:值|[\d一二两三五十])|预购|入[股社会伙账]|
    [认申抢][购领养筹缴]|认(?:一|下|[两二三四五六七八九十\d])|出资|集资|注资|投资|投(?:的|下|
    [一两三四五六七八九十\d])|[交缴凑掏拿出]${close(6)}[元块钱费款万千百]|凑|合伙|加盟|募|吸[收纳]|揽|
    [打汇转交]款|[打转收汇]钱|会费|转[进入来]|[拿投]出|[元块]钱?(?:一[份股头棵亩只单枚张位台]|起)|
    一[份股头棵亩只枚台](?=${close(8)}[元块万千百])|参与|结对`,
  `${en(MOVE_IN)}${few(5)}(?:us|in|into|over|with|aside|here|down|up|away|at our|to our \\w+|to (?:the )?(?:company|platform|operator|pool|pot|club))\\b`,
  `\\b(?:we|us|operator|company|platform|sponsor)\\b(?: (?:will|shall|may|can|also|then|simply|just|only))? ${en(verbs(`collect gather receive raise solicit take take_in pool`))}`,
  `\\b(?:lenders|investors|subscribers|backers|holders) (?:to|in|of) our\\b`,
  en(`${verbs(`contribute invest subscribe entrust prepay/prepaid pre-pay/pre-paid club_together chip_in pitch_in load save top_up lend_us put_in put_into join pay_in pay_into`)}
    pay_us_\\d[\\d,]* stake stakes crowdfund crowdfunded a_share charged`),
);

/** Stems of taking back, without the words in which they mean something else. */
const TAKES_ZH = alt`
  取(?!消|得|决|名|样|证|材|数|代|暖|向)|拿(?!手|不到|捏)|提(?!供|升|醒|前|高|示|出|交|成|倡|议|货|炼|到|及|
  案|单|篮)|支(?!付|持|撑|行|部|援|教)|领(?!导|先|域|养|衔)|退(?!休|役|伍|货|热|耕)|赎|兑|要(?:回|走|用|钱|
  拿|取)|抽回|撤|用(?:钱|时|的时候|款)|花(?:钱|时)|发还|出来(?!的)`;
const GET_ZH = '[退还返取提领拿赎支兑要抽转收结付给讨搬放挪开牵抱]';
const BACK_ZH = '(?:回[去来]?|出[去来]?|走|还|给|现|转去|转来|清|掉|用|本|钱)';
const TAKE_BACK =
  verbs(`take/took/taken get/got have/had draw/drew/drawn pull claim pick collect ask call cash roll move
    pay/paid give/gave/given hand send/sent come/came carry want buy/bought wire fetch put`);

/** … and it comes back to them. */
export const COMES_BACK = any(
  `${GET_ZH}(?:${close(2)})${BACK_ZH}`,
  TAKES_ZH,
  alt`
    物归原主|回到(?:他|她|您|自己)${close(2)}手|退款|退钱|返款|来[取拿支领]|变现|[提领拿支结划转撤抽兑]走|
    [归返退奉送交偿清发]还|本[钱金儿]|连本|一分(?:钱|不)|一个?子儿|分文不少|[原如全足]数|原[额封]|全额|
    [足整]额|期满|到期|存折|[小]?本[儿子]|不带少|回购|返本|回本|急用|结清|退出|清退|还(?:他|她|你|您|给|人)|
    ${GET_ZH}给(?:${PEOPLE})`,
  `${en(TAKE_BACK)}${few(4)}(?:back|out|up|home|again|over)\\b`,
  `${en(verbs(`send/sent give/gave hand return transfer wire pay/paid`))} (?:it|them|the (?:money|cash|sum|savings)|that)(?: back)? to\\b`,
  en(
    'pick_it_up picks_it_up pick_them_up picks_up pick_up',
    'draw_on draws_on',
    'give_them gives_them give_him gives_him give_her give_it hand_them whatever_remains what_remains what_is_left',
    `returned taken_out got_out is_given are_given given_back hand_it_over`,
    `${verbs(`withdraw/withdrew/withdrawn return repay/repaid redeem refund reclaim recover cash mature release`)} back unspent collected until_they_want_it ask_for_it every_cent every_penny every_yuan in_full principal whole_sum
    what_they_put full_amount original_sum face_value instant_access maturity`,
  ),
  `\\b(?:hand|give|pay|send|wire|return)\\w* (?:him|her|them|you|it|each|the \\w+) (?:everything|all|the (?:money|lot|sum|rest|balance)|it|what|her|his|their|whatever)\\b`,
);

/** Back in full, or kept account of: what makes it a deposit. */
export const AS_A_DEPOSIT = alt`
  条子|小册|本[钱金]|一分(?:钱|不)|一个?子儿|[原如全足]数|原[额封路样]|全额|[足整]额|利[息钱]|付息|生息|
  计息|酬金|存折|小本|本儿|登记造册|记(?:个|本|账|在)|储蓄|存款|定期|活期|期满|满(?:了)?[一二三半\d]|零风险|
  闲钱|闲[置散]|余钱|零钱|积蓄|养老钱|私房钱|压岁钱|工资|
  ${en(
    'booklet slip',
    `interest principal in_full every_cent every_penny full_amount savings saving spare idle rainy-day rainy_day nest_egg leftover
  grows grow interest-bearing balance passbook current_account whole_sum account accounts change wages salary salaries thank-you`,
  )}`;

const GIVE_ZH = '[放划打汇拨发垫批转支贷借给付送投先]';

/** The applicant's money goes out first … */
export const HANDED_OUT = any(
  `${GIVE_ZH}(?:给|到|至|入|出|付|进|放|掉|款(?!量|额|规模)|去)${close(10)}(?:${PEOPLE}|${MONEY}|账[户上]|微信|支付宝|卡|手)`,
  `(?:找|从|向|跟|问|到|来|去|在)${close(3)}${WE}${close(6)}(?:[拿借领支贷要](?!求)|周转|预支)`,
  `[放借贷给批垫发](?:他|她|你|您|你们|他们|其)?${close(4)}${AMOUNT}`,
  alt`
    投钱|掏钱|[替帮]${close(8)}[交付缴垫]${close(4)}(?:费|租|款|钱|金)|[借贷](?:${PEOPLE})|
    [借贷]${close(4)}一?笔|${AMOUNT}${close(6)}给(?!我|咱|本)|拆[借出]|匀给|调剂|支援|放[数账息利水]|借支|
    铺底|启动金|扶持金|帮扶金|助力金|创业金|备用金|代[垫缴]|垫[缴还]|[可信循]${close(2)}额度|授信|
    先行(?:支付|拨付|给付)|找(?:我|我们)拿|[放借贷垫拆袋](?:[给出账贷了]|款(?!量|额|规模|式|到))|(?:提供|
    给予|予以|授予|批给|给)${close(14)}(?:借款|贷款|垫资|过桥|周转|额度|授信|资金|款项|现金|支持|扶持|钱)|
    [贷借](?:款|资)|[信授]贷|自[有己家](?:的)?(?:资金|钱)|注册资本|自己[放掏出]|
    先${close(6)}[借贷垫给付支领拿用花打]|(?:提前|预先)(?:给|付|垫|支|领|拿|发|得|用)|预[支领发]|
    [拿领]${close(4)}[去走用]|到账|到(?:他|她|你|您|其)?${close(4)}(?:账上|卡里|手里|微信|账户)|领[走工]|
    周转[款金]|应急[款金]|救急|透支|赊(?!销)|拿(?:到)?[钱现]|掏钱|我们先?(?:垫|出(?!租|售|版|具|口|品)|付)|
    垫[付上资]|支持[一二两三\d]|[替帮代](?:他|她|你|您|其|客户|企业|老板|店主|农户|学员|
    买家)${close(6)}[交付缴垫出还补顶]|顶上|出资|兜里|闲钱${close(6)}[借给]|过桥|[发放给]${close(10)}本钱|
    用${WE}的${close(6)}[款金钱]|${WE}${close(10)}出(?:钱|资|本)|提出来`,
  en(`${verbs(`lend/lent loan stake advance front float slip spot fund finance extend disburse bridge bankroll bail`)}
    instalment_loans installment_loans cash_boost reaches_your overdraft overdrafts from_our_own out_of_our
    own_capital own_money own_funds own_cash own_equity own_pocket own_balance_sheet own_treasury in_one_go
    in_one_lump tickets_of credit_line credit_lines tide tides walks_out_with borrow borrows borrowing`),
  `${en(verbs(`have/had get/got take/took/taken draw/drew receive borrow`))}${few(6)}(?:from us|off us|from our \\w+)\\b`,
  `${en(
    `stump_up stumps_up shell_out spring_for springs_for put_up puts_up pre-pays in_their_account
    money_in_hand credit_limit drawdown`,
    verbs(`hand give/gave/given pay/paid put send/sent get/got cover drop receive settle pass wire`),
  )}${few(5)}(?:out|cash|money|wages?|pay|yuan|rmb|today|tonight|now|up to|early|upfront|straight away|at once|in full|first|\\d+%?)\\b`,
);

/** Somebody is short of it. */
export const SHORT_OF_MONEY = alt`
  缺多少|要多少|拮据|窘|青黄不接|捉襟见肘|资金链|燃眉|凑不[齐够]|不够付|付不起|拿不出|掏不出|
  一时${close(4)}钱|备货|春耕|备耕|[头]寸紧|倒不开|[手周资银头]${close(2)}(?:紧|不开|不灵|短缺|缺口|拮据|
  不够|吃紧|不凑手)|[缺差短](?:着|了)?个?(?:钱|货款|本钱|进货|料|[一二两三四五六七八九几万千百\d]|口|资金|
  本钱|现)|没(?:有)?${close(6)}(?:钱|现|资金)|周转|等(?:钱|米|不及|不起)|急(?:用|需|等)|应急|救急|月光|
  (?:没|不够)钱|钱(?:不够|没到|不凑手|紧)|断粮|揭不开锅|资金(?:缺口|需求|困难|紧张|压力)|临时(?:用|要)|借钱|
  ${en(
    `hard-pressed hard_pressed squeezed waiting_to_be_paid bridge_the_gap stop-gap stopgap stock_up in_a_bind crunch cannot_afford can't_afford out_of_cash out_of_money shortage`,
    `short_of_cash short_of_money run_short runs_short running_short cash-strapped strapped skint broke tight hard_up gap before_payday until_payday till_payday
  tide_over cash_flow cash-flow need_cash needs_cash need_money needs_money pinch stuck cannot_wait can't_wait low_on lean before_the_season between_harvests`,
  )}`;

/** What is paid for having had it. */
export const PRICE_OF_MONEY = alt`
  [千万]分之|块收|元收|利|息|费|[多另再外]${close(4)}(?:还|给|收|付|加)|加(?:价|收|一|[两三五\d])|(?:每|一|
  按)[天日月周季年]${close(4)}[收付给交算]|[一二两三五\d]+个点|[一二三五\d]成|分[二三五半]|百分之|\d%|茶|
  烟钱|红包|谢|意思|好处|差价|
  ${en(`fee fees interest plus on_top extra tip flat charge more cost costs price margin premium thank-you per_cent percent commission rate something`)}|
  \d ?%`;

const OWES = alt`还(?!有|是|能|可以|会|要|在|没|不|需|将|为|原|价)|偿|归`;
/** … and is paid back, most often with something on top. */
export const REPAID = any(
  `(?:${OWES})${close(6)}(?:回来?|上|清|给|来|款|掉|完|齐|本|息|钱|${WE}|${AMOUNT})?`,
  `[付扣收抵清结交](?:回来?|清|掉|完|齐|抵)|${'[收付扣交结抵给]'}${close(6)}(?:给|还)(?:${WE})`,
  alt`
    [打转汇交拿送]回来?|销账|了账|结[掉清了账]|补[上回交]|填回|[冲抵]抵|抵[扣销账掉]|分批|日结|还[息本]|归垫|回笼|陆续|自己收|
    [回下上]来(?:以后|之后|后|了)?${close(10)}给(?:${WE})|连本|本息|利息|收息|[按每逐](?:[天日月周季旬年]|
    个月)|分期|扣[回除掉划款下]|划扣|代扣|(?:从|在|由)${close(12)}(?:里|中|内)?(?:扣|抵|划|提|抽)|收回|回收|
    秋收|发薪|服务费|手续费|占用费|加速费|使用费|利率|年化|费率|逾期|[每月季年]付|买回|租金|滞纳|跑腿钱|
    跑腿费|辛苦费`,
  `${en(
    verbs(`pay/paid give/gave/given bring/brought collect hand take/took/taken square settle pull earn recoup
      claw get/got come/came pick`),
  )}${few(5)}(?:back|off|up|down|us|with us)\\b`,
  en(
    `pay_down pays_down clear clears work_off works_off reimburse reimburses settle_up settles_up due_back
    debit debits sweep withhold withholds holdback percentage_of_sales share_of_sales slice_of`,
    `${verbs(`repay/repaid deduct dock recoup recover skim settle square`)} payday pay_slip payslip next_pay wages_day till_friday instalments installments instalment slices goes interest until_it_comes_to late_fee late_fees small_fee
    with_a_fee weekly monthly owe owes tip cost_extra on_top repayment repayments out_of_their out_of_her out_of_his`,
  ),
  `\\bgives? \\d+ ?%`,
  `\\b(?:collect|take|gather|pick up)\\w*${few(5)}(?:every|each|daily|weekly|monthly|a day|a week)\\b`,
  `\\b(?:over|in|within) (?:\\w+ )?\\w+ (?:goes|weeks|months|parts|payments|instalments|days)\\b`,
);

/** It stays with the applicant for a while, or runs through its account. */
export const KEPT_BY_US = any(
  `(?:[进打汇付转收流存划交落到放充入]|归集)${TOWARDS_ZH}{0,2}${close(8)}(?:${WE}|(?:公共|共管|共同|中间|汇总|过渡|专用|统一)账[户上]|池子?)`,
  `${WE}${close(8)}(?:[代先统]收|暂[存管]|保管|托管|[收存攒管]着|代[管存]|统[一收]${close(2)}收|收(?:[来到下齐]|取(?![^，。]{0,8}费))(?!的)|先[拿留]|留存)`,
  `(?:由|归|经|过)${WE}${close(8)}(?:代?收|保管|代管|经手|过手|中转|归集|集中|统一)`,
  alt`
    [经过]手|过一道|转一道|中转|统收|先[交付打转]${close(4)}(?:${WE})|暂押|冻结|沉淀|资金池|代收|充[值钱]|
    预[充存]|充[\d一二两三五]|储值|余额|存一笔|先收|收${close(6)}再`,
  `\\b(?:we|us|our \\w+|operator|company|platform|club)(?: (?:will|shall|may|can|also|then|first))? ${en(verbs(`collect receive hold/held keep/kept take/took retain gather hang`))}`,
  en(
    `runs_through run_through passes_through comes_to_us first_to_us money_lands lands_with_us custody
    in_our_hands goes_to_us_first comes_to_our`,
    `pay_us pays_us paid_to_us to_us with_us through_us our_account our_accounts our_own_account our_company_account our_wallet parked escrow escrowed held_by held_in held_with to_our_account into_our_account with_our
    prepaid prepay stored_value balance top_up tops_up topped_up load loads retains retain receives_consideration`,
  ),
);

/** … and goes on to whom it is for. */
export const PASSED_ON = any(
  alt`
    下发|[派分]发|[拨]付|划拨|分润|转交|[周月日]结|隔日|余款|到手|再${close(8)}(?:给|转|付|打|放|结|分|发|
    汇|划|交)|然后(?:给|转|付|打|结|分)|[转结付打分发划拨交放清支汇返](?:算|付|出|去|过)?给|清给|转[付交]|
    统一${close(6)}[结清付]|[每逐按](?:[周月日旬天季]|半月)${close(8)}[结清付打分拨]|月底${close(8)}[结清]|
    扣[除掉]${close(12)}(?:后|再|余)|抽成|分账|代付|代发|清分|代收代付|次日|定期结|
    余下的?${close(4)}[给归打付]|那头的钱|[结付打]给|给(?:他|她|其|对方|${PAYEES})${close(4)}[打转付结汇]|
    [打转付结汇]过去|[打转汇付]到${close(4)}(?:${PAYEES}|${PEOPLE}|卡)|(?:跟|和|与|同)${close(6)}(?:[店商]|
    ${PEOPLE})${close(4)}(?:算账|对账|结|清)|收[来到]${close(6)}发|收来发|[拿对结]账|来拿钱|留下?(?:百分之|
    [一二三五\d])`,
  `${en(
    verbs(`pass forward remit settle release send/sent disburse distribute split pay/paid transfer hand push move
      wire share give/gave/given`),
  )}${few(5)}(?:on|over|out|to|them|it|each|the|net|balance|rest|remainder|among|between|her|his|their)\\b`,
  en(
    `onward shares_out share_out doles_out parcels_out gets_the_rest receives_the_rest what_is_left credited
    square_up squares_up settle_up settles_up reimburse reimburses reimbursed passed_along`,
    'payout payouts minus after_taking after_deducting less_our less_a net_of forwarded remitted settles settlement thereafter',
  ),
);

/** … less what the applicant keeps. */
export const TAKES_A_CUT = alt`
  抽|扣|留|提成|手续费|服务费|管理费|佣|千分之|百分之|[一二两三五八\d]个点|\d%|成|差价|\b(?:minus|less|fee|
  cut|commission|per cent|percent|keep|share|after|net)\b|\d ?%`;

export const LOAN_WORDS = alt`
  [借贷](?!书|阅|口|鉴|助|用户)|垫|赊|周转|过桥|
  ${en(`${verbs('lend/lent borrow advance front')} loan loans credit overdraft cash_advance`)}`;

/** An account of one's own with the applicant. */
export const OPENS_ACCOUNTS = alt`
  提供${close(8)}账户|带${close(4)}[卡账]号|开(?:立|设|个|一个|办)?(?:结算|存款|个人|对公|电子|储蓄)?(?:户|
  账[户号])(?!行)|账户形式|${en('current_account current_accounts an_account_with_its_own')}|\b(?:open|run|
  keep|offer|hold)\w* (?:\w+ ){0,5}accounts\b`;
