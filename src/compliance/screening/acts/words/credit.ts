import { alt } from '../act.ts';
import { any, close, en, few, nouns, verbs } from './compose.ts';
import { PAYEE, WE } from './people.ts';

/* What pledging, guaranteeing, leasing, buying debts and bringing borrowers are made of. */

/** Sums and borrowers that make a loan a small one; amounts themselves are counted. */
export const SMALL_BORROWER = alt`
  小[贷额笔微店摊]|微[贷型]|零星|[街摊菜]|农户|种粮|养殖|种养|小卖部|早点|夜市|临时工|日结|
  ${en(
    `tiny small micro ${nouns(`stall stallholder stall-keeper farmer vendor hawker rickshaw smallholder
  shopkeeper noodle_shop corner_shop`)} a_few wet-market`,
  )}`;

/** What persons buy for themselves, and whoever buys. */
export const CONSUMER = alt`
  消费|顾客|用户|学员|患者|买家|业主|租客|年轻人|白领|大学生|家庭|个人|市民|求美|新人|宝妈|食客|车主|客人|
  您|学生|家长|司机|月光|
  ${en(nouns(`shopper consumer customer patient student tenant buyer user family bride diner traveller gamer driver parent couple learner renter guest`), 'you she he')}`;
export const CONSUMPTION = alt`
  手机|家电|家具|电脑|新车|装修|医美|[变]美|整形|美容|植发|种牙|牙|双眼皮|皮肤|健身|旅[游行]|出国游|
  婚[礼庆纱]|月子|培训|学费|课程|考证|租房|房租|购物|消费|电动车|摩托|宠物|手术|买(?:包|表|衣|房|车)|
  ${en(
    nouns(`phone holiday wedding sofa fridge furniture television tv gadget course lesson tuition surgery tooth/teeth braces treatment trip honeymoon scooter bike car laptop appliance repair garage dentist
  clinic salon school purchase basket checkout`),
  )}`;

/** The seller has its money at once, out of the applicant's pocket. */
export const SELLER_PAID = any(
  `(?:先|全[额款]|一次[性]?|当[天场晚]|马上|替|代|由|立即|帮|垫)${close(12)}[付结给打垫支清](?:给|清|款|账|算|掉|钱|上|出|了)?${close(10)}(?:${PAYEE}|[商店院校馆房所])`,
  `(?:${PAYEE}|[商门]店)${close(10)}(?:当[天晚]|一次性|全额|立[即刻]|先|马上)${close(6)}(?:收到|拿到|到账|收款|结清|入账)`,
  `(?:与|跟|和|向|给)${close(4)}(?:${PAYEE}|[商门]店)${close(8)}(?:先行?|全额|一次性)?${close(4)}[结付垫]|先行?${close(4)}(?:与|跟|和|向|给|替)${close(8)}[结付垫]`,
  `由${WE}${close(8)}[付结垫清打出]`,
  alt`欠的是我们|[垫代替]付(?:给)?|先付给|先垫|[付垫结]给(?:商|机构|店)|[替帮代]${close(4)}[交付缴垫结]`,
  `${en(verbs('settle pay/paid front fund cover clear'))} (?:the |their |each |your |its |his |her )?(?:whole |full |entire )?(?:bill |price )?(?:to |of )?(?:the |a )?(?:\\w+ )?${PAYEE}`,
  `${PAYEE} (?:is|are|gets?|receives?|has|have)${few(4)}(?:paid|full|money|everything|tonight|today|upfront|at once)\\b`,
  `\\bwe (?:buy|book|pay for|settle|clear) (?:the|his|her|their|your)\\b`,
  en('owes_us owe_us pays_us_off pays_us_back from_us'),
);

