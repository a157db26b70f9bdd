import { createServer } from 'node:net';

/** Whether nothing listens on the port, under either address that localhost has. */
export async function isPortFree(port) {
  const errors = await Promise.all(
    ['127.0.0.1', '::1'].map(host => listenError(port, host)),
  );
  // A machine without IPv6 has no ::1; that takes no port from anybody.
  return !errors.some(code => code === 'EADDRINUSE' || code === 'EACCES');
}

function listenError(port, host) {
  return new Promise(resolve => {
    const server = createServer();
    server.once('error', error => resolve(error.code));
    server.listen({ port, host, exclusive: true }, () =>
      server.close(() => resolve(undefined)),
    );
  });
}

export function findFreePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
