import { AppError } from '../../shared/errors.ts';

/** The body of a request whose route takes bytes. @throws AppError payload-too-large, as soon as it is known */
export async function readBytes(request: Request, mostBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(request.headers.get('content-length') ?? 0) > mostBytes) throw new AppError('payload-too-large');
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  try {
    for (;;) {
      const { done, value } = (await reader?.read()) ?? { done: true };
      if (done || value === undefined) break;
      size += value.byteLength;
      if (size > mostBytes) throw new AppError('payload-too-large');
      chunks.push(value);
    }
  } finally {
    await reader?.cancel().catch(() => {});
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  return whole;
}