/** Things that are worth money and can be carried to a shop. */
export const GOODS = alt`
  器材|单反|无人机|乐器|钢琴|紫砂|沉香|文玩|手串|和田|蜜蜡|皮草|貂|球鞋|潮鞋|模型|显卡|平板|笔记本|电动车|
  摩托|三轮|拖拉机|农机|设备|店铺|车位|大本|画(?=[，存放押在、])|手表|名表|[手金玉]镯|镯|项链|戒指|首饰|
  珠宝|钻|表(?=[、，交押放留抵赎搁作])|黄金|金(?:条|饰|链|戒|器|银)|名包|包(?=[、交押放留抵搁给])|包包|
  奢侈品|名[酒画]|字画|古[玩董]|玉|翡翠|手机|电脑|相机|镜头|车(?![险间站票主库位流贷厢次])|钥匙|绿本|红酒|
  名酒|茅台|陈酿|房(?:本|产证)|物件|值钱|宝贝|家当|动产|东西|物品|质物|老物|琴|吉他|邮票|手办|游戏机|
  ${en(
    `drone piano fur coat stamp tablet bike motorbike tractor deed title trainers print sculpture carpet machine boat`,
    nouns(`watch rolex ring bracelet handbag bag diamond antique painting artwork valuable car vehicle
  camera phone laptop collectible wine heirloom guitar necklace possession brooch violin coin scooter console sneaker shoe earring instrument item thing`),
    'gold silver jewellery jewelry luxury goods',
  )}`;
export const LEFT_WITH_US = any(
  `[押抵质留放搁寄存送拿交扣带摆开停]${close(8)}(?:${WE}|[柜店库这院]|下|来)`,
  alt`
    收当|押(?!金|韵|运)|抵(?!达|制|御|消|扣)|质押|留下|留在|寄[存放]|[扣封]存|入库|赎|典|当(?:掉|了|给|期|
    票)|作押`,
  en(
    'stays_with stay_with in_our_hands',
    `${verbs(`pledge pawn leave/left bring/brought hold/held keep/kept lock store drop hand deposit lodge surrender
      check bag shelve come/came swap`)}
    collateral security safe vault`,
  ),
);
export const RECLAIMED = any(
  alt`
    [取赎提][车表包货物机画]|拿钱来|来换|不换|换回|赎|[取拿领要换买牵抱](?:了)?(?:钱)?(?:来)?(?:回[去来]?|走)|绝当|死当|
    归[店我本公]${close(3)}|是我(?:们)?的|变卖|[卖处](?:掉|理|置)|放弃|不押|[开骑牵抱搬提]走|还清|结清|退还|
    原物|不[来赎取]|逾期|过[了期]|归他|归还`,
  `${en(
    verbs(`get/got take/took/taken claim collect bring/brought buy/bought give/gave/given have pick return wear
      come/came`),
  )}${few(3)}(?:back|again|home)\\b`,
  en(
    'swap_back swaps_back swap_it_back',
    'until_you_repay until_repaid until_the_loan until_they_repay',
    `${verbs('redeem forfeit reclaim auction')} we_sell_it we_sell_them is_sold are_sold to_sell unclaimed
    unredeemed yours_again becomes_ours become_ours we_keep is_ours are_ours ours otherwise within
    returns_it`,
  ),
);

