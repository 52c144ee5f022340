import { AsyncLocalStorage } from "node:async_hooks";
import { createServer, type IncomingMessage, type Server, ServerResponse, request as send } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, it, vi } from "vitest";
import { handOverLine, type ReaderLine } from "@/lib/server/live/line";
import { handingOver } from "./lines.mjs";

const context = new AsyncLocalStorage<string>();
let server: Server | undefined;

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

type Begin = (line: ReaderLine) => void;

/** Answers as the framework does: in a context of its own, with listeners and functions of its own on Node's objects. */
const framework =
  (begin: Begin, before: () => Promise<void>) =>
  (asked: IncomingMessage, answer: ServerResponse): Promise<void> =>
    context.run("the framework's", async () => {
      answer.on("close", function frameworks() {});
      const { end } = answer;
      answer.end = ((...given: Parameters<typeof end>) => end.apply(answer, given)) as typeof end;
      await before();
      const id = asked.headers["x-portal-request"];
      const request = new Request("http://portal.example/api/live", { headers: { "x-portal-request": String(id) } });
      const { headers } = handOverLine(request, { "content-type": "text/event-stream" }, begin);
      for (const [name, value] of headers) answer.setHeader(name, value);
      answer.end();
    });

/** A server that hands its lines over; answers its port, and what was answered last. */
const serve = async (begin: Begin, before: () => Promise<void> = async () => undefined) => {
  const handle = handingOver(framework(begin, before));
  const seen: { answer?: ServerResponse } = {};
  server = createServer((asked, answer) => {
    seen.answer = answer;
    void handle(asked, answer);
  });
  await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve));
  return { port: (server.address() as AddressInfo).port, seen };
};

const open = (port: number, method = "GET"): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    send({ port, host: "127.0.0.1", method }, resolve).once("error", reject).end();
  });

it("goes on with the connection, without the framework's context, listeners and functions", async () => {
  const lines: ReaderLine[] = [];
  const { port, seen } = await serve((line) => {
    expect(context.getStore()).toBeUndefined();
    line.write("hello ");
    lines.push(line);
  });
  const answer = await open(port);
  expect(answer.headers["content-type"]).toBe("text/event-stream");
  const [line] = lines;
  line?.write("reader");
  line?.end();
  let text = "";
  for await (const part of answer.setEncoding("utf8")) text += part;
  expect(text).toBe("hello reader");
  expect(seen.answer?.listeners("close").map(({ name }) => name)).not.toContain("frameworks");
  expect(seen.answer?.end).toBe(ServerResponse.prototype.end);
});

it("tells that the reader has left, and what is written to them then goes nowhere", async () => {
  const left = vi.fn();
  const { port } = await serve((line) =>
    line.onClose(() => {
      line.write("too late");
      line.end();
      line.write("later still");
      left();
    }),
  );
  const answer = await open(port);
  expect(left).not.toHaveBeenCalled();
  answer.destroy();
  await expect.poll(() => left.mock.calls.length).toBe(1);
});

it("tells so at once where the reader left before there was an answer", async () => {
  const left = vi.fn();
  let isGone = (): void => undefined;
  const gone = new Promise<void>((resolve) => {
    isGone = resolve;
  });
  const { port, seen } = await serve(
    (line) => line.onClose(left),
    () => gone,
  );
  const asked = send({ port, host: "127.0.0.1" }).on("error", () => undefined);
  asked.end();
  await expect.poll(() => seen.answer).toBeDefined();
  asked.destroy();
  await expect.poll(() => seen.answer?.closed).toBe(true);
  isGone();
  await expect.poll(() => left.mock.calls.length).toBe(1);
});

it("tells so where the framework itself fails once it has answered", async () => {
  const left = vi.fn();
  const handle = handingOver(async (asked: IncomingMessage) => {
    const headers = { "x-portal-request": String(asked.headers["x-portal-request"]) };
    handOverLine(new Request("http://portal.example/api/live", { headers }), {}, (line) => line.onClose(left));
    throw new Error("The framework failed");
  });
  const failed = vi.fn();
  server = createServer(
    (asked, answer) =>
      void handle(asked, answer)
        .catch(failed)
        .then(() => answer.destroy()),
  );
  await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve));
  await expect(open((server.address() as AddressInfo).port)).rejects.toThrow();
  expect([failed.mock.calls.length, left.mock.calls.length]).toEqual([1, 1]);
});

it("ends where only the head is asked for", async () => {
  const left = vi.fn();
  const { port } = await serve((line) => line.onClose(left));
  const answer = await open(port, "HEAD");
  await new Promise((resolve) => answer.resume().once("end", resolve));
  expect([answer.statusCode, left.mock.calls.length]).toEqual([200, 1]);
});

it("lets a reader go who takes nothing any more", async () => {
  const left = vi.fn();
  const lines: ReaderLine[] = [];
  const { port } = await serve((line) => {
    line.onClose(left);
    lines.push(line);
  });
  const answer = await open(port);
  answer.pause();
  const write = (): number => {
    lines[0]?.write("x".repeat(100_000));
    return left.mock.calls.length;
  };
  await expect.poll(write, { interval: 1 }).toBe(1);
});
