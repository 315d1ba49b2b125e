/** One request that may be sent twice. Keys are the caller's own: another actor's or another route's equal key is another key. */
export interface IdempotentRequest {
  actor: string;
  /** Method and path with its parameters: "POST /api/v1/enterprises". */
  route: string;
  /** The Idempotency-Key header. */
  key: string;
  /** SHA-256 of the body as it came. */
  bodyHash: string;
}
