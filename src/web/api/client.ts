import { fetchOrFail } from './failure.ts';

export async function getJson<T>(path: string, signal?: AbortSignal): Promise<T> {
  return (await fetchOrFail(path, { signal: signal ?? null })).json() as Promise<T>;
}
export async function postJson<T>(path: string, body: unknown, signal?: AbortSignal): Promise<T> {
  const response = await fetchOrFail(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
    signal: signal ?? null,
  });
  return response.status === 204 ? (undefined as T) : (response.json() as Promise<T>);
}
