/** The first of `offered` that the client takes (RFC 9110, 12.5.3); null for none, which is to send it as it is. */
export function acceptedEncoding<T extends string>(
  header: string | undefined,
  offered: readonly T[],
): T | null {
  if (!header) return null;
  const weights = new Map<string, number>();
  for (const part of header.slice(0, 500).toLowerCase().split(',')) {
    const [coding = '', ...parameters] = part.split(';').map((piece) => piece.trim());
    const weight = parameters.find((piece) => piece.startsWith('q='));
    weights.set(coding, weight === undefined ? 1 : Number(weight.slice(2)) || 0);
  }
  return offered.find((coding) => (weights.get(coding) ?? weights.get('*') ?? 0) > 0) ?? null;
}
