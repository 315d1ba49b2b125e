import { FailureNotice } from '../shell/failure-notice.tsx';
import { fieldErrors } from '../work/field-errors.ts';

/** Why chats do not get into the account: that there is no room says it all. */
export function NotBrought({ error }: { error: unknown }) {
  const full = fieldErrors(error).conversations;
  return full ? <p role="alert">{full}</p> : <FailureNotice error={error} />;
}
