import { useState } from 'react';
import { hasDraft } from './use-form-draft.ts';

/** Whether a form stands in place of what it changes: it was opened, or something was typed in it before a reload. */
export function useEditing(form: string) {
  const [isOpen, setOpen] = useState(() => hasDraft(form));
  const [isSaved, setSaved] = useState(false);
  return {
    isOpen,
    /** It was closed because it was saved. */
    isSaved,
    open: () => {
      setSaved(false);
      setOpen(true);
    },
    close: (done: boolean) => {
      setOpen(false);
      setSaved(done);
    },
  };
}
