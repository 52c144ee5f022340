import { json, text } from "node:stream/consumers";
import { beforeAll, describe, expect, it } from "vitest";
import { clientAddress } from "@/lib/server/request/client-address";
import { anyFreePort } from "@/scripts/process/port";
import { type Arrived, startDoor } from "@/scripts/testing/door";
import { clientAt, publicName, type RunningProxy, startProxy } from "@/scripts/testing/proxy";
import { secretAddresses } from "@/scripts/testing/secret-addresses";

type Door = Awaited<ReturnType<typeof startDoor>>;

const forged = "203.0.113.9";
/** Larger than the largest upload with the form around it. */
const largestBody = 11_000_000;

const startBoth = async (program: "nginx" | "caddy") => {
  const port = await anyFreePort();
  const publicUrl = `https://${publicName}:${port}`;
  const door = await startDoor({ publicUrl, trustedProxy: "127.0.0.1" });
  const proxy = await startProxy(program, { port, upstream: door.port }).catch(async (error) => {
    await door.stop();
    throw error;
  });
  return { door, publicUrl, proxy };
};

describe.each(["nginx", "caddy"] as const)("the portal behind the documented %s", (program) => {
  let door: Door;
  let proxy: RunningProxy;
  let publicUrl: string;
  beforeAll(async () => {
    ({ door, proxy, publicUrl } = await startBoth(program));
    return async () => {
      await proxy.stop();
      await door.stop();
    };
  });
  const arrived = async (headers: Record<string, string>): Promise<Arrived> =>
    (await json(await proxy.send({ path: "/fr/people", headers }))) as Arrived;

  it("is asked by the name and port that people type, and takes its own forms and no others", async () => {
    const { headers } = await arrived({});
    expect(`https://${headers.host}`).toBe(publicUrl);
    const post = async (origin: string, more = {}) =>
      (await proxy.send({ path: "/fr/people", method: "POST", headers: { origin, ...more } })).statusCode;
    expect(await post(publicUrl)).toBe(200);
    expect(await post(publicUrl, { "x-forwarded-host": "evil.example", "x-forwarded-proto": "http" })).toBe(200);
    expect(await post("https://evil.example")).toBe(403);
    expect(door.warned).toEqual([]);
  });

  it("knows the client's address, and believes of it only what a declared proxy added", async () => {
    for (const headers of [{}, { "x-forwarded-for": forged }, { "x-forwarded-for": `${forged}, 127.0.0.1` }]) {
      const { headers: sent, peer } = await arrived(headers);
      expect(peer).toBe("127.0.0.1");
      const known = (...trusted: string[]) => clientAddress(peer, sent["x-forwarded-for"] ?? null, trusted);
      expect([known("127.0.0.1"), known(), known("10.0.0.0/8")]).toEqual([clientAt, peer, peer]);
    }
  });

  it("is told the scheme by Caddy alone, whatever the client says", async () => {
    const { headers } = await arrived({ "x-forwarded-proto": "http" });
    expect(headers["x-forwarded-proto"]).toBe(program === "caddy" ? "https" : "http");
  });

  it("sends events as they come", async () => {
    const stream = await proxy.send({ path: "/api/live" });
    const parts = stream.setEncoding("utf8")[Symbol.asyncIterator]();
    expect((await parts.next()).value).toContain("event: first");
    door.endStreams();
    expect((await parts.next()).value).toContain("event: last");
  });

  it("gets the largest upload whole, and nothing that is larger", async () => {
    const upload = (bytes: number) =>
      proxy.send({ path: "/api/files", method: "POST", headers: { origin: publicUrl }, body: Buffer.alloc(bytes) });
    expect(await json(await upload(largestBody))).toMatchObject({ bytes: largestBody });
    const refused = program === "nginx" ? [413] : [413, 502];
    expect(refused).toContain((await upload(12_000_000)).statusCode);
  });
});

describe.each(["nginx", "caddy"] as const)("the log of the documented %s", (program) => {
  it("holds no secret of an address, whether the portal answers or is away", async () => {
    const { door, proxy } = await startBoth(program);
    const statuses = async (paths: readonly string[]): Promise<Set<number | undefined>> => {
      const answers = await Promise.all(paths.map((path) => proxy.send({ path })));
      await Promise.all(answers.map(text));
      return new Set(answers.map(({ statusCode }) => statusCode));
    };
    const { pages, leading } = secretAddresses("TELL-NOBODY");
    const secret = [...pages, ...leading];
    expect(await statuses([...secret, "/fr/people"])).toEqual(new Set([200]));
    await door.stop();
    expect(await statuses([...secret, "/fr/progress"])).toEqual(new Set([502]));
    const log = await proxy.stop();
    expect(log.split("\n").filter((line) => line.includes("TELL-NOBODY"))).toEqual([]);
    expect(log).toMatch(program === "nginx" ? /"GET \/fr\/people .* 200 [\s\S]*\/fr\/progress/ : /connection refused/);
  });
});
