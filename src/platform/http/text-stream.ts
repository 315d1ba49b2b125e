/** A body made as it is read: a part is asked for only when the one before has gone, and no more once nobody reads. */
export function streamOfText(parts: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return streamed(parts, (part) => encoder.encode(part));
}

/** The same of bytes. */
export function streamOfBytes(parts: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return streamed(parts, (part) => part);
}

function streamed<T>(parts: AsyncGenerator<T>, bytesOf: (part: T) => Uint8Array): ReadableStream<Uint8Array> {
  return new ReadableStream(
    {
      pull: async (controller) => {
        const { done, value } = await parts.next();
        if (done) controller.close();
        else controller.enqueue(bytesOf(value));
      },
      cancel: async () => void (await parts.return(undefined)),
    },
    { highWaterMark: 0 },
  );
}
