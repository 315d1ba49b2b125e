import type { Database } from '../../platform/database/port.ts';
import type { AnswerEvent } from '../answer-events.ts';
import type { Citation } from '../contract.ts';
import { type Asked, keepAnswer, keepQuestion } from './store.ts';

type Events = AsyncGenerator<AnswerEvent, void, undefined>;

/**
 * Keeps a turn as it is sent: the question before anything is answered, then what the reader got of the answer, whole or
 * cut off. An answer that cannot be kept is given all the same, and the reader is told.
 * @param versions of what is published beside texts, as the answer stood on it
 * @param onError what keeping the answer throws; the answer itself has been sent
 */
export async function* keeping(
  db: Database,
  asked: Asked,
  versions: Record<string, number>,
  events: Events,
  onError: (error: unknown) => void,
): Events {
  const kept = await keepQuestion(db, asked);
  yield { type: 'kept', state: kept };
  if (kept !== 'kept') return yield* events;
  let text = '';
  const citations: Citation[] = [];
  const close = (state: 'stopped' | 'failed') =>
    keepAnswer(db, asked, state, { answer: null, text, citations, versions }).catch(onError);
  let open = true;
  try {
    for await (const event of events) {
      if (event.type === 'reset') {
        text = '';
        citations.length = 0;
      }
      if (event.type === 'passage') {
        text += text === '' ? event.text : `\n${event.text}`;
        citations.push(...event.citations);
      }
      if (event.type === 'answer') {
        open = false;
        const content = { answer: event.answer, text: event.answer.answer, citations: [], versions };
        await keepAnswer(db, asked, 'whole', content).catch(onError);
      }
      yield event;
    }
  } catch (error) {
    if (open) await close('failed');
    open = false;
    throw error;
  } finally {
    // The reader left: what was sent is what was seen.
    if (open) await close('stopped');
  }
}
