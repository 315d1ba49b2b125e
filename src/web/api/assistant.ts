import type { FeedbackRequest, VerificationRequest } from '../../assistant/contract.ts';
import { assistantApi as api } from './client.ts';

export async function sendFeedback(feedback: FeedbackRequest): Promise<void> {
  await api.v1.assistant.feedback.$post({ json: feedback });
}

export async function verify(request: VerificationRequest) {
  return (await api.v1.assistant.verifications.$post({ json: request })).json();
}
