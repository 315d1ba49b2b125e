/**
 * Writes lines to a stream: those of one turn of the event loop together, which costs a system call once and not once a
 * request, and what is left when the process ends. A reader that went away ends nothing.
 */
export function lineOutput(out: NodeJS.WritableStream): (line: string) => void {
  let held = '';
  const flush = () => {
    const lines = held;
    held = '';
    if (lines !== '') out.write(lines);
  };
  process.on('exit', flush);
  out.on('error', () => {});
  return (line) => {
    if (held === '') setImmediate(flush);
    held += `${line}\n`;
  };
}
