import { alt } from '../act.ts';
import { any, close, en, few, nouns, verbs } from './compose.ts';
import { AMOUNT } from './money.ts';
import { PEOPLE } from './people.ts';

/* What insuring is made of: something goes wrong, everybody has paid in, somebody is paid. */

/** Something goes wrong: a verb of harm, an illness, a failure. */
export const CALAMITY = any(
  alt`
    [磕碰]着|磕|受潮|发霉|蛰|中暑|猝死|流产|违章|罚|盗刷|诈骗|黑屏|进水|爆胎|抛锚|剐|沉[了没]|搁浅|踩空|扭|
    崴|中毒|过敏|感染|隔离|骨裂|爆管|跑水|渗水|短路|断电|停电|滞销|绝产|倒伏|翻塘|退租|空置|欠租|封号|走丢|
    断腿|卧床|瘫|[生患得染有大重]病|病(?:了|倒|故|死|逝)|看病|就[医诊]|住院|入院|躺医院|进医院|确诊|重疾|癌|
    手术|骨折|[摔撞碰砸烫割跌断打](?:了|伤|断|坏|死|碎|腿|胳膊|手)|[受负工]伤|伤(?:了|残|病|亡)|残[疾废]|
    [身病过]故|去世|过世|走了|[死伤阵病]亡|死(?:了|掉|一)|没了|百年之?后|早产|
    [被让遭叫](?:人)?${close(4)}[偷盗抢骗砸撞]|[被]?[偷盗]|丢(?:失|件|了)|遗失|走[失丢]|
    [损破毁摔压碰砸][坏损碎毁]|坏(?:了|在)|碎(?:屏|了)|刮(?:花|擦|蹭)|事故|车祸|翻车|追尾|火灾|着火|失火|
    烧(?:了|毁|伤)|[受遭天水旱洪涝冰雹虫霜风雪]灾|灾|[暴淋]雨|淹|泡(?:水|了)|雹|台风|[旱涝霜冻]|歉收|减产|
    绝收|瘟|疫|出了?(?:事|险|岔|状况|意外)|意外|不测|不幸|三长两短|倒霉|困难|遇(?:到|上|险|难)|失业|
    被?裁(?:员|了)?|下岗|停[工业]|[延晚误]点|延误|误机|取消|退货|降价|下雨|降雨|损失|赔本|变质|腐烂|官司|
    被骗|漏|爆|堵|塌|震|霉|翻船|失踪|咬`,
  en(
    `soaked mould leak leaks burst bursts puncture sprain faint poisoned allergic infection quarantine outage
    snapped spoiled rot infestation lame luggage stranded towed fined overturns sinks sank capsized wounded
    bitten smashed ruined wiped_out`,
    `${verbs(`crack fall/fell/fallen crash delay break/broke/broken damage die/died/dying lose/lost injure hurt
      drown burn flood steal/stole/stolen wreck smash scratch breach hack fail slip strike/struck hit`)} ill illness sick sickness hospital hospitalised hospitalized rain rains snow mm theft late accident accidents breakdown dead death deaths funeral loss losses cancer
    cancelled canceled called_off diagnosis diagnosed disability disabled drought flood hail typhoon storm fire unemployed unemployment laid_off misfortune mishap frost fracture fractures blight pest disease burgled
    stranded surgery ward bedridden emergency trouble bad_luck goes_wrong pregnancy vet_bills vet`,
  ),
);

/** … and somebody is paid for it. */
export const PAYOUT = any(
  alt`
    补[一二两三四五六七八九十\d]|从${close(10)}[拿出支付领]|[管包]赔|顶[上替]|负责(?:修|换|赔)|重换|再给一[台部辆]|丧葬|营养费|误工|
    医药费${close(6)}[出付给报]|抚慰|(?:我们|公司|平台|基金|池子?|大家)${close(4)}(?:出|掏|付|包)|赔(?!率)|
    给付|补(?:偿|贴|助|给|上|一|足)|理赔|报(?:销|[账一二三四五六七八九])|可?[领拿](?:取|到|走|[一二三两\d])|
    互助[金款]|保障金|慰问金|抚恤|救助|[拨付发](?:给|放)|出钱|[由从让]${close(8)}出(?![来去现])|
    [分均平公]?[摊]|从(?:里面|池|账户|中)${close(4)}[拿出支付]|承担|兜|换(?:新|一|台|个)|
    领${close(3)}[钱万千元]|给${close(4)}(?:${AMOUNT})|帮(?:他|她|衬|扶)|先用|谁用|
    最[多高]${close(3)}[\d一二三五十]|全包|包了|我们包|大[伙家]的钱|买单|掏钱|修好|免费(?:修|换)|垫`,
  `${en(verbs(`pay/paid get/got give/gave/given hand buy/bought send/sent receive`))}${few(5)}(?:\\d[\\d,]*|out|off|another|sum|bills?|cash|money|yuan|rmb|him|her|them|widow|owner|family|members?)\\b`,
  en(
    'promise promises',
    `foot_the_bill pick_up_the_bill picks_up_the_bill pick_up_the_tab see_them_right put_right makes_it_good
    stands_the sort_out another_one a_new_one`,
    `${verbs(`pay/paid compensate reimburse cover claim share split indemnify replace foot rebuild mend chip settle`)} payout payouts lump_sum goes_to carry_the_risk make_good makes_good makes_up make_up half_of buys_another the_pot the_pool the_kitty
    full_value promise_the gets_a gets_the new_one`,
  ),
);

