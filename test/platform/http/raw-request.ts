import { connect } from 'node:net';

/** Sends bytes as they are and gives back everything that came until the other side closed or `wait` ms passed. */
export function rawRequest(url: string, pieces: readonly (string | Buffer)[], wait = 3_000): Promise<string> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname);
    let received = '';
    const timer = setTimeout(() => socket.destroy(), wait);
    socket.on('connect', async () => {
      for (const piece of pieces) {
        if (socket.destroyed) return;
        socket.write(piece);
        await new Promise((sent) => setTimeout(sent, 5));
      }
    });
    socket.on('data', (chunk) => {
      received += chunk.toString('utf8');
    });
    // The server may close while we are still writing; what it had said counts.
    socket.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE' && error.code !== 'ECONNRESET') reject(error);
    });
    socket.on('close', () => {
      clearTimeout(timer);
      resolve(received);
    });
  });
}
