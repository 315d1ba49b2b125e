/** Why the service could not start, as a sentence for whoever started it; never a stack. */
export function startFailure(
  error: unknown,
  environment: Readonly<Record<string, string | undefined>>,
): string {
  // By name: the class that was packed is another than the one that was not.
  if (error instanceof Error && error.name === 'ConfigError') return error.message;
  const { code, message } =
    error instanceof Error ? (error as NodeJS.ErrnoException) : { code: undefined, message: String(error) };
  const port = environment.PORT || '3000';
  const host = environment.HOST || '127.0.0.1';
  if (code === 'EADDRINUSE') {
    return [
      `PORT：端口 ${port} 已被占用；请停掉占用它的程序，或换一个端口：PORT=3001 npm start`,
      `PORT: port ${port} is taken; stop what uses it, or choose another: PORT=3001 npm start`,
    ].join('\n');
  }
  if (code === 'EACCES' && message.includes('listen')) {
    return `PORT：没有权限监听端口 ${port}\nPORT: not allowed to listen on port ${port}`;
  }
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return `HOST：这台机器没有地址 ${host}\nHOST: this machine has no address ${host}`;
  }
  return `无法启动：${message}\nCould not start: ${message}`;
}
