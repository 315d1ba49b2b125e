import { useLayoutEffect } from 'react';

/**
 * A dialog that goes away together with its component leaves the focus nowhere, and a keyboard at the top of the page:
 * it goes back to what the dialog was opened by, where that is still there.
 */
export function useFocusBack(opened: boolean): void {
  useLayoutEffect(() => {
    if (!opened) return;
    const before = document.activeElement;
    return () => {
      // Once the dialog is gone.
      setTimeout(() => {
        const isNowhere = document.activeElement === document.body;
        if (isNowhere && before instanceof HTMLElement && before.isConnected)
          before.focus({ preventScroll: true });
      });
    };
  }, [opened]);
}
