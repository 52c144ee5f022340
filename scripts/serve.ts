import { createServer, type IncomingMessage } from "node:http";
import next from "next";

/**
 * The web process: Next.js behind Node's own server, for two things `next start` cannot do: say who is at the other end
 * of the socket (a client may write any x-forwarded-for), and end open event streams when asked to stop.
 */
const port = Number(process.env.PORT ?? 3000);
const hostname = process.env.HOST ?? "0.0.0.0";
const drainMs = 15_000;

const ownHeaders = ["x-portal-peer", "x-portal-path", "x-nonce", "x-request-id"];

const introduce = (request: IncomingMessage): void => {
  for (const name of ownHeaders) delete request.headers[name];
  request.headers["x-portal-peer"] = (request.socket.remoteAddress ?? "").replace(/^::ffff:/, "");
};

const app = next({ dev: process.env.NODE_ENV === "development", hostname, port, dir: process.cwd() });
const handle = app.getRequestHandler();
await app.prepare();

const server = createServer((request, response) => {
  introduce(request);
  void handle(request, response);
});
server.keepAliveTimeout = 65_000;
server.listen(port, hostname, () => process.send?.({ listening: port }));

const stop = async (): Promise<void> => {
  const force = setTimeout(() => process.exit(1), drainMs);
  const closed = new Promise((resolve) => server.close(resolve));
  await (globalThis as typeof globalThis & { portalShutdown?: () => Promise<void> }).portalShutdown?.();
  server.closeIdleConnections();
  await closed;
  clearTimeout(force);
  process.exit(0);
};

process.once("SIGTERM", () => void stop());
process.once("SIGINT", () => void stop());
