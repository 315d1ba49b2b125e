import { alt } from '../act.ts';
import { any, close, en, few, nouns, verbs } from './compose.ts';

/* What judging somebody’s credit is made of. */

export const TRACES = alt`
  乱停|拒收|违约记录|退货|差评|举报|处罚|失联|欠费|换号|停机|学信|婚姻|房产|车辆|流量|点餐|充电|骑行|名单|
  销量|退款率|经营|手机|通讯录|[水电煤]费?|社保|公积金|电商|社交|出行|外卖|购物|话费|行为|运营商|通话|网购|
  快递|租房|学历|消费|位置|流水|痕迹|轨迹|准时|缴[费纳税]|[税涉用][务诉工能电水]|纳税|开票|发票|司法|工商|
  诉讼|舆情|海关|招投标|招聘|进出口|拖[账欠]|跑路|欠[薪租款]|老赖|逾期|数据|信息|记录|档案|
  ${en(
    `tickets parking complaints returns cancellations reviews ratings electricity water mobile_bill device lawsuits filings`,
    `${nouns(`feed blacklist utility phone rental record trace invoice contact filing court bill review delivery`)} delinquent delinquency borrowers social shopping e-commerce ecommerce rent payroll mobile telecom browsing
  app_usage spending alternative_data behaviour behavior customs tax history data paid_late payment_history payment_histories habits who_paid skipped bounced sued rent number who_stiffed ${nouns('court_case tax late_delivery')}`,
  )}`;

export const JUDGED = any(
  alt`
    欠没欠|赖没赖|[欠赖]不[欠赖]|给不给|有没有${close(5)}(?:欠|官司|逾期|前科|纠纷)|跑路|倒闭|信义|守规矩|
    人设|讲不讲信用|老实|可靠|[红黑]名单|[打给评]${close(4)}[分级星]|高低|过往|信用|征信|还款(?:能力|意愿)|
    会不会${close(4)}还|黑名单|失信|老赖|靠[谱得]|守[约信]|履约|多头|偿[债付]|诚信|违约|可信|信誉|
    [要敢]不[要敢]?(?:借|赊|租)|[打评][分级]|星级|[一]?分(?:数|值)|画像|等[级第]|拖账|赖账|欠[租债]|名单|
    不还的|人品|品行|[逾借还欠][期款]${close(2)}(?:记录|情况|名单)|报告|底细|背调|来路|风险(?:分|报告|等级|
    评级|名单|评分|指数)|好不好打交道|[打评]${close(2)}分|[值分](?=[“”"，。])`,
  en(
    'probability',
    `go_bust goes_bust usually_pays pays_on_time`,
    'verdict traffic_light red_flag red_flags warning thumbs good_payer good_payers honest pays_up worthy reputation standing',
    `${nouns(`score grade rating star credit_score credit_report credit_rating credit_file credit_profile
      credit_check blacklist index mark`)} ${verbs('score grade rate rank vouch')} left_without_paying skipped_rent bounced_a_payment been_sued sued promptly creditworthy creditworthiness likely likelihood default defaults
    trustworthy trusted trustworthiness reliable reliability repay repays repayment paid_late late_payer late_payers record risk_index solvency solvent delinquent good_for_it bad_payer bad_payers report compile compiles one_number number_from safe_to look_up look_it_up sound`,
  ),
  `\\bpay(?:s|ing)?${few(2)}(?:on time|late|back|promptly)\\b`,
  `\\bwhether${few(4)}(?:pays?|repays?|owes?)\\b`,
);

export const SUPPLIED = any(
  alt`
    提供|[卖售](?:给)?|出售|输出|供|共享|查[询到阅]|接口|对外|推送|交付|订阅|买|调[用取阅]|报告|开放|参考|
    可查|能查|[按逐]次|[花付]钱|有偿|打包给|[给]${close(8)}(?:看|参考|用|查)|来查|一查|查一`,
  en(`${verbs('sell/sold supply provide share deliver subscribe query buy/bought check look_up show')} lender
    lenders bank banks landlord landlords employer employers api lookup report reports clients see platforms
    third_party third_parties feed feeds before_signing before_lending before_shipping before_hiring type_in
    members_can paid ask_us asks_us tell_them`),
);

const TRACE =
  '(?:水电|社保|公积金|电商|出行|外卖|购物|话费|通话|网购|快递|房租|税|用电|用工|涉诉|法院|司法|工商|诉讼|舆情|海关|招聘|违章|欠费|开票|缴费|消费|执行|逾期|\\b(?:court|tax|lawsuits?|customs|payroll|phone|rent|utility|delivery|payment|social|shopping|telecom|bills?|records?)\\b)';
/** Traces of two kinds or more. */
export const MANY_TRACES = `${TRACE}[^。！？\\n]{0,30}${TRACE}`;
export const CREDIT_WORDS = alt`
  信用|还款|偿|付款|按时还|违约|失信|老赖|靠谱|靠得住|守[约信]|可信|诚信|履约|欠|拖|赊|账期|黑名单|征信|
  多头|跑路|房东|租|放款|借|贷|评级|资金|
  ${en(`${nouns('credit loan landlord bank blacklist debt')} ${verbs(`lend/lent repay/repaid default trust borrow pay/paid owe`)} late reliable reliability
  solvent solvency creditworthy creditworthiness terms risk promptly`)}`;
/** Whoever has to decide whether to lend, to let, to hire, to sell on credit. */
export const DECIDES_ON_CREDIT = alt`
  房东|租[房车赁]|放[款贷]|网贷|资金|银行|金融机构|供[货应]商|赊|用人单位|雇主|招聘|出借|往来|合作前|签约前|
  ${en(`${nouns(`landlord lender bank employer supplier wholesaler partner`)} before_signing before_lending before_shipping before_hiring`)}`;
