// Whether a place can be listened at: asked of ports and of folders for the embedded server.
import net from 'node:net';

/** Listens there for a moment: the port that was found, or 0 for a path; null where nobody can listen. */
export async function listenable(at: net.ListenOptions): Promise<number | null> {
  const server = net.createServer();
  const listening = new Promise<boolean>((resolve) => {
    server.once('error', () => resolve(false));
    server.listen(at, () => resolve(true));
  });
  if (!(await listening)) return null;
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' ? (address?.port ?? 0) : 0;
}
