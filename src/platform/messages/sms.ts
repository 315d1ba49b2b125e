import type { QueuedMessage } from './message-queue.ts';

const WHOLE_MS = 10_000;

/**
 * Text messages through a gateway that takes {"to", "text"} by POST and answers 2xx once it has them.
 * @param url may carry user:password@, which is sent as Basic authorization
 */
export function smsSender(url: string, wholeMs = WHOLE_MS) {
  const { username, password } = new URL(url);
  const plain = new URL(url);
  plain.username = '';
  plain.password = '';
  const credentials =
    username && `Basic ${base64(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`)}`;
  return async ({ id, recipient, text }: QueuedMessage): Promise<void> => {
    const response = await fetch(plain, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        // A gateway that knows the header sends a message only once, though it is asked twice.
        'Idempotency-Key': id,
        ...(credentials && { Authorization: credentials }),
      },
      body: JSON.stringify({ to: recipient, text: signed(text) }),
      // What follows a redirect is not what was configured.
      redirect: 'manual',
      signal: AbortSignal.timeout(wholeMs),
    });
    // Not read: what a gateway says may be long, or echo the message.
    await response.body?.cancel();
    if (!response.ok) throw new Error(`the gateway answered ${response.status}`);
  };
}

/** Carriers pass on what begins with its sender's name, and nothing else. */
const SIGNATURE = '【试点】';
const signed = (text: string) => (text.startsWith(SIGNATURE) ? text : `${SIGNATURE}${text}`);

function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}
