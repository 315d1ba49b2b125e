import { useEffect } from 'react';
import { useT } from '../i18n/locale.tsx';
import { complaints as messages } from './complaint-messages.ts';

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/**
 * What a form lacks is said by the browser in its own language, which need not be the reader's: said in theirs instead.
 * What it says nothing of at all, that a text was too long to be pasted whole, is said too.
 */
export default function FieldComplaints(): null {
  const t = useT();
  useEffect(() => {
    const complain = ({ target }: Event) => {
      if (!isField(target) || target.validity.customError) return;
      const { valueMissing, typeMismatch } = target.validity;
      if (valueMissing) target.setCustomValidity(t(isChosen(target) ? messages.choose : messages.fill));
      else
        target.setCustomValidity(t(typeMismatch && target.type === 'email' ? messages.mail : messages.amiss));
    };
    const forgive = ({ target }: Event) => {
      if (isField(target)) target.setCustomValidity('');
    };
    // A field can be filled in by something else on the page, and then says nothing of it.
    const forgiveAll = ({ target }: Event) => {
      const button = target instanceof Element ? target.closest('button') : null;
      for (const field of button?.form?.elements ?? []) if (isField(field)) field.setCustomValidity('');
    };
    const sayCut = (event: Event) => {
      const { target } = event;
      if (!(event instanceof ClipboardEvent) || !isTyped(target)) return;
      const over = beyond(target, event.clipboardData?.getData('text') ?? '');
      if (over <= 0) return;
      // Once the browser has put in what there is room for.
      setTimeout(() => {
        target.setCustomValidity(t(messages.cut, { most: target.maxLength, over }));
        target.reportValidity();
      });
    };
    const listeners = [
      ['paste', sayCut],
      ['invalid', complain],
      ['input', forgive],
      ['click', forgiveAll],
    ] as const;
    for (const [event, listener] of listeners) document.addEventListener(event, listener, true);
    return () => {
      for (const [event, listener] of listeners) document.removeEventListener(event, listener, true);
    };
  }, [t]);
  return null;
}

type Typed = HTMLInputElement | HTMLTextAreaElement;

/** How many characters of what is pasted have no room. */
function beyond({ value, maxLength, selectionStart, selectionEnd }: Typed, pasted: string): number {
  if (maxLength < 0) return 0;
  const kept = value.length - ((selectionEnd ?? 0) - (selectionStart ?? 0));
  return kept + pasted.replaceAll('\r\n', '\n').length - maxLength;
}

const isTyped = (target: unknown): target is Typed =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;

const isField = (target: unknown): target is Field => isTyped(target) || target instanceof HTMLSelectElement;

const isChosen = ({ type }: Field) => ['checkbox', 'radio', 'select-one', 'file'].includes(type);
