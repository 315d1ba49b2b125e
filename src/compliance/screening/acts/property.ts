import { type Act, alt, gap, pattern, sign } from './act.ts';

const PROPERTY = alt`财产|资产|房产|房子|股权|遗产|家产|股份|存款|资金|钱|财富|藏品|基金份额|生意|产权`;

export const PROPERTY_ACTS: readonly Act[] = [
  {
    code: 'trust',
    signs: [
      sign(
        pattern`
          (?:家族|财产|资金|慈善|遗产|保险金|特殊需要|养老|股权|集合)信托|
          信托(?:业务|计划|服务|产品|财产|架构|账户)|受托(?:管理|持有|人服务|保管)|受人之托|
          委托(?:给)?(?:我们|平台|公司)${gap(14)}(?:管理|持有|打理|代管|保管)|
          (?:代|替|帮|为|以受托人身份)${gap(12)}(?:持有|代持|打理|管理|保管|代管)${gap(12)}${PROPERTY}|
          ${PROPERTY}${gap(16)}(?:登记|过户|转|挂|记|放)(?:到|在|至|给)${gap(8)}(?:我们|
          公司|平台|我司)${gap(4)}名下|代持|以(?:自己|我们|公司|我司|平台)的?名义${gap(8)}(?:持有|管理|登记)|
          \btrustees?\b|\b(?:family|living|testamentary|charitable|discretionary|special needs|
          asset protection) trusts?\b|\btrust (?:services?|business|funds?|structures?|arrangements?|
          products?)\b|\b(?:hold|holds|holding|held|manag\w+|administer\w*|look after)\b${gap(40)}\b(?:assets?|
          property|estates?|shares|homes?|wealth|inheritance\w*|portfolios?)\b${gap(34)}\b(?:in trust|
          on (?:their|his|her|its) behalf|on behalf of|for (?:the )?(?:beneficiar\w+|famil\w+|children|heirs?|clients?)|
          in our (?:own )?name)\b|\bsettlors?\b|\bnominee (?:holder|shareholder|owner)\w*`,
        {
          unless:
            /信托责任|信托公司(?:提供|开发|使用)|受托处理(?:数据|个人信息)|物业管理|房屋托管|库存管理|资产(?:管理|盘点)系统|trusted|in trust we|trustworth/u,
        },
      ),
    ],
  },
];
