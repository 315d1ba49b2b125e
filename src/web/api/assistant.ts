import type { FeedbackRequest, VerificationRequest, VerificationResponse } from '../../assistant/contract.ts';
import { postJson } from './client.ts';

export function sendFeedback(feedback: FeedbackRequest): Promise<void> {
  return postJson('/api/v1/assistant/feedback', feedback);
}

export function verify(request: VerificationRequest): Promise<VerificationResponse> {
  return postJson('/api/v1/assistant/verifications', request);
}
