import type { LanguageModelV4, LanguageModelV4CallOptions } from '@ai-sdk/provider';
import type { Log } from '../../platform/log.ts';
import type { Bilingual, Locale } from '../../shared/locale.ts';
import { mask } from '../../shared/mask.ts';
import { withoutThinking } from '../model/thinking.ts';
import { readModel, type TokensUsed, UPSTREAM_LIMITS, UpstreamFailed } from '../model/upstream.ts';
import { modelFailed } from '../notices.ts';
import type { Meter } from '../usage/meter.ts';
import { type Grounded, grounded } from './grounded.ts';

const MAX_OUTPUT_TOKENS = 1_200;
const MAX_MATERIAL = 24_000;

/** What a passage is written from. */
export interface Passage {
  field: string;
  material: unknown;
  remarks: readonly string[];
  wish: string;
}

export interface Drafting {
  model: LanguageModelV4;
  log: Log;
  meter: Meter;
  /** Whose tokens of the day are counted. */
  counted: string;
  signal: AbortSignal;
}

/**
 * A passage under such instructions, what the material does not vouch for in brackets; '' where nothing of it was left.
 * @throws AppError unavailable: the model failed
 */
export async function writeDraft(
  { model, log, meter, counted, signal }: Drafting,
  instructions: Bilingual,
  { field, material, remarks, wish }: Passage,
  locale: Locale,
): Promise<Grounded> {
  const given = shortened(mask(JSON.stringify(material), locale));
  const asked = {
    field,
    material: given,
    remarks: remarks.map((remark) => mask(remark, locale)),
    wish: mask(wish, locale),
  };
  const used: TokensUsed = { input: 0, output: 0 };
  const onUsed = ({ input, output }: TokensUsed) => {
    used.input += input;
    used.output += output;
  };
  try {
    let written = '';
    const words = readModel(model, taskOf(instructions[locale], asked), UPSTREAM_LIMITS, signal, onUsed);
    for await (const piece of withoutThinking(words)) written += piece;
    return grounded(written, { material, remarks, wish }, locale);
  } catch (error) {
    if (!(error instanceof UpstreamFailed)) throw error;
    log.warn('model-unavailable', { fault: error.fault, upstreamStatus: error.status });
    throw modelFailed();
  } finally {
    const tokens = { tokensIn: used.input, tokensOut: used.output };
    await meter.note({ caller: counted, model: model.modelId, ...tokens, withheld: 0, fallback: false });
  }
}

/** As one JSON string: nothing written in it can pass for the end of the data. */
function taskOf(instructions: string, asked: object): Omit<LanguageModelV4CallOptions, 'abortSignal'> {
  return {
    prompt: [
      { role: 'system', content: instructions },
      { role: 'user', content: [{ type: 'text', text: JSON.stringify(asked) }] },
    ],
    maxOutputTokens: MAX_OUTPUT_TOKENS,
    temperature: 0,
  };
}

function shortened(material: string): string {
  return material.length <= MAX_MATERIAL ? material : `${material.slice(0, MAX_MATERIAL)}…`;
}
