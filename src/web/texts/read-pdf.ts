import { getDocumentProxy } from 'unpdf';
import { MOST_CHARACTERS, RefusedFile } from './refused-file.ts';

const MOST_PAGES = 300;
/** Fewer characters a page than this are page numbers on pictures of pages. */
const SCANNED = 20;

// The reader adds lengths with it, and browsers of a year ago do not have it.
const math = Math as { sumPrecise?: (numbers: Iterable<number>) => number };
math.sumPrecise ??= (numbers) => [...numbers].reduce((sum, one) => sum + one, 0);

/** Lines as the file has them, a form feed between pages: joining them is the cut's work. */
export async function readPdf(bytes: Uint8Array): Promise<string> {
  const document = await getDocumentProxy(bytes).catch((cause: unknown) => {
    const locked = cause instanceof Error && cause.name === 'PasswordException';
    throw new RefusedFile(locked ? 'encrypted' : 'broken', cause);
  });
  try {
    if (document.numPages > MOST_PAGES) throw new RefusedFile('pages');
    const pages: string[] = [];
    let length = 0;
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      const text = items
        .map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : ''))
        .join('');
      page.cleanup();
      length += text.length;
      if (length > MOST_CHARACTERS) throw new RefusedFile('length');
      pages.push(text);
    }
    const written = pages.join('').replace(/\s/gu, '').length;
    if (written < SCANNED * document.numPages) throw new RefusedFile('scanned');
    return pages.join('\f');
  } catch (cause) {
    throw cause instanceof RefusedFile ? cause : new RefusedFile('broken', cause);
  } finally {
    await document.loadingTask.destroy();
  }
}
