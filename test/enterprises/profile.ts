import { usccCheck } from '../../src/shared/uscc.ts';

/** A code that fits, for the nth made-up enterprise. */
export function codeOf(n: number): string {
  const seventeen = `91310115MA0${String(n).padStart(6, '0')}`;
  return seventeen + usccCheck(seventeen);
}

export const PROFILE = {
  name: '示例甲科技（上海）有限公司',
  uscc: codeOf(1),
  kind: 'fintech' as const,
  park: 'zhangjiang-shuzhi-tiandi',
  businessScope: null as string | null,
  contacts: [{ name: '李四', phone: '+86 138 0000 0000' }],
};