export const DEFAULTS = any(
  alt`
    还不动|跑了|没影|失联|垮|歇业|关门|停业|超期|拖着不|[断停]供|逾期|违约|(?:还|偿|付|清|
    兑)${close(2)}不(?:上|出|了|起|清|动)|不(?:还|能?偿|能?还|付)|[未没](?:能)?${close(5)}(?:还|偿|清偿|
    履行|兑付|付|归还)|坏账|呆账|断供|[跑]路|收不回|赖账|无力|拖欠|不良|出(?:问题|岔|风险)|欠着|不履行|失踪|
    破产|倒闭|黄了|砸了|烂了`,
  `\\b(?:cannot|can't|fails? to|fail to|does not|doesn't|unable to|stops?|misses|missed|won't|not|any failure)${few(4)}(?:pay\\w*|paid|repaid|paying|repay\\w*|payments?|instal\\w*|honou?r)\\b`,
  `\\bstop(?:s)? (?:paying|repaying)\\b`,
  en(
    "cannot can't will_not",
    `skips runs_off vanishes disappears cannot_meet can't_meet behind arrears shuts_down folds walks dries_up
    bounce bounced`,
    `${verbs('default miss_a')} misses go_bad goes_bad turns_sour late overdue delinquency delinquent bounces unpaid falls_behind fall_behind goes_bust goes_under walks_away missed_payment missed_payments failure
    insolvent insolvency goes_missing go_missing goes_wrong run_short runs_short bad_debt bad_debts your_bank_debt shortfall`,
  ),
);
export const WE_MAKE_GOOD = any(
  `${WE}${close(10)}(?:[还赔补偿买垫兜扛顶](?!贴|品)|付(?!费)|承担|负责|全额|代为|埋单|买单|接)`,
  `(?:由|让|找)${close(2)}${WE}${close(8)}(?:[还赔补偿买垫兜扛顶付]|承担|代为|履行|接)`,
  alt`
    我们(?:来)?认|算我们的|找我们|出面|顶[账上]|代[其他它]|补窟窿|填坑|托底|保底|兜住|作保|签字|连带|保函|
    代(?:偿|还|付|为(?:履行|清偿|偿还))|兜[底着]?|买回|回购|垫[付上]|补[足上齐]|[赔](?:付|给|偿)|
    替${close(6)}[还付赔偿顶]|原价受让|不受损失|清偿|承担|担保|保证(?:责任|人)|增信|差额|先赔|履约承诺|背书|
    作保|做保|保人|扛|撑腰`,
  `\\b(?:we|us|company|operator|our)(?: (?:will|shall|do|undertake(?:s)? to|agree(?:s)? to|promise(?:s)? to|then|simply|just))? ?${en(
    verbs(`repurchase pay/paid repay/repaid cover compensate reimburse step make/made settle absorb buy/bought
      clear take/took stand/stood bear refund put perform honour honor foot pick`),
  )}`,
  en(
    'we_meet we_will_meet we_answer we_settle_it',
    `answer_for answers_for cover_for covers_for take_the_hit takes_the_hit bail_out bails_out plug plugs
    fill_the_hole fills_the_hole co-sign co-signs cosign countersign in_his_place in_her_place
    in_their_place instead_of_him`,
    `${verbs(`guarantee backstop vouch underwrite indemnify`)} made_up_by_us made_good_by_us paid_by_us repaid_by_us covered_by_us refunded_by_us made_whole our_reserve our_fund our_pool our_own_pocket whole first-loss first_loss stand_behind stands_behind standing_behind stood_behind in_the_obligor's_stead stead
    buy_it_back buys_it_back shortfall surety sureties on_the_hook picks_up_the step_in steps_in`,
  ),
  `\\bour (?:fund|reserve|pool|company|firm|pot) (?:will )?(?:pays?|repays?|settles?|covers?|steps?|makes?|meets?|clears?)\\b`,
);

/** Who lends is to have the borrower, or the borrower the lender. */
export const FOR_LENDERS = alt`
  [送递交推转带介引给]${close(8)}(?:银行|农商|机构|资金方|信贷|放款)|(?:银行|农商|机构|资金方|
  放款方)${close(10)}[给付返]|[替帮为]${close(12)}(?:贷|借|批|融)|(?:贷|借|批|融)${close(8)}[替帮代]|委托|
  受托|催|
  ${en(`borrowers applicants lead leads
  loan_officer to_the_bank to_the_lender to_banks to_lenders ${nouns('referral introduction application')}`)}`;

/** What is earned is had before payday, and taken out of the wages. */
export const WAGES = alt`工资|工钱|薪|${en('wage wages pay salary salaries shift shifts payroll')}`;
export const BEFORE_PAYDAY = alt`
  先|提前|预[支领发]|早|[等熬]不[到及]|不用等|今天|当[天日]|还没到|
  ${en('before early today tonight now ahead advance wait waiting until till same_day instead_of')}`;
export const OUT_OF_WAGES = alt`
  扣|发薪|月底|还|划|
  ${en(`${verbs('deduct dock recoup settle repay/repaid')} payday pay_day out_of_the_next out_of_their out_of_her out_of_his next_pay next_payslip pay_slip payslip`)}`;

