import type { LanguageModelV4, LanguageModelV4CallOptions } from '@ai-sdk/provider';
import type { Caller } from '../../access/index.ts';
import type { Library } from '../../library/index.ts';
import type { Log } from '../../platform/log.ts';
import { AppError } from '../../shared/errors.ts';
import { mask } from '../../shared/mask.ts';
import { instructionsSchema } from '../model/instructions.ts';
import { withoutThinking } from '../model/thinking.ts';
import { readModel, type TokensUsed, UPSTREAM_LIMITS, UpstreamFailed } from '../model/upstream.ts';
import { modelFailed } from '../notices.ts';
import type { ToolRoom } from '../tools/index.ts';
import type { Meter } from '../usage/meter.ts';
import { grounded } from './grounded.ts';
import { materialFor, type Of } from './material.ts';
import type { Proposal, ProposalRequest } from './schemas.ts';

const MAX_OUTPUT_TOKENS = 1_200;
const MAX_MATERIAL = 24_000;

export interface Proposer {
  /** Null: no model is configured, so nothing is proposed. */
  model: LanguageModelV4 | null;
  library: Library;
  log: Log;
  meter: Meter;
}

export interface ProposalAsked {
  /** Whose tokens of the day are counted. */
  counted: string;
  caller: Caller;
  of: Of;
  wanted: ProposalRequest;
  signal: AbortSignal;
}

/**
 * A text for one field, out of what the caller may read there. It is stored nowhere and changes nothing; what the material
 * does not vouch for stands in brackets.
 * @throws AppError not-offered: no model; unavailable: it failed; model-used-up; not-found, forbidden, invalid-input as `materialFor`
 */
export async function propose(
  { model, library, log, meter }: Proposer,
  room: ToolRoom,
  { caller, counted, of, wanted, signal }: ProposalAsked,
): Promise<Proposal> {
  if (model === null) throw noModel();
  const { field, material, remarks } = await materialFor(room, caller, of, wanted);
  await meter.assertLeft(counted);
  const [published] = await library.published('proposals');
  const instructions = instructionsSchema.parse(published?.content);
  const given = shortened(mask(JSON.stringify(material), of.locale));
  const asked = { field: field[of.locale], material: given, remarks, wish: mask(wanted.wish, of.locale) };
  const used: TokensUsed = { input: 0, output: 0 };
  try {
    let written = '';
    const words = readModel(
      model,
      taskOf(instructions[of.locale], asked),
      UPSTREAM_LIMITS,
      signal,
      ({ input, output }) => {
        used.input += input;
        used.output += output;
      },
    );
    for await (const piece of withoutThinking(words)) written += piece;
    const { text, unproven } = grounded(written, { material, remarks, wish: wanted.wish }, of.locale);
    if (text === '') throw modelFailed();
    return { text, unproven, mode: 'model', instructions: published!.version };
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

const noModel = () => new AppError('not-offered', 'no model is configured');
