import { useT } from '../i18n/locale.tsx';
import styles from './docs-page.module.css';
import { docs } from './messages.ts';
import { nameOf, type Schema } from './openapi.ts';

/** integer · "zh" | "en" · Citation[]; a named shape is a link to it. */
export function TypeName({ schema }: { schema: Schema | undefined }) {
  const t = useT();
  if (!schema) return null;
  const name = nameOf(schema);
  if (name) {
    return (
      <a className={styles.code} href={`#shape-${name}`}>
        {name}
      </a>
    );
  }
  const options = schema.anyOf ?? schema.oneOf;
  if (options) {
    return options.map((option, at) => (
      // Options have no names, and their order is the document's.
      // biome-ignore lint/suspicious/noArrayIndexKey: see above
      <span key={at}>
        {at > 0 && ' | '}
        <TypeName schema={option} />
      </span>
    ));
  }
  if (schema.items) {
    return (
      <>
        <TypeName schema={schema.items} />
        <span className={styles.code}>[]</span>
      </>
    );
  }
  const values = schema.enum ?? (schema.const === undefined ? null : [schema.const]);
  if (values) {
    return <span className={styles.code}>{values.map((value) => JSON.stringify(value)).join(' | ')}</span>;
  }
  if (typeof schema.additionalProperties === 'object') {
    return (
      <span className={styles.code}>
        {'{ [key]: '}
        <TypeName schema={schema.additionalProperties} />
        {' }'}
      </span>
    );
  }
  return (
    <>
      <span className={styles.code}>{[schema.type ?? 'object'].flat().join(' | ')}</span>
      {schema.maxLength !== undefined && (
        <span className={styles.soft}> {t(docs.atMost, { n: schema.maxLength })}</span>
      )}
    </>
  );
}