export const FINDS_BORROWERS = any(
  alt`
    养了?${close(4)}信息员|拍照片|填(?:个)?(?:表|申请)|整理|打包|传给|挑(?:几|一|三|两)?家|名单|线索|客户|
    店主|进件|申请|材料|资料|需求|获客|[引导拉带][流客到去来单]|推[送给荐介]|[转交递发送带领]给|介绍|
    引[荐见]|匹配|撮合|对接|牵线|搭[桥线]|跑(?:银行|贷款)|筛|预审|打分|评估|缺钱|找(?:钱|贷款|资金|银行)|
    批(?:下来|了|款)|下款|办(?:下来|成|贷)|代办|包装|催|[把将]${close(8)}(?:材料|资料|名单|客户)|
    [递带引]${close(3)}[给进去到]|[上登]门|打电话|要账|讨`,
  en(
    `sell the_lead lead leads details visit photographs fill_in bring match negotiate`,
    `${verbs(`find/found hunt scout source prospect grade hand refer introduce match connect send/sent pass route
      forward screen gather tell/told qualify steer shortlist broker channel point walk shepherd
      bring/brought collect chase prepare pair vet pool`)} files lead leads pre-screen pre-qualify applications paperwork which_bank which_lender borrowers applicants loan_officer loan_officers`,
  ),
);

/** Owed by a buyer who has not paid yet. */
export const OWED = alt`
  等${close(8)}(?:付款|结款|回款|打款|给钱|结账)|挂账|欠账|应付|结算单|对账单|验收单|[收送]货单|压款|月结|
  季结|质保金|保留金|(?:付款|债权|应收|电子)凭证|应收|账[款期单]|[笔张些份][账单]|的账|[送发运]货?单|
  才[结付给到]|[拖压欠]|工程|[货运工尾房项余]程?款|发票|欠[条他着我的]|白条|结算款|[没未](?:结|到账|到期|付|
  收|兑|拿到手|回)|承兑|汇票|商票|赊|欠款|待结算|压(?:着|款|账)|拖着|迟迟|拿不[到回]|回款|
  ${en(
    `slow_payer slow_payers paid_late months_late retention milestone net-60 ninety-day sixty-day due_from what_is_owed`,
    nouns(`receivable invoice bill payable payout trade_debt claim iou due`),
    `unpaid owe owes owed owing outstanding pay_late credit_terms open_terms unsettled slow-paying falling_due sums_due not_yet_paid
  awaiting_payment`,
  )}|
  \bwait\w* (?:\w+ ){0,6}to (?:pay|settle)\b`;
export const WE_BUY = any(
  `(?:卖|转|拿|交|让|给|过户|押)(?:让|断|来|出)?${close(3)}给?(?:${WE})|归(?:${WE})|转到(?:${WE})`,
  alt`
    采购|购入|接过|拿过来|贴给|兑给|换给|买过来|收过来|收(?:[购来进下走过]|他们?|其|这些|[银农])|
    [买接吃盘拿揽兜包][断下进入手过走回来]|受让|承接|取得|[折贴][价现扣息]|打${close(2)}折|
    [六七八九]\S?[折成]|整包|打包|成[批包]|批量|竞得|变现|买(?:他|她|你|您|下|进|断)?`,
  en(
    'take_the_lot takes_the_lot take_them',
    'pick_up picks_up picking_up',
    `take_on takes_on buy_out buys_out swap_for_cash step_into transfer_to_us transferred_to_us hand_us_the`,
    `${verbs(`buy/bought purchase acquire assign take_over bid own discount scoop snap sweep hoover mop sell/sold`)} takes_over taking_over taken_over cents_on_the_dollar off_their_hands becomes_ours become_ours own_them_outright keeps_whatever off_them assignment
    take_an_assignment sell_us face_value four-fifths nine-tenths`,
  ),
);

