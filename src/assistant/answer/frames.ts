/** Policy language is regular: whom a clause names comes after 对, 为 or a verb of encouragement. */
const ACTOR = '[^，。；]{0,24}?(?:企业|机构|人才|主体|部门|孵化器|加速器|项目|基金)';
const PATTERNS: readonly RegExp[] = [
  new RegExp(`对(${ACTOR})(?=按照|给予|提供|，)`, 'u'),
  new RegExp(`为(${ACTOR})(?=提供)`, 'u'),
  new RegExp(
    `(?:鼓励|支持|推动|引导)(${ACTOR})(?=在|深化|采购|参与|申报|承担|挖掘|通过|利用|建立|发起|参加)`,
    'u',
  ),
];

/** Whom a sentence names as getting or doing what it provides for. */
export function beneficiaries(text: string): string[] {
  return PATTERNS.flatMap((pattern) => {
    const match = pattern.exec(text);
    return match?.[1] ? [match[1]] : [];
  });
}
