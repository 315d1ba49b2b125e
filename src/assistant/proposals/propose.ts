import type { LanguageModelV4 } from '@ai-sdk/provider';
import type { Caller } from '../../access/index.ts';
import type { Library } from '../../library/index.ts';
import type { Log } from '../../platform/log.ts';
import { AppError } from '../../shared/errors.ts';
import { instructionsSchema } from '../model/instructions.ts';
import { modelFailed } from '../notices.ts';
import type { ToolRoom } from '../tools/index.ts';
import type { Meter } from '../usage/meter.ts';
import { materialFor, type Of } from './material.ts';
import type { Proposal, ProposalRequest } from './schemas.ts';
import { writeDraft } from './write-draft.ts';

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
  const passage = { field: field[of.locale], material, remarks, wish: wanted.wish };
  const drafting = { model, log, meter, counted, signal };
  const { text, unproven } = await writeDraft(drafting, instructions, passage, of.locale);
  if (text === '') throw modelFailed();
  return { text, unproven, mode: 'model', instructions: published!.version };
}

const noModel = () => new AppError('not-offered', 'no model is configured');
