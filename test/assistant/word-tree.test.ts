import fc from 'fast-check';
import { expect, it } from 'vitest';
import { childOf, grow, type WordNode, wordTree } from '../../src/assistant/word-tree.ts';

const way = fc.array(fc.constantFrom('甲', '乙', 'cap', '=cap'), { maxLength: 5 });

it('finds what was put in at the end of its way and nothing elsewhere', () => {
  fc.assert(
    fc.property(fc.array(way, { maxLength: 40 }), way, (ways, other) => {
      const root = wordTree<string>();
      for (const keys of ways) grow(root, keys).held = keys.join(' ');
      const heldAt = (keys: readonly string[]) =>
        keys.reduce<WordNode<string> | undefined>((node, key) => node && childOf(node, key), root)?.held ??
        null;
      const put = new Set(ways.map((keys) => keys.join(' ')));
      for (const keys of [...ways, other]) {
        const name = keys.join(' ');
        expect(heldAt(keys)).toBe(put.has(name) ? name : null);
      }
    }),
  );
});
