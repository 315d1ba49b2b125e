import type { Article, Sentence } from '../../policy/document.ts';

export interface Paragraph {
  role: Sentence['role'];
  sentences: Sentence[];
}

/** The article as it stands on paper: neighbouring sentences of one paragraph and one role together. */
export function paragraphsOf(article: Article): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let number: number | null = null;
  for (const sentence of article.sentences) {
    const last = paragraphs.at(-1);
    if (last && number === sentence.paragraph && last.role === sentence.role) last.sentences.push(sentence);
    else paragraphs.push({ role: sentence.role, sentences: [sentence] });
    number = sentence.paragraph;
  }
  return paragraphs;
}
