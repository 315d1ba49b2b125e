import { useLocale } from '../i18n/locale.tsx';
import styles from './docs-page.module.css';
import { docs } from './messages.ts';
import type { Schema } from './openapi.ts';
import { Part } from './part.tsx';
import { Prose } from './prose.tsx';
import { TypeName } from './type-name.tsx';

export function ShapeSection({ name, schema, anchor }: { name: string; schema: Schema; anchor: string }) {
  return (
    <Part id={`shape-${name}`} anchor={anchor} title={name}>
      {() => <Inside schema={schema} />}
    </Part>
  );
}

function Inside({ schema }: { schema: Schema }) {
  const { t } = useLocale();
  const fields = Object.entries(schema.properties ?? {});
  return (
    <>
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
    </>
  );
}
