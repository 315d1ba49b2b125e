const CALLS_ITSELF =
  /(?:(?:公司|企业)?名称(?:拟?定)?为?|取名|名为|命名为|注册为|自称|品牌(?:名)?为?)[：:\s]*[“"「《]?([\p{Script=Han}（）()]{2,24})/gu;

/** What a description says the company or its brand is called. */
export function namesIn(description: string): string[] {
  return [...description.matchAll(CALLS_ITSELF)].map(([, name = '']) => name);
}
