import type { LanguageModelV4Source } from '@ai-sdk/provider';
import type { Citation } from './contract.ts';

export type DocumentSource = Extract<LanguageModelV4Source, { sourceType: 'document' }>;

/** A cited sentence as the AI SDK carries sources; `title` is what a reader sees, [第五条] or the article's label. */
export function documentSource(cited: Citation, title: string): DocumentSource {
  return {
    type: 'source',
    sourceType: 'document',
    id: sourceId(cited),
    mediaType: 'text/plain',
    title,
    providerMetadata: { shidian: citationOf(cited) },
  };
}

/** The citation alone, without what a plan knows beside it. */
export function citationOf(cited: Citation): Citation {
  const { documentId, version, article, sentence, quote, start, end } = cited;
  return { documentId, version, article, sentence, quote, start, end };
}

/** The same for every citation of one passage. */
export function sourceId(cited: Citation): string {
  return `${cited.documentId}@${cited.version}#${cited.sentence}:${cited.start}-${cited.end}`;
}
