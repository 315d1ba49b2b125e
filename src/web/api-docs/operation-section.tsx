import { SCOPE_NAMES, type TokenScope } from '../../shared/actor.ts';
import { useLocale } from '../i18n/locale.tsx';
import { CopyButton } from '../shell/copy-button.tsx';
import styles from './docs-page.module.css';
import { docs } from './messages.ts';
import { curlOf, type Listed, mediaOf, type OpenApi, type Parameter, scopesOf, spoken } from './openapi.ts';
import { Part } from './part.tsx';
import { Prose } from './prose.tsx';
import { TypeName } from './type-name.tsx';

interface Shown {
  listed: Listed;
  document: OpenApi;
}

export function OperationSection({ anchor, ...shown }: Shown & { anchor: string }) {
  const { locale } = useLocale();
  const { id, method, path, operation } = shown.listed;
  return (
    <Part
      id={id}
      anchor={anchor}
      title={
        <>
          <span className={styles.method}>{method}</span> {path}
        </>
      }
      lead={spoken(operation.summary, locale)}
    >
      {() => <Inside {...shown} />}
    </Part>
  );
}

function Inside({ listed, document }: Shown) {
  const { t } = useLocale();
  const { operation } = listed;
  const body = mediaOf(operation.requestBody);
  const curl = curlOf(document, listed, window.location.origin);
  return (
    <>
      {operation.description && (
        <p className={styles.soft}>
          <Prose text={operation.description} />
        </p>
      )}
      <WhoMayCall scopes={scopesOf(operation)} />
      {(operation.parameters?.length ?? 0) > 0 && <Parameters parameters={operation.parameters ?? []} />}
      {body && (
        <p>
          <strong>{t(docs.body)}</strong> <TypeName schema={body.schema} />{' '}
          <span className={styles.soft}>{body.type}</span>
        </p>
      )}
      <Responses responses={operation.responses ?? {}} />
      <div className={styles.example}>
        <p className={styles.exampleHead}>
          <strong>{t(docs.example)}</strong>
          <CopyButton text={() => curl}>{t(docs.copyExample)}</CopyButton>
        </p>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard */}
        <pre className={styles.shell} tabIndex={0}>
          {curl}
        </pre>
      </div>
    </>
  );
}

function WhoMayCall({ scopes }: { scopes: string[] | null }) {
  const { locale, t } = useLocale();
  const names = (scopes ?? []).map((scope) => `“${SCOPE_NAMES[scope as TokenScope][locale]}”`);
  return (
    <p>
      <strong>{t(docs.who)}</strong>{' '}
      {scopes === null
        ? t(docs.anybody)
        : scopes.length === 0
          ? t(docs.onlySignedIn)
          : t(docs.signedInOrToken, { scopes: names.join(locale === 'zh' ? '或' : ' or ') })}
    </p>
  );
}

function Parameters({ parameters }: { parameters: readonly Parameter[] }) {
  const { t } = useLocale();
  const places: Record<string, string> = {
    path: t(docs.inPath),
    query: t(docs.inQuery),
    header: t(docs.inHeader),
  };
  return (
    <table className={styles.table}>
      <caption>{t(docs.parameters)}</caption>
      <thead>
        <tr>
          <th scope="col">{t(docs.name)}</th>
          <th scope="col">{t(docs.type)}</th>
          <th scope="col">{t(docs.meaning)}</th>
        </tr>
      </thead>
      <tbody>
        {parameters.map((one) => (
          <tr key={one.in + one.name}>
            <td>
              <span className={styles.code}>{one.name}</span>{' '}
              <span className={styles.soft}>
                {places[one.in] ?? one.in}
                {one.required && ` · ${t(docs.required)}`}
              </span>
            </td>
            <td>
              <TypeName schema={one.schema} />
            </td>
            <td>
              <Prose text={one.description ?? one.schema?.description} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Responses({ responses }: { responses: NonNullable<Listed['operation']['responses']> }) {
  const { t } = useLocale();
  const good = Object.entries(responses).filter(([status]) => Number(status) < 400);
  const bad = Object.keys(responses).filter((status) => Number(status) >= 400);
  return (
    <table className={styles.table}>
      <caption>{t(docs.answers)}</caption>
      <thead>
        <tr>
          <th scope="col">{t(docs.status)}</th>
          <th scope="col">{t(docs.type)}</th>
          <th scope="col">{t(docs.meaning)}</th>
        </tr>
      </thead>
      <tbody>
        {good.map(([status, response]) => (
          <tr key={status}>
            <td className={styles.code}>{status}</td>
            <td>
              <TypeName schema={mediaOf(response)?.schema} />
            </td>
            <td>
              <Prose text={response.description} />
            </td>
          </tr>
        ))}
        {bad.length > 0 && (
          <tr>
            <td className={styles.code}>{bad.join(' ')}</td>
            <td>
              <TypeName schema={{ $ref: '#/Problem' }} />
            </td>
            <td>
              <a href="#problems">{t(docs.problems)}</a>
            </td>
          </tr>
        )}
      </tbody>
    </table>
  );
}
