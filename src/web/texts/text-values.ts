import { DETAIL_KINDS, type DetailKind } from '../../shared/text-details.ts';
import type { TextKind } from '../../shared/texts.ts';
import type { TextContent } from '../api/texts.ts';
import { keepDraft } from '../work/use-form-draft.ts';

/** Under which the form of a text keeps what was typed. */
export const textForm = (documentId: string) => `text.${documentId}`;
export const BLANK: TextContent = { meta: { documentId: '' }, original: '' };

export const DATES = ['drafted', 'issued', 'published', 'validFrom', 'validTo'] as const;
export type DateName = (typeof DATES)[number];
/** What a text may truly not have; said so, it is not asked for again. */
export type MayLack = 'number' | 'issuer' | 'validTo';

/** As typed; empty: taken from the text. */
export interface TextValues extends Record<string, unknown> {
  original: string;
  change: string;
  /** Empty: as its title or number says. */
  kind: TextKind | '';
  title: string;
  shortTitle: string;
  titleEn: string;
  shortTitleEn: string;
  number: string;
  issuer: string;
  dates: Record<DateName, string>;
  none: Record<MayLack, boolean>;
  replacedBy: string;
  replacedOn: string;
  repealedOn: string;
  implements: { documentId: string; article: string }[];
  details: Partial<Record<DetailKind, string[]>>;
}

export function valuesOf({ meta, original, change }: TextContent): TextValues {
  const { dates = {} } = meta;
  return {
    original,
    change: change ?? '',
    kind: meta.kind ?? '',
    title: meta.title ?? '',
    shortTitle: meta.shortTitle ?? '',
    titleEn: meta.titleEn ?? '',
    shortTitleEn: meta.shortTitleEn ?? '',
    number: meta.number ?? '',
    issuer: meta.issuer ?? '',
    dates: Object.fromEntries(DATES.map((name) => [name, dates[name] ?? ''])) as TextValues['dates'],
    none: { number: meta.number === null, issuer: meta.issuer === null, validTo: dates.validTo === null },
    replacedBy: meta.supersededBy?.documentId ?? '',
    replacedOn: meta.supersededBy?.on ?? '',
    repealedOn: meta.repealedOn ?? '',
    implements: (meta.implements ?? []).map(({ documentId, article }) => ({
      documentId,
      article: article === undefined ? '' : String(article),
    })),
    details: Object.fromEntries((meta.details ?? []).map(({ kind, sentences }) => [kind, sentences])),
  };
}

/** @param base whose numbering, translation and place as the default stay as they are; a withdrawal is taken back */
export function contentOf(values: TextValues, documentId: string, base: TextContent | null): TextContent {
  const typed = (name: 'title' | 'shortTitle' | 'titleEn' | 'shortTitleEn') =>
    values[name].trim() === '' ? {} : { [name]: values[name].trim() };
  const orNone = (name: 'number' | 'issuer') =>
    values.none[name] ? { [name]: null } : values[name].trim() === '' ? {} : { [name]: values[name].trim() };
  const dates = Object.fromEntries(
    DATES.flatMap((name): [string, string | null][] => {
      if (name === 'validTo' && values.none.validTo) return [[name, null]];
      return values.dates[name] === '' ? [] : [[name, values.dates[name]]];
    }),
  );
  const details = DETAIL_KINDS.flatMap((kind) => {
    const sentences = values.details[kind] ?? [];
    return sentences.length > 0 ? [{ kind, sentences }] : [];
  });
  const links = values.implements.filter((link) => link.documentId !== '');
  const { form, default: isDefault } = base?.meta ?? {};
  return {
    meta: {
      documentId,
      ...(values.kind !== '' && { kind: values.kind }),
      ...(form && { form }),
      ...(isDefault !== undefined && { default: isDefault }),
      ...typed('title'),
      ...typed('shortTitle'),
      ...typed('titleEn'),
      ...typed('shortTitleEn'),
      ...orNone('number'),
      ...orNone('issuer'),
      ...(Object.keys(dates).length > 0 && { dates }),
      ...(values.replacedBy !== '' &&
        values.replacedOn !== '' && {
          supersededBy: { documentId: values.replacedBy, on: values.replacedOn },
        }),
      ...(values.repealedOn !== '' && { repealedOn: values.repealedOn }),
      ...(links.length > 0 && {
        implements: links.map((link) => ({
          documentId: link.documentId,
          ...(link.article !== '' && { article: articleOf(link.article) }),
        })),
      }),
      ...(details.length > 0 && { details }),
    },
    original: values.original,
    ...(base?.translation && { translation: base.translation }),
    // Those of a law come with it again; the wordings of an official answer are its author's.
    ...(base?.asked && base.meta.kind === 'answer' && { asked: base.asked }),
    ...(values.change.trim() !== '' && { change: values.change.trim() }),
  };
}

/** What a file was read as stands in the form of a text that is not there yet, as if it had been typed there. */
export function bringIntoForm(documentId: string, content: TextContent): void {
  const typed = { values: valuesOf(content), base: valuesOf(BLANK), version: '"0"' };
  keepDraft(textForm(documentId), typed);
}

const articleOf = (written: string) => (/^\d+$/u.test(written) ? Number(written) : written);
