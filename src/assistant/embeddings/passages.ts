import type { Corpus } from '../../policy/index.ts';
import { sha256 } from '../../shared/ledger/digest.ts';
import { indexedText, placesOf } from '../answer/index.ts';

/** Past it an article says again what it has said; endpoints take some 8,000 tokens. */
const LONGEST = 3_000;
/** Others are let go first after so many. */
const SLICE = 200;

export interface EmbeddedPassage {
  hash: string;
  text: string;
}

/** What is embedded of a corpus, one passage an article, in the order of the knowledge's articles. */
export async function passagesToEmbed(corpus: Corpus): Promise<EmbeddedPassage[]> {
  const made: EmbeddedPassage[] = [];
  for (const { document, at } of placesOf(corpus)) {
    const { title, body } = indexedText(document, at);
    const text = `${title}\n${body}`.trim().slice(0, LONGEST);
    made.push({ hash: await sha256(text), text });
    if (made.length % SLICE === 0) await new Promise((resolve) => setTimeout(resolve, 0));
  }
  return made;
}
