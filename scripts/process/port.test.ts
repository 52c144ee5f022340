import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { anyFreePort, freePortFrom } from "./port";

/** A port on which something listens until the test ends. */
const takenPort = async (host?: string): Promise<number> => {
  const server = createServer();
  onTestFinished(() => void server.close());
  server.listen({ port: 0, host });
  await once(server, "listening");
  return (server.address() as AddressInfo).port;
};

describe("the port to serve on", () => {
  it("is the wanted one where it is free", async () => {
    const free = await anyFreePort();
    expect(await freePortFrom(free)).toBe(free);
  });

  it.each([undefined, "127.0.0.1"])("is a later one where something listens already (on %s)", async (host) => {
    const taken = await takenPort(host);
    const found = await freePortFrom(taken);
    expect(found).toBeGreaterThan(taken);
    expect(found).toBeLessThan(taken + 100);
  });

  it("is any free one where none is wanted, and can be listened on", async () => {
    const port = await freePortFrom(0);
    const server = createServer();
    onTestFinished(() => void server.close());
    server.listen(port, "127.0.0.1");
    await once(server, "listening");
    expect(port).toBeGreaterThan(0);
  });

  it("is refused by its range where there is none", async () => {
    await expect(freePortFrom(65_536)).rejects.toThrow("65536");
  });
});
