/** Local storage may be switched off, full or forbidden by the browser; none of that may break a page. */
export function readStored(key: string): string | null {
  try {
    return window.localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** False when the browser did not keep it. */
export function store(key: string, value: string | null): boolean {
  try {
    if (value === null) window.localStorage.removeItem(key);
    else window.localStorage.setItem(key, value);
    return true;
  } catch {
    return false;
  }
}

/** Of what this tab alone keeps, all whose name begins so. */
export function forgetTab(prefix: string): void {
  try {
    const names = Array.from({ length: window.sessionStorage.length }, (_, at) =>
      window.sessionStorage.key(at),
    );
    for (const name of names) if (name?.startsWith(prefix)) window.sessionStorage.removeItem(name);
  } catch {
    // As above.
  }
}
