/** The file that a thread or a process of its own begins with: packed, it lies beside what it is called from, as here. */
export const fileBeside = (name: string, caller: string): URL =>
  new URL(`./${name}.${caller.endsWith('.ts') ? 'ts' : 'js'}`, caller);