export const BAD_DEBT = alt`
  不良|坏账|呆账|烂[账]|死账|收不[回到]|[还催要][不][上回来动]|(?:后三|[三五]级|次级|可疑|损失)[类]|
  逾期${close(3)}(?:[贷债]|资产|账|户)|[贷款账债]${close(6)}[资债]?[产权]?包|资产包|债权包|陈年|老账|旧账|
  违约(?:贷款|债权)|核销|信贷权益|僵尸|
  ${en(`non-performing nonperforming npl npls
  ${nouns(`bad_loan bad_debt stale_loan dead_loan soured_loan soured_consumer_loan loan_book sour_loan old_bank_debt`)} distressed written-off written_off charged-off charged_off soured defaulted delinquent could_not_collect nobody_could_collect
  couldn't_collect given_up_on uncollectable uncollectible overdue_loans gone_bad off_their_books ${nouns(`delinquent_balance card_balance delinquent_card_balance`)}`)}|
  \b(?:unpaid|overdue|bad|old|dead|hopeless|worthless|dud|stale|toxic|unwanted|soured?|defaulted|delinquent|non-performing)(?: \w+)? (?:loans?|debts?|
  balances?|accounts?)\b`;
export const BULK = alt`
  批|包|捆|一揽子|[几多各数诸]家|各[银农]|农信|银行|折|成(?!功|立|本|员|都|为)|低价|收购|买断|
  自[行己]${close(2)}(?:清收|催|变现|追|处置)|收多收少|清收|专班|
  ${en(
    `in_bulk ${nouns(`portfolio package bundle crate lot book pool batch sack
  truckload stack`)} at_a_time discount discounts thousand thousands hundreds cents_on_the_dollar in_one_go at_nine_cents banks lenders for_our_own own_account own_pocket pennies_on_the`,
  )}`;

/** A thing that somebody else uses. */
export const LEASED = any(
  alt`
    租(?!赁合同纠纷)|[交给让]${close(6)}(?:用|使(?:用|着)?|开|跑)|照[旧常样]|[继接]着?续?用|仍由|使用权|
    先(?:给|让)?${close(3)}使|归${close(3)}用`,
  en(`${verbs('lease rent let hire drive/drove operate use run/ran work')} keep_using keeps_using keep_running
    keeps_running stays_where stays_put`),
);
export const WE_BUY_THING = any(
  `${WE}${close(14)}(?:出[钱资]|掏钱|垫钱|花钱)?${close(6)}(?:[买购付置](?:下|入|来|断|进|款|办|齐|回|好|置)?|拿下|全款)`,
  `(?:卖|过户|转|让)${close(6)}${WE}`,
  alt`[出掏]钱[买购置]|全款|拿下|出资[买购]|[买购置][下断办]|购入|所有权|代购`,
  en(`${['buy', 'buys', 'purchase', 'purchases', 'acquire', 'acquires', 'pay_for', 'fund'].map((verb) => `we_${verb}`).join(' ')}
    in_our_name bought_by_us title_stays title_rests title_remains we_own sells_us sells_it_to_us
    sell_it_to_us sold_to_us we_order we_bought lessor bought_from`),
  `\\bsells?${few(6)}to us\\b`,
);
/** By the one who will use it. */
export const CHOSEN = alt`
  选|挑|指定|看[中上好]|想要|要(?:一台|的|什么)|
  ${en(verbs('choose/chose/chosen pick select want specify need'))}`;
export const THEIRS_AT_END = any(
  alt`
    转给(?!我|本|咱|银行)|产权|[1一]元|所有权|过户|名义(?:价|货价)?|归${close(4)}(?:他|她|它|其|您|你|客户|
    承租|医院|工厂|厂|司机|对方|学校|车主|农户|个人|所有|使用)|归(?:他|她|其|您|你)|转回|留购|名下|[回拿]到|
    买[走回]|送给|就是${close(6)}的|成了?${close(4)}的|姓他的|是(?:他|她|您|你)的`,
  en(
    'papers_back the_papers get_it_back gets_it_back is_theirs becomes_their',
    `owning rmb_1 one_yuan one_dollar nominal becomes_hers becomes_his becomes_theirs becomes_its becomes_the
    becomes_yours ownership own owns own_it transfers_to title_passes keeps_it keep_it at_the_end buyout
    token_sum token_price for_good theirs yours his hers papers_are outright buy_it_back buys_it_back
    is_hers is_his last_rent last_payment`,
  ),
);

/** Whoever sells to consumers. */
export const SHOP = any(
  PAYEE,
  alt`[商门]店|酒店|机票|驾校|机构|商城|柜台|账单`,
  en('till checkout bill shop store merchant'),
);
export const OWED_TO_US = alt`
  [还欠付给交摊]${close(4)}(?:${WE})|[归偿摊]还|\b(?:pay|owe|repay)\w* (?:our|the) (?:firm|company|
  platform)|
  ${en(`owe_us owes_us pay_us pays_us pay_us_back pays_us_back paying_us ${verbs('repay/repaid')}`)}`;
/** Cash for a thing, at once and for a part of what it is worth. */
export const CASH_NOW = any(
  alt`
    现[钱金款]|当场|[拿取领]钱|钱(?:走人|马上)|[一二三四五六七八九]成|估价|周转|急用|放款|借|
    [给付打]${close(6)}(?:钱|款|[千万元块])`,
  en('cash money advance loan half lend lends borrow borrows walk_out walk_away price value'),
);
export const PLEDGED = alt`
  押(?!金|韵|运|车)|抵押|质押|典当|赎|当(?:票|铺|金)|
  ${en(`${verbs('pledge pawn redeem unredeem')} collateral security`)}`;
export const FORFEITED = alt`
  就卖|不换|绝当|死当|逾期|过(?:了)?(?:期|日|时)|不来|不取|勿来|挂出去|归[店我本公]|是我们?的|变卖|卖掉|
  处[理置]|放弃|
  ${en(`otherwise ours forfeit forfeits unclaimed unredeemed sold auction we_keep we_sell ours_to_sell goes_to_our goes_in_our if_not becomes`)}`;
export const LENDS_AND_BORROWS = alt`
  贷|借|债|标的|${en(`${verbs('lend/lent borrow repay/repaid')} loan loans debt debts credit`)}`;
export const FEE = alt`
  费|收${close(6)}(?:点|[\d一二三五])|千分之|百分之|\d%|个点|
  ${en('fee fees charge charges premium per_cent percent points')}|\d ?%`;
export const VOUCHES = alt`
  打包票|拍胸脯|担着|担保|连带|保[函证人]|作保|增信|代偿|兜底|背书|备付|承诺|撑腰|
  ${en('promise promises', `${verbs('guarantee vouch underwrite backstop')} surety stead first-loss stand_behind stands_behind reserve`)}`;
/** A part of it at once. */
export const PART_OF_IT = alt`
  [六七八九]\S?[折成]|[先提]${close(6)}[给付拿领]|领${close(4)}款|折价|贴|
  ${en(`per_cent percent cents_on face_value most_of_it four-fifths nine-tenths ninety eighty`)}|\d\d ?%`;
export const DEBTOR_PAYS_US = alt`
  (?:再|直接|到期|去|自己)${close(8)}[付给打结收要找](?:给)?(?:${WE})|(?:${WE})${close(6)}(?:去|找|自己|再|
  向)${close(8)}[收要]|${en(`pays_us pay_us wait waits waiting collect collects later`)}`;
export const PAYS_LATE = alt`
  (?:个月|天|年)${close(2)}后?才|才[结付给]|账期|压|拖|未到期|没到期|迟|
  ${en('late slow days months weeks yet terms')}`;
export const SOLD_TO_US = alt`
  (?:卖|过户|转)(?:让|到)?给?(?:${WE})|
  ${en('bought_from sold_to_us sells_us sells_it_to_us sell_it_to_us sells_to_us sell_us')}|
  \bsells?${few(6)}to us\b|\bbought${few(6)}from\b`;
export const BORROWING = alt`
  贷|借|融资|授信|按揭|缺钱|缺资金|
  ${en('refinance refinancing', `loan loans mortgage mortgages credit financing ${verbs('borrow lend/lent')} drawdown request requests`)}`;
/** Whoever has not paid is called, visited, dunned. */
export const CHASES = any(
  alt`要[钱债账]|催|提醒|协商|还款计划|打电话|[上登]门|发短信|谈还款|要账|讨|要回来|回访`,
  en(verbs('collect chase remind call visit dun ring')),
);
export const OVERDUE = alt`
  要[钱债账回]|死账|逾期|欠[款账钱]?|到期未还|不还|贷后|还款|名单|
  ${en('overdue arrears late_payers late delinquent unpaid debts')}`;
export const BILLS = alt`
  承兑|汇票|票据|商票|
  ${en('bill bills draft drafts acceptance acceptances promissory_note promissory_notes')}`;
export const CASHED = alt`折|贴|现款|现金|垫|打款|${en(`${verbs('discount')} cash early`)}`;
export const NOT_YET_DUE = alt`[未没]到期|到期|到日子|${en('due mature matures maturity before')}`;

/** What is done with debts that one owns. */
export const WORKS_OUT = alt`
  清收|催|追|处置|变现|和解|调解|起诉|谈|
  ${en(`${verbs(`collect recover settle chase pursue sue call work_out`)} recovery recoveries own_account own_pocket patient`)}`;
