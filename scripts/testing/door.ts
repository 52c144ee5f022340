import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { forwardedReader } from "@/scripts/web-server/forwarded.mjs";
import { refusalOf } from "@/scripts/web-server/well-formed.mjs";

/** What reached the portal: the headers as the proxy sent them, who sent them, and how much came with them. */
export type Arrived = { headers: Record<string, string | undefined>; peer: string; bytes: number };

const bytesOf = async (request: IncomingMessage): Promise<number> => {
  let bytes = 0;
  for await (const part of request) bytes += (part as Buffer).length;
  return bytes;
};

/**
 * A server that judges requests as the portal's own does before the framework sees them, and tells what arrived. Under
 * /api/live it sends one event, and ends the stream when `endStreams` is called.
 */
export const startDoor = async (settings: { publicUrl: string; trustedProxy: string }) => {
  const warned: string[] = [];
  const streams: ServerResponse[] = [];
  const read = forwardedReader(settings, (event: string) => warned.push(event));
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const headers = { ...request.headers };
    const peer = request.socket.remoteAddress ?? "";
    read(request, peer);
    const refusal = refusalOf(request);
    if (refusal) return void response.writeHead(refusal.status).end();
    if (request.url === "/api/live") {
      streams.push(response.writeHead(200, { "content-type": "text/event-stream" }));
      return void response.write("event: first\ndata:\n\n");
    }
    const bytes = await bytesOf(request).catch(() => 0);
    response.end(JSON.stringify({ headers, peer, bytes }));
  };
  const server = createServer((request, response) => void answer(request, response)).listen(0, "127.0.0.1");
  await once(server, "listening");
  const endStreams = (): void => {
    for (const stream of streams.splice(0)) stream.end("event: last\ndata:\n\n");
  };
  const stop = async (): Promise<void> => {
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
  };
  return { port: (server.address() as AddressInfo).port, warned, endStreams, stop };
};
