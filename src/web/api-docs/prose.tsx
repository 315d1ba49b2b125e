import styles from './docs-page.module.css';

/** A description as OpenAPI has it: what stands between `backticks` is code. */
export function Prose({ text }: { text: string | undefined }) {
  return text?.split('`').map((piece, at) =>
    at % 2 === 1 ? (
      // Pieces of one fixed text; the same word may stand in it twice.
      // biome-ignore lint/suspicious/noArrayIndexKey: see above
      <code key={at} className={styles.code}>
        {piece}
      </code>
    ) : (
      piece
    ),
  );
}
