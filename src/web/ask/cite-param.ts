export interface CiteTarget {
  documentId: string;
  version: number;
  sentence: string;
}

/** ?cite=action-plan/1/a5s1: the sentence shown beside the chat. */
export function citeOf({ documentId, version, sentence }: CiteTarget): string {
  return `${documentId}/${version}/${sentence}`;
}

export function readCite(value: string | undefined): CiteTarget | null {
  const [documentId, version, sentence, ...more] = value?.split('/') ?? [];
  if (!documentId || !sentence || more.length > 0 || !/^[1-9]\d{0,5}$/u.test(version ?? '')) return null;
  return { documentId, version: Number(version), sentence };
}
