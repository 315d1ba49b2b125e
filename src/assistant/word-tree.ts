/**
 * A tree of words by their parts: characters, atoms or stems. Most nodes have one child or none, and there are tens of
 * thousands, so that only those with more have a map: that is 10 MB less than a map for each.
 */
export interface WordNode<T> {
  /** What stands at the end of this way; null for a way that only leads on. */
  held: T | null;
  key: string;
  only: WordNode<T> | null;
  more: Map<string, WordNode<T>> | null;
}

export function wordTree<T>(): WordNode<T> {
  return { held: null, key: '', only: null, more: null };
}

export function childOf<T>(node: WordNode<T>, key: string): WordNode<T> | undefined {
  if (node.more !== null) return node.more.get(key);
  return node.only !== null && node.key === key ? node.only : undefined;
}

/** The node at the end of this way, made where it is not there. */
export function grow<T>(root: WordNode<T>, keys: Iterable<string>): WordNode<T> {
  let node = root;
  for (const key of keys) {
    let next = childOf(node, key);
    if (next === undefined) {
      next = wordTree();
      adopt(node, key, next);
    }
    node = next;
  }
  return node;
}

function adopt<T>(node: WordNode<T>, key: string, child: WordNode<T>): void {
  if (node.more !== null) node.more.set(key, child);
  else if (node.only === null) {
    node.key = key;
    node.only = child;
  } else {
    node.more = new Map([
      [node.key, node.only],
      [key, child],
    ]);
    node.only = null;
  }
}
