import type { ReactNode } from 'react';
import { anchorOf } from './typed-settings.ts';

/** Leads to a field of the set-up. */
export function FieldLink({ path, children }: { path: string; children: ReactNode }) {
  return (
    <a
      href={`#${anchorOf(path)}`}
      onClick={(event) => {
        event.preventDefault();
        goTo(path);
      }}
    >
      {children}
    </a>
  );
}

/** The field itself, or whatever it is in: a list that is still empty has no field. */
function goTo(path: string): void {
  const parts = path.split('.');
  for (let length = parts.length; length > 0; length -= 1) {
    const place = document.getElementById(anchorOf(parts.slice(0, length).join('.')));
    if (place === null) continue;
    const field = place.matches('input, select, textarea, button')
      ? place
      : place.querySelector<HTMLElement>('input, select, textarea, button');
    place.scrollIntoView({ block: 'center' });
    (field ?? place).focus({ preventScroll: true });
    return;
  }
}
