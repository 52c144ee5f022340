import cluster from "node:cluster";
import { randomUUID } from "node:crypto";
import { createServer } from "node:http";
import path from "node:path";
import next from "next";
import { forwardedReader } from "./forwarded.mjs";
import { handingOver } from "./lines.mjs";
import { packedFrom } from "./packed.mjs";
import { isUnattended } from "./unattended.mjs";
import { isAction, refusalOf } from "./well-formed.mjs";
import { keepWhole } from "./whole.mjs";

/**
 * A web process, in plain Node. Runs Next.js behind Node's own server for what `next start` cannot do: pass on the true
 * peer address (a client may write any x-forwarded-for), share its port with others, end open event streams when asked to
 * stop, and not outlive its supervisor.
 */
const port = Number(process.env.PORT ?? 3000);
const hostname = process.env.LISTEN_ADDRESS || "0.0.0.0";
const drainMs = 15_000;

const ownHeaders = [
  "x-portal-request",
  "x-portal-peer",
  "x-portal-path",
  "x-portal-unattended",
  "x-nonce",
  "x-request-id",
];

/** A line of the log, as the portal's own (lib/server/log.ts). */
const warn = (event, facts) =>
  process.stdout.write(`${JSON.stringify({ level: 40, time: new Date().toISOString(), event, ...facts })}\n`);

const readForwarded = forwardedReader(
  {
    publicUrl: process.env.PUBLIC_URL || `http://localhost:${port}`,
    trustedProxy: process.env.TRUSTED_PROXY,
  },
  warn,
);

const introduce = (request) => {
  for (const name of ownHeaders) delete request.headers[name];
  if (isUnattended(request)) request.headers["x-portal-unattended"] = "1";
  request.headers["x-portal-peer"] = (request.socket.remoteAddress ?? "").replace(/^::ffff:/, "");
  readForwarded(request, request.headers["x-portal-peer"]);
};

const refuse = (request, response, { status, sentence }) => {
  response.writeHead(status, {
    "content-type": "text/plain; charset=utf-8",
    "x-content-type-options": "nosniff",
    connection: "close",
  });
  response.end(request.method === "HEAD" ? undefined : `${sentence}\n`);
  request.resume();
};

/** The requests that met a bug, as instrumentation.ts knows; the framework answers what it cannot read with 500 too. */
const bugs = new Set();
globalThis.portalBugs = bugs;

const answerUnreadableAsRefused = (request, response) => {
  const id = randomUUID();
  request.headers["x-portal-request"] = id;
  const writeHead = response.writeHead.bind(response);
  response.writeHead = (status, ...rest) => writeHead(status === 500 && !bugs.has(id) ? 400 : status, ...rest);
  response.on("close", () => bugs.delete(id));
};

const isDevelopment = process.env.NODE_ENV === "development";
const app = next({ dev: isDevelopment, hostname, port, dir: process.cwd() });
const handle = app.getRequestHandler();
const handleLine = handingOver(handle);
const answerPacked = isDevelopment ? () => false : packedFrom(path.join(".next", "packed"));
await app.prepare();

let isStopping = false;

const server = createServer((request, response) => {
  // The next request on this connection goes to a process that stays.
  if (isStopping) response.setHeader("connection", "close");
  introduce(request);
  const refusal = refusalOf(request);
  if (refusal) return refuse(request, response, refusal);
  if (answerPacked(request, response)) return;
  if (/^\/api\/live(?:\?|$)/.test(request.url)) return handleLine(request, response);
  keepWhole(response);
  if (isAction(request)) answerUnreadableAsRefused(request, response);
  void handle(request, response);
});
server.keepAliveTimeout = 65_000;
// Connections are accepted by whoever is free at that moment, and kept: opened while all were idle, they may all be here.
server.maxRequestsPerSocket = 32;
server.on("error", (error) => {
  process.stderr.write(`The web server cannot listen on ${hostname}:${port}: ${error.message}\n`);
  process.exit(1);
});
server.listen(port, hostname);

const stop = async () => {
  if (isStopping) return;
  isStopping = true;
  const force = setTimeout(() => process.exit(1), drainMs);
  const closed = new Promise((resolve) => server.close(resolve));
  // A connection falls idle when its last answer is out.
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  await globalThis.portalShutdown?.();
  await closed;
  clearInterval(idle);
  clearTimeout(force);
  process.exit(0);
};

process.on("SIGTERM", () => void stop());
// Ctrl-C and a closing terminal reach the supervisor as well, which then asks for the stop and ends the database after it.
for (const event of ["SIGINT", "SIGHUP"]) process.on(event, () => undefined);
// The channel closes when the supervisor ends, even by kill -9. Without this Node would then end the process at once.
if (cluster.worker) cluster.worker.exitedAfterDisconnect = true;
process.on("disconnect", () => void stop());
