import { RequestFailure } from '../api/failure.ts';

/** The chat library hands on whatever broke a stream; a sentence the server wrote into it is meant for the reader. */
export function failureOf(error: Error, title: string): RequestFailure {
  if (error instanceof RequestFailure) return error;
  if (error instanceof TypeError) return new RequestFailure('offline', { cause: error });
  return new RequestFailure('problem', {
    problem: { title, detail: error.message, code: 'unavailable', requestId: '' },
    cause: error,
  });
}
