import { useEffect } from 'react';
import { useT } from '../i18n/locale.tsx';
import { complaints as messages } from './complaint-messages.ts';

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** What a form lacks is said by the browser in its own language, which need not be the reader's: said in theirs instead. */
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
    const listeners = [
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

const isField = (target: unknown): target is Field =>
  target instanceof HTMLInputElement ||
  target instanceof HTMLSelectElement ||
  target instanceof HTMLTextAreaElement;

const isChosen = ({ type }: Field) => ['checkbox', 'radio', 'select-one', 'file'].includes(type);
