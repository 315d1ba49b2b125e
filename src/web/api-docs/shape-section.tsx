import { useLocale } from '../i18n/locale.tsx';
import styles from './docs-page.module.css';
import { docs } from './messages.ts';
import type { Schema } from './openapi.ts';
import { Prose } from './prose.tsx';
import { TypeName } from './type-name.tsx';

export function ShapeSection({ name, schema }: { name: string; schema: Schema }) {
  const { t } = useLocale();
  const fields = Object.entries(schema.properties ?? {});
  return (
    <section className={styles.operation} id={`shape-${name}`} aria-labelledby={`shape-${name}-title`}>
      <h3 className={styles.address} id={`shape-${name}-title`}>
        {name}
      </h3>
      {schema.description && (
        <p className={styles.soft}>
          <Prose text={schema.description} />
        </p>
      )}
      {fields.length === 0 ? (
        <p>
          <TypeName schema={schema} />
        </p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t(docs.name)}</th>
              <th scope="col">{t(docs.type)}</th>
              <th scope="col">{t(docs.meaning)}</th>
            </tr>
          </thead>
          <tbody>
            {fields.map(([field, one]) => (
              <tr key={field}>
                <td>
                  <span className={styles.code}>{field}</span>
                  {schema.required?.includes(field) && (
                    <span className={styles.soft}> {t(docs.required)}</span>
                  )}
                </td>
                <td>
                  <TypeName schema={one} />
                </td>
                <td>
                  <Prose text={one.description} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
