/** Follows bytes as they pass for as long as they can be text in one of these encodings. */
export interface TextWatch {
  pass(chunk: Uint8Array): void;
  /** Whether what passed is whole text; to be asked once, at the end. */
  ends(): boolean;
}

/** National standards name GB 18030; spreadsheets in Chinese write it still. */
const ENCODINGS = ['utf-8', 'gb18030'];
const TAB = 9;
const LINE_FEED = 10;
const FORM_FEED = 12;
const RETURN = 13;

export function watchText(): TextWatch {
  let alive = ENCODINGS.flatMap(decoderOf);
  const survives = (decode: (decoder: TextDecoder) => void) => {
    alive = alive.filter((decoder) => {
      try {
        decode(decoder);
        return true;
      } catch {
        return false;
      }
    });
  };
  return {
    pass(chunk) {
      if (alive.length === 0) return;
      if (chunk.some(isControl)) alive = [];
      survives((decoder) => decoder.decode(chunk, { stream: true }));
    },
    ends() {
      survives((decoder) => decoder.decode());
      return alive.length > 0;
    },
  };
}

/** Not every host knows every encoding: a worker may know UTF-8 alone. */
function decoderOf(encoding: string): TextDecoder[] {
  try {
    return [new TextDecoder(encoding, { fatal: true })];
  } catch {
    return [];
  }
}

/** In both encodings no byte of a longer character lies this low. */
function isControl(byte: number): boolean {
  if (byte >= 32) return byte === 127;
  return byte !== TAB && byte !== LINE_FEED && byte !== FORM_FEED && byte !== RETURN;
}
