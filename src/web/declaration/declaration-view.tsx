import { type ReactNode, useId } from 'react';
import type { Bilingual } from '../../shared/locale.ts';
import type { Declaration, Section } from '../../shared/pilots/declaration.ts';
import { FIELDS } from '../../shared/pilots/fields.ts';
import { SECTION_NAMES } from '../../shared/pilots/names.ts';
import { shownValue } from '../../shared/pilots/shown-value.ts';
import { useLocale } from '../i18n/locale.tsx';
import { IconCircleDashed } from '../icons.ts';
import styles from './declaration-view.module.css';
import { declaration as messages } from './messages.ts';

/** Where a field stands on the page, for links to it. */
export const fieldAnchor = (path: string) => `field-${path}`;

interface Props {
  /** What ids in it stand for. */
  files: ReadonlyMap<string, string>;
  parks: ReadonlyMap<string, Bilingual>;
  value: Declaration;
  /** Where a file of the pilot is to be had; without it files are named only. */
  fileAddress?: ((fileId: string) => string) | undefined;
  /** Which fields are shown; without it all. */
  shows?: ((path: string) => boolean) | undefined;
  /** Beside the name of a field: what can be done about it. */
  control?: ((path: string) => ReactNode) | undefined;
  /** Below a field: what was said of it, or changed. */
  below?: ((path: string) => ReactNode) | undefined;
  /** Words to be lit where they stand: what a finding rests on. */
  lit?: readonly string[] | undefined;
  /** Long texts are not folded away: it is to be printed. */
  whole?: boolean | undefined;
}

const fieldsOf = (section: Section): readonly string[] =>
  Object.keys(FIELDS).filter((path) => path.startsWith(`${section}.`) && !path.includes('*'));

/** A declaration with its test plan, every field in the order of the form, what was left empty among them. */
export function DeclarationView(props: Props) {
  return (Object.keys(SECTION_NAMES) as Section[]).map((section) => (
    <SectionView key={section} section={section} {...props} />
  ));
}

function SectionView({ section, ...props }: Props & { section: Section }) {
  const { locale } = useLocale();
  const heading = useId();
  const shown = fieldsOf(section).filter((path) => props.shows?.(path) ?? true);
  if (shown.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby={heading}>
      <h3 id={heading} className={styles.heading}>
        {SECTION_NAMES[section][locale]}
      </h3>
      {shown.map((path) => (
        <Field key={path} path={path} held={heldAt(props.value, path)} {...props} />
      ))}
    </section>
  );
}

function heldAt(declaration: Declaration, path: string): unknown {
  const [section = '', field = ''] = path.split('.');
  return (declaration as unknown as Record<string, Record<string, unknown>>)[section]?.[field];
}

function Field({ path, held, ...props }: Props & { path: string; held: unknown }) {
  const { locale, t } = useLocale();
  const isPublic = props.value.publication.fields.includes(path);
  return (
    <div id={fieldAnchor(path)} className={styles.field} data-brief={isBrief(held)}>
      <div className={styles.label}>
        <h4>{FIELDS[path]?.[locale] ?? path}</h4>
        {isPublic && <span className={styles.public}>{t(messages.isPublic)}</span>}
      </div>
      {props.control && <div className={styles.control}>{props.control(path)}</div>}
      <div className={styles.value}>
        <Value path={path} held={held} {...props} />
      </div>
      {props.below && <div className={styles.below}>{props.below(path)}</div>}
    </div>
  );
}

/** Has room beside its name. */
function isBrief(held: unknown): boolean {
  if (Array.isArray(held)) return held.length === 0;
  return typeof held !== 'string' || (held.length <= 30 && !held.includes('\n'));
}

function Value({ path, held, ...props }: Props & { path: string; held: unknown }) {
  const { t } = useLocale();
  if (Array.isArray(held)) {
    if (held.length === 0) return <NotGiven />;
    if (path.endsWith('.files') || path === 'publication.fields') {
      return (
        <ul className={styles.list}>
          {held.map((one: string, at) => (
            <li key={one}>
              <Plain path={`${path}.${at}`} held={one} {...props} />
            </li>
          ))}
        </ul>
      );
    }
    return (
      <ol className={styles.items}>
        {held.map((item: Record<string, unknown>, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an item of a declaration has no identity but its place
          <li key={at} className={styles.item}>
            <p className={styles.place}>{t(messages.item, { number: at + 1 })}</p>
            <dl className={styles.parts}>
              {Object.entries(item).map(([key, part]) => (
                <Part
                  key={key}
                  path={`${path}.${at}.${key}`}
                  pattern={`${path}.*.${key}`}
                  held={part}
                  {...props}
                />
              ))}
            </dl>
          </li>
        ))}
      </ol>
    );
  }
  return <Plain path={path} held={held} {...props} />;
}

function Part({ path, pattern, held, ...props }: Props & { path: string; pattern: string; held: unknown }) {
  const { locale } = useLocale();
  return (
    <div id={fieldAnchor(path)}>
      <dt>
        {FIELDS[pattern]?.[locale] ?? path} {props.control?.(path)}
      </dt>
      <dd>
        <Plain path={path} held={held} {...props} />
        {props.below?.(path)}
      </dd>
    </div>
  );
}

/** Longer than this a text is folded away. */
const LONG = 1_200;

function Plain({
  path,
  held,
  fileAddress,
  files,
  parks,
  lit,
  whole,
}: Props & { path: string; held: unknown }) {
  const { locale, t } = useLocale();
  const text = shownValue(path, held, locale, { files, parks });
  if (text === '') return <NotGiven />;
  const isFile = /\.files\.\d+$/u.test(path);
  if (isFile && fileAddress && files.has(held as string)) {
    return (
      <a href={fileAddress(held as string)} download>
        {text}
      </a>
    );
  }
  const shown = lit ? withLit(text, lit) : text;
  if (whole || text.length <= LONG) return <p className={styles.text}>{shown}</p>;
  return (
    // What is lit in it is not to be missed.
    <details className={styles.long} open={shown !== text}>
      <summary>
        <span className={styles.start}>{text.slice(0, 120)}…</span>{' '}
        <span className={styles.whole}>{t(messages.wholeText, { count: text.length })}</span>
      </summary>
      <p className={styles.text}>{shown}</p>
    </details>
  );
}

/** The text with these words lit, the longest first where one is part of another; the text itself where none is in it. */
function withLit(text: string, words: readonly string[]): ReactNode {
  const found = words.filter((word) => word !== '' && text.includes(word));
  if (found.length === 0) return text;
  const longestFirst = [...found].sort((one, other) => other.length - one.length);
  const pattern = new RegExp(`(${longestFirst.map(escaped).join('|')})`, 'u');
  return text.split(pattern).map((part, at) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: a piece of a text has no identity but its place
    at % 2 === 1 ? <mark key={at}>{part}</mark> : part,
  );
}

const escaped = (word: string) => word.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&');

function NotGiven() {
  const { t } = useLocale();
  return (
    <p className={styles.empty}>
      <IconCircleDashed size={14} stroke={1.8} aria-hidden="true" />
      {t(messages.notGiven)}
    </p>
  );
}
