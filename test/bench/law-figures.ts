import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { knowledgeOf, planAnswer } from '../../src/assistant/answer/index.ts';
import { contentOfFile, POLICY_TEXT } from '../../src/policy/index.ts';
import { shippedWords } from '../evals/knowledge.ts';
import { corpusWithLaws, lawFiles } from '../evals/laws-corpus.ts';
import { TODAY } from '../evals/measure.ts';
import { lawQuestions, questions } from '../evals/set.ts';
import { corpusFromSeeds, plan } from '../support/corpus.ts';
import { median } from './load.ts';
import type { Figure } from './run.ts';

const ARTICLES = 15_000;
/** What a copy of the laws speaks of in place of the first of each pair. */
const FIELDS =
  '航运 能源 粮食 医药 旅游 教育 体育 林业 渔业 矿产 电影 出版 气象 测绘 邮政 铁路 公路 民航 水利 电力 烟草 盐业 种子 农药 兽药 化肥 煤炭 石油 核能 风能 建筑 装修 物业 园林 环卫 殡葬 典礼 会展 拍卖 典藏 考古 档案 地震 消防 救援 应急'.split(
    ' ',
  );
const WORDS = /金融|证券|保险|信托|期货|征信|外汇|支付|基金|银行|数据|网络/gu;

/** Law text by the thousand: the excerpt, each copy about another field, so that words are as rare as in real laws. */
function laws(count: number): { kind: string; slug: string; content: unknown }[] {
  const files = lawFiles(fileURLToPath(new URL('../fixtures/laws/', import.meta.url)));
  const seeds: { kind: string; slug: string; content: unknown }[] = [];
  const articles = corpusWithLaws(files).corpus.documents.reduce((sum, one) => sum + one.articles.length, 0);
  for (let copy = 0; copy * articles < count; copy++) {
    for (const { name, text } of files) {
      const field = FIELDS[copy - 1];
      const written = field ? text.replace(WORDS, (word) => `${field}${word[1]}`) : text;
      const content = contentOfFile(name, written);
      const slug = `${(content.meta as { documentId: string }).documentId}-${copy}`;
      seeds.push({
        kind: POLICY_TEXT,
        slug,
        content: { ...content, meta: { ...content.meta, documentId: slug } },
      });
    }
  }
  return seeds;
}

/** The assistant over 15,000 articles: what it takes to build, to hold and to ask. */
export function lawFigures(): Figure[] {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const held = () => {
    collect();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return (heapUsed + arrayBuffers) / 2 ** 20;
  };
  const seeds = [
    {
      kind: POLICY_TEXT,
      slug: plan().documentId,
      content: { meta: { documentId: plan().documentId, default: true }, original: plan().original },
    },
    ...laws(ARTICLES),
  ];
  const before = held();
  const began = performance.now();
  const corpus = corpusFromSeeds(seeds);
  const parsed = performance.now();
  const knowledge = knowledgeOf(corpus, shippedWords);
  const built = performance.now();
  const asked = [...lawQuestions(), ...questions().filter((_, at) => at % 10 === 0)];
  const ask = () => asked.map((item) => timed(() => planAnswer({ ...item, today: TODAY }, knowledge)));
  const cold = ask();
  const warm = ask();
  const memory = held() - before;
  const articles = knowledge.articles.length;
  const round = (value: number, digits = 1) => value.toFixed(digits);
  return [
    {
      what: `extractive answer over ${articles} articles: ms, p50 (first round ${round(median(cold))})`,
      ours: round(median(warm)),
      floor: '–',
      budget: '10',
      within: median(warm) < 10,
    },
    {
      what: `index over ${articles} articles: s (texts read ${round((parsed - began) / 1_000)} s before)`,
      ours: round((built - parsed) / 1_000),
      floor: '–',
      budget: '5',
      within: built - parsed < 5_000,
    },
    {
      what: `memory of ${articles} articles, texts and index, MB`,
      ours: round(memory, 0),
      floor: '–',
      budget: '150',
      within: memory < 150,
    },
  ];
}

function timed(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}
