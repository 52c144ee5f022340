import { createServer } from "node:net";

const tryPort = (port: number, host?: string): Promise<number | null> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE" || error.code === "EACCES") resolve(null);
      else if (error.code === "EADDRNOTAVAIL" || error.code === "EAFNOSUPPORT") resolve(port);
      else reject(error);
    });
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : null));
    });
  });

/** True where nothing listens on this port, neither on all addresses nor on the loopback one. */
const isPortFree = async (port: number): Promise<boolean> =>
  (await tryPort(port)) !== null && (await tryPort(port, "127.0.0.1")) !== null;

/** A port that is free on the loopback address now. */
export const anyFreePort = async (): Promise<number> => {
  const port = await tryPort(0, "127.0.0.1");
  if (port === null) throw new Error("No free port on 127.0.0.1");
  return port;
};

/** The first free port from the wanted one on, within a hundred; 0 means any. */
export const freePortFrom = async (wanted: number): Promise<number> => {
  if (wanted === 0) return anyFreePort();
  for (let port = wanted; port < Math.min(wanted + 100, 65_536); port += 1) if (await isPortFree(port)) return port;
  throw new Error(`No free port between ${wanted} and ${wanted + 99}`);
};