/** Everybody has paid in beforehand, or pays in afterwards. */
export const CONTRIBUTED = any(
  alt`
    (?:缴|交|付|收|出|存|扣|攒|摊|凑|掏|拿|捐|塞|花|买)${close(12)}(?:元|块|钱|费|分|毛|角|
    [一二三五十百]万?)|[会月年周]费|保障费|会员费|[入加](?:会|入|群|盟)|凑|池|[均分平公]?摊|份子|
    大[家伙]${close(6)}[出摊分凑掏]|[每一][月年单天人户亩头票台辆趟只]${close(8)}[\d一二三五十百毛块元]|
    每单|互助|共济|众筹|抱团|互保|${PEOPLE}${close(6)}一(?:起|块|道|同)${close(4)}[出凑摊]`,
  en(`${verbs('contribute pool chip_in pitch_in club_together')} pay_us \\d+_?%_of monthly yearly annual
    weekly a_week a_month a_year a_day each_month each_week each_year membership premium premiums dues pot
    kitty common_fund mutual hat each_member each_of_us a_small_fee at_checkout everybody everyone
    our_own_books carry_the_risk subscription per_trip per_head per_ticket chip chips pitch pass_the_hat
    passes_the_hat yuan rmb for_a_fee a_fee levy`),
);

export const COVER = alt`
  保险(?!柜|箱|丝|杠|套)|保单|险种|[车寿财团产赔]险|(?:重疾|医疗|意外|健康|年金|分红|旅行|旅游|宠物|
  雇主责任|碎屏|延误|退货|养老|学平|增额)[终]?[身]?[寿]?险|惠民保|投保|险企|保司|保费|
  (?<![风冒危惊探艰避])险${'(?!情|些|恶|峻|棋|柜|箱|丝|杠|套|要|地|阻)'}|
  ${en(`${nouns(`policy insurer underwriter annuity broker premium`)} insurance insured insure insures coverage cover covers cover_plan cover_plans carriers life_plan life_plans critical_illness
  third-party_liability`)}`;

/** If it happens … */
export const IN_CASE = alt`
  谁|如果|如遇|要是|万一|一旦|倘|若|遇[到上]|碰上|只要|[，]凡|的话|
  ${en('if should whoever whenever when in_case anyone_who once')}`;
/** … it is made good. */
export const MAKES_GOOD = alt`
  [赔](?!率|本|钱货)|补偿|给付|理赔|换新|报销|报[一二三四五六七八九]成|补(?:贴|给)|
  ${en(`${verbs(`compensate reimburse indemnify replace pay_out`)} make_good makes_good makes_up makes_up_a_part we_send_you lump_sum payout`)}`;
/** A little from everybody, every time. */
export const REGULARLY_PAID = alt`
  (?:每|一)(?:次|单|趟|月|年|天|人|户|亩|头|票|台|件|个月|
  季)${close(6)}(?:多?[付交缴收掏出加扣])?${close(4)}[\d一二两三四五六七八九十百]|(?:年|月|日)费|(?:多|
  另)[付交加收]${close(4)}[\d一二两三四五六七八九十百]|保障费|入会费|
  ${en(`a_month a_year a_week a_day per_trip per_head per_ticket
  a_season per_season with_the per_order each_month each_year at_checkout on_top_of extra membership`)}`;
/** So much at most. */
export const UP_TO = alt`最[多高]|封顶|不超过|上限|为限|以内|${en('up_to at_most capped maximum limit')}`;
export const INSURERS = alt`
  保险公司|险企|保司|承保|
  ${en(nouns('insurer underwriter carrier'), 'insurance_company insurance_companies')}`;
/** They pay for having been brought a customer. */
export const PAYS_US = alt`
  按件|按单|给我们|[返付]|提成|佣|手续费|服务费|分成|对半|\b(?:pay(?:s)?|leave(?:s)?|give(?:s)?|
  thank(?:s)?) (?:us|me|our)\b|\b(?:half|fifth|tenth|third|quarter|share|cut|part|per cent|percent|
  commission)\b`;
