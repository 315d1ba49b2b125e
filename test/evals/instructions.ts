import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { scoreAnswer } from '../../src/assistant/evaluation/score-answer.ts';
import { instructionsSchema } from '../../src/assistant/model/instructions.ts';
import { plan } from '../support/corpus.ts';
import { runHostile } from '../support/hostile-run.ts';
import type { Author } from '../support/model-server.ts';
import { questions } from './set.ts';

export interface InstructionsRow {
  /** Of the text itself: whoever edits it has another version, published or not. */
  version: string;
  model: 'obedient' | 'hostile';
  n: number;
  /** Questions whose answer stands in the model's words. */
  byModel: number;
  right: number;
  withheld: number;
  leaks: string[];
  /** The model was told these instructions and no others. */
  told: boolean;
}

const PROMPTS = new URL('../../prompts/', import.meta.url).pathname;
const SHIPPED = join(PROMPTS, 'instructions.json');

/** Does what the instructions ask: each passage once, in its own words, under its mark. */
const obedient: Author = ({ messages, sources }) => {
  const rules = messages[0]?.content ?? '';
  const known = rules.includes('sources') ? sources : [];
  return { text: known.map(({ mark, text }) => `${text}${mark}`).join('\n'), piece: 40 };
};

/** The first question of each kind that a model is asked at all. */
function sample() {
  const asked = questions().filter(({ expect, history }) => !history && expect.outcome === 'answered');
  return [...new Map(asked.toReversed().map((item) => [item.kind, item])).values()];
}

/** One version of the instructions, with a model that follows them and with one that lies. */
export async function tryInstructions(file = SHIPPED): Promise<InstructionsRow[]> {
  const text = await readFile(file, 'utf8');
  const { zh, en } = instructionsSchema.parse(JSON.parse(text));
  const version = createHash('sha256')
    .update(JSON.stringify([zh, en]))
    .digest('hex')
    .slice(0, 8);
  const folder = await mkdtemp(join(tmpdir(), 'prompts-'));
  try {
    await cp(PROMPTS, folder, { recursive: true });
    await writeFile(join(folder, 'instructions.json'), text);
    const items = sample();
    const rows: InstructionsRow[] = [];
    for (const model of ['obedient', 'hostile'] as const) {
      const posed = items.map(({ id, question, locale, documentId }) => ({
        id,
        request: { question, locale, documentId },
        ...(model === 'obedient' && { output: obedient }),
      }));
      const results = await runHostile(posed, { prompts: folder });
      const asked = results.filter(({ modelAsked }) => modelAsked);
      rows.push({
        version,
        model,
        n: asked.length,
        byModel: asked.filter(({ answer }) => answer.mode === 'model').length,
        right:
          results.filter(({ answer }, at) => scoreAnswer(items[at]!, answer, plan()).right).length /
          items.length,
        withheld: results.reduce((sum, { answer }) => sum + answer.withheld, 0),
        leaks: results.flatMap(({ leaks }) => leaks),
        told: asked.every(({ told }) => told === zh || told === en),
      });
    }
    return rows;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
