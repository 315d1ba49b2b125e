import type { FeedbackRequest, VerificationRequest } from '../../assistant/contract.ts';
import { assistantApi as api } from './client.ts';

export async function sendFeedback(feedback: FeedbackRequest): Promise<void> {
  await api.v1.assistant.feedback.$post({ json: feedback });
}

/** @param answerId id of the question */
export async function takeBackFeedback(answerId: string, conversationId: string | null): Promise<void> {
  const query = conversationId === null ? {} : { conversationId };
  await api.v1.assistant.feedback[':answerId'].$delete({ param: { answerId }, query });
}

export async function verify(request: VerificationRequest) {
  return (await api.v1.assistant.verifications.$post({ json: request })).json();
}
