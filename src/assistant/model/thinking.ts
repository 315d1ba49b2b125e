const OPEN = '<think>';
const CLOSE = '</think>';

/** Without what some models write down before they answer, between <think> and </think>: no reader asked for it. */
export async function* withoutThinking(
  words: AsyncIterable<string>,
): AsyncGenerator<string, void, undefined> {
  let head = '';
  let answering = false;
  for await (const piece of words) {
    if (answering) {
      yield piece;
      continue;
    }
    head += piece;
    const begun = head.trimStart();
    if (OPEN.startsWith(begun.slice(0, OPEN.length)) && begun.length < OPEN.length) continue;
    const end = begun.startsWith(OPEN) ? begun.indexOf(CLOSE) : 0;
    if (end < 0) continue;
    answering = true;
    yield end === 0 ? head : begun.slice(end + CLOSE.length);
  }
  if (!answering && !head.trimStart().startsWith(OPEN)) yield head;
}
