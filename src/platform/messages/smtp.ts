import type { Transporter } from 'nodemailer';
import type { QueuedMessage } from './message-queue.ts';
import { Undeliverable } from './send-messages.ts';
import { withinTime } from './within-time.ts';

/** One mailbox, and nothing that a parser of address lists could take for two. */
const ADDRESS = /^[^\s@<>()[\],;:\\"\p{Cc}]{1,64}@[^\s@<>()[\],;:\\"\p{Cc}]{1,255}$/u;
const WHOLE_MS = 15_000;

/**
 * Mail by SMTP, plain text in UTF-8; Node only. One connection a message: a few hundred a day need no pool, and none
 * can go stale. The library is loaded with the first message: a service that sends none does without its 2 MB.
 * @param url smtp://user:password@host:port or smtps://…
 * @param from the sender, "Name <address>"
 */
export function smtpSender(url: string, from: string, wholeMs = WHOLE_MS) {
  const connect = async (): Promise<Transporter> => {
    const { createTransport } = await import('nodemailer');
    return createTransport({
      url,
      connectionTimeout: 5_000,
      greetingTimeout: 5_000,
      socketTimeout: 10_000,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  };
  let transport: Transporter | null = null;
  const host = /@([^>\s]+)/.exec(from)?.[1] ?? 'localhost';
  return async ({ id, recipient, subject, text }: QueuedMessage): Promise<void> => {
    if (!ADDRESS.test(recipient)) throw new Undeliverable('the recipient is no mail address');
    transport ??= await connect();
    const sent = transport.sendMail({
      from,
      to: { name: '', address: recipient },
      subject: subject.replace(/[\p{Cc}\u2028\u2029]+/gu, ' '),
      text,
      // The same for each attempt, so that a message sent twice is shown once.
      messageId: `<${id}@${host}>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
    await withinTime(wholeMs, sent).catch((error: unknown) => {
      throw refusedForGood(error) ? new Undeliverable((error as Error).message) : error;
    });
  };
}

/** The server knows no such mailbox, or will not have the message; a refused password is ours to mend, and is tried again. */
function refusedForGood(error: unknown): boolean {
  const { code, responseCode } = error as { code?: string; responseCode?: number };
  return (code === 'EENVELOPE' || code === 'EMESSAGE') && responseCode !== undefined && responseCode >= 500;
}
