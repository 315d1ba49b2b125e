/** What makes a link, a picture or a definition of one in Markdown, or a tag in HTML. */
const ACTIVE = /\](?=[(:[])|!(?=\[)|<(?=[a-z!/?])/giu;

/**
 * The same words with a blank where a Markdown or HTML reader would act on them: answers are copied into mails and read
 * in chat programs, and a quoted text may bring anything.
 */
export function inert(text: string): string {
  return text.replace(ACTIVE, '$& ');
}
