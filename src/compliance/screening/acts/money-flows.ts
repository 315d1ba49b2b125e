import type { Act } from './act.ts';
import * as cue from './cues.ts';
import * as money from './money-cues.ts';
import { told } from './told.ts';

export const MONEY_FLOWS: readonly Act[] = [
  {
    code: 'deposit',
    signs: [
      told(
        [
          cue.HANDED_TO_US,
          cue.MONEY,
          cue.COMES_BACK,
          '存折|随取|来拿|什么时候|原额|期满[^，。]{0,6}退|权益金|\\b(?:on call|idle cash|current accounts?|our own books|our balance sheet|hand(?:s)? it back)\\b|随时|想用|要用|急用|本钱|本金|一分不少|原数|如数|全数|利息|付息|生息|定期|活期|储蓄|随存|\\b(?:any ?time|whenever|on demand|interest|principal|in full|full amount|savings?|deposit\\w*|instant access|two taps|spare cash|grows?)\\b',
        ],
        {
          unless:
            /押金|贷款|借款人|信用卡|退货|卖家|房东|自有(?:闲置)?资金存|\bour own (?:spare |idle )?(?:cash|money|funds)|\b(?:security|rental|damage|key) deposit|\bmerchants?\b|\bsellers?\b|\bseats?\b|\btickets?\b/u,
        },
      ),
    ],
  },
  {
    code: 'illegal_fundraising_risk',
    signs: [
      told([cue.HANDED_TO_US, cue.PUBLIC, cue.MORE, cue.CERTAIN], {
        unless:
          /\binvestors? include|贷款|借款人|信用卡|国债|员工持股|押金|\bloans?\b|\bborrow|\btreasur|insur/u,
      }),
    ],
  },
  {
    code: 'payment',
    signs: [
      told(
        [
          '不同业主|一卡通|各商家|多家(?:店|商户|门店)|通用|联盟|抵用|都认|通刷|都能用|都可用|任一|任意|各家|合作(?:商户|门店)|\\b(?:any|every|all) (?:\\w+ )?(?:salons?|shops?|stores?|caf[eé]s?|merchants?|restaurants?|partners?|outlets?)\\b',
          '余额|储值|预充|充值|预存|积分|\\b(?:balance|top(?:s|ped)? up|load(?:s|ed)?|prepa\\w+|stored|wallet|points)\\b',
          '充|存|买|结算|兑|换|花|用|\\b(?:load\\w*|top|spend\\w*|use|redeem\\w*|settle\\w*|pay\\w*)\\b',
        ],
        { unless: /仅限(?:自家|本店)|停车券|游戏|各家银行|our own (?:shops|stores)|直营/u },
      ),
      told([money.HELD_BY_US, money.PAYEE, money.PASSED_ON, cue.MONEY], {
        unless:
          /贷款|借款|放贷|保费|本息|采购|自营|投资|\bloans?\b|\bpremiums?\b|\bborrow|\blend|\binvest|\binsur/u,
      }),
    ],
  },
  {
    code: 'payment_outsourcing',
    signs: [
      told(
        [
          '特约商户|终端(?:的)?(?:布放|维护|巡检)|各类(?:收款|支付)|各家(?:收款|支付)|一次接入|(?:several|different|various|multiple) (?:\\w+ )?(?:processors?|channels?|acquirers?|providers?)|每个钱包|各家钱包|所有钱包|多种钱包|哪家|都扫|都能扫|都收|通吃|全渠道|多渠道|聚合|一个接口|一码|一张|\\b(?:every|all|any|multiple|several|many) (?:\\w+ )?(?:wallets?|payment (?:methods?|channels?)|acquirers?)\\b|\\b(?:one|single) (?:sdk|code|qr|integration|checkout|device|terminal|api|sticker)\\b',
          '商户|摊|店|门店|商家|餐|老板|收银|\\b(?:merchants?|shops?|stores?|stalls?|restaurants?|sellers?|vendors?|retailers?|salons?|caf[eé]s?|clinics?)\\b|停车|道闸|食堂',
          '收|扫|付|支付|刷|钱包|\\b(?:wallets?|payments?|acquir\\w*|pay|qr|checkout)\\b',
        ],
        {
          forOthers: true,
          unless: /自己(?:的)?店|自营(?:商城|门店)|our own (?:shop|store)/u,
        },
      ),
    ],
  },
  {
    code: 'fx_crossborder',
    signs: [
      told(
        [
          money.MOVES_MONEY,
          money.ABROAD,
          cue.MONEY,
          '转进|外币|汇|换|兑|付|缴|收款|转账|结算|到账|寄|提现|回款|\\b(?:send\\w*|transfer\\w*|remit\\w*|pay\\w*|convert\\w*|settl\\w*|wire\\w*|receiv\\w*|collect\\w*|fx|currenc\\w+)\\b',
          '款|钱|资金|学费|货款|工资|人民币|外币|美|薪|\\b(?:money|tuition|wages|salar\\w+|rmb|yuan|dollars?|funds|payments?|proceeds|remittances?|currenc\\w+|payouts?|cash)\\b',
        ],
        {
          unless:
            /跨境电商(?:选品|物流|代运营)(?!.*款)|数据出境|汇率(?:查询|展示|走势)|机票|酒店|物流|翻译|\btranslat|\bshipping\b|\btickets?\b/u,
        },
      ),
      told(
        [
          `(?:换|兑|买|卖|收|给)[^，。]{0,10}${money.CURRENCIES}|${money.CURRENCIES}[^。]{0,30}(?:换|兑|人民币)|人民币[^。]{0,20}${money.CURRENCIES}|${money.CURRENCIES}[^.;]{0,60}\\b(?:yuan|rmb|renminbi)\\b|\\b(?:convert|exchange|swap|buy|sell|change)\\w*\\b[^.;]{0,40}${money.CURRENCIES}`,
          '替|代|帮|客户|侨|朋友|用户|会员|我们|阿拉|\\b(?:customers?|clients?|users?|we|our|members?|families|travell?ers?|merchants?|expats?)\\b',
        ],
        {
          unless: /标价|报表|汇率(?:查询|展示|走势)|游戏|priced? in|reporting currency|display/u,
        },
      ),
    ],
  },
  {
    code: 'insurance',
    signs: [
      told([money.PAYOUT, money.CALAMITY, money.CONTRIBUTED], {
        unless:
          /贷款|借款|逾期|保险公司(?:赔|理赔|承保)|退款|捐|员工(?:福利|医疗)|\bloans?\b|\bborrow|\bbank\b|\binsurer (?:pays|settles|covers)|\bour own employees|\brefund/u,
      }),
    ],
  },
  {
    code: 'insurance_intermediary',
    signs: [
      told([cue.SELLS, money.COVER, cue.PAID_FOR_IT], {
        forOthers: true,
        unless:
          /员工|投保系统|社保|保险箱|privacy polic|\bour own (?:employees|staff)\b|\bunderwriting engine/u,
      }),
    ],
  },
  {
    code: 'trust',
    signs: [
      told(
        [
          '名下|代持|托付|接管|照看|打理|代管|受托|\\b(?:in our (?:own )?name|look after|on (?:their|his|her) behalf|trustee|hold(?:s|ing)?|administer\\w*|sign(?:s|ed)? over)\\b',
          '财产|资产|房产|房子|房|股权|遗产|家产|家业|生意|\\b(?:assets?|property|estates?|houses?|homes?|flats?|shares|wealth|inheritance|business)\\b',
          '子女|后代|孩子|孙|受益|老人|身后|家族|继承|约定|遗愿|意愿|亲属|\\b(?:children|relatives|benefit of|heirs?|beneficiar\\w+|famil\\w+|grandchildren|wishes|inherit\\w*|generations?|widow\\w*|after (?:they|she|he) dies?)\\b',
        ],
        { unless: /物业公司|家政|养老院护理|信托公司(?:提供|使用)/u },
      ),
    ],
  },
];
