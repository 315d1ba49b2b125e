/** A small generator with a seed (mulberry32), so that every run measures the same texts. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const WORDS =
  '企业 机构 金融 科技 数据 监管 支持 鼓励 推动 建设 平台 场景 试点 创新 研发 应用 服务 产业 园区 人才 资金 奖励 标准 风险 安全 信用 支付 跨境 贸易 账户 证券 保险 基金 银行 区块链 人工智能 云计算 大数据 算力 模型 算法 隐私 合规 审查 备案 许可 报告 指标 评估 验收 退出 公示'.split(
    ' ',
  );

/** Texts of 20 to 60 words of the field; words are drawn unevenly, as people use them. */
export function syntheticTexts(count: number): string[] {
  const next = random(7);
  const word = () => WORDS[Math.floor(next() ** 2 * WORDS.length)]!;
  return Array.from({ length: count }, (_, at) => {
    const length = 20 + Math.floor(next() * 40);
    return `${Array.from({ length }, word).join('')}${at}`;
  });
}

export function syntheticQuestions(count: number): string[] {
  const next = random(11);
  const word = () => WORDS[Math.floor(next() * WORDS.length)]!;
  return Array.from({ length: count }, () => `${word()}${word()}如何${word()}`);
}
