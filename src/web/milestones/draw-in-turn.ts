const waiting = new Set<() => void>();
let isGoing = false;

/**
 * Charts that come into view together are drawn one after another, so that whoever scrolls waits for one at most.
 * @returns takes it back, if it was not drawn yet
 */
export function drawInTurn(draw: () => void): () => void {
  waiting.add(draw);
  if (!isGoing) setTimeout(next);
  isGoing = true;
  return () => void waiting.delete(draw);
}

function next(): void {
  const [draw] = waiting;
  isGoing = draw !== undefined;
  if (draw === undefined) return;
  waiting.delete(draw);
  setTimeout(next);
  draw();
}
