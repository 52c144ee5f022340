import { describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { engineFault } from "@/db/answer/engine";
import type { Actor } from "@/lib/actor";
import { refusalCodes, refusalStatus } from "@/lib/refusal/code";
import { Refusal } from "@/lib/refusal/refusal";
import { systemActor } from "@/lib/server/actors";
import { log } from "@/lib/server/log";
import { problemOf } from "@/lib/server/problem";
import { route } from "@/lib/server/route";

vi.mock("next/headers", () => ({
  headers: async () => new Headers(),
  cookies: async () => ({ get: () => undefined }),
}));

const door = async (): Promise<Actor> => systemActor();
const schema = z.object({ id: z.uuid("not-found"), mode: z.enum(["a", "b"]).default("a") });
const id = "6f6d3a7e-52c5-4f5e-9d1c-3a9a0c2b7e11";

type Ask = { path?: string; method?: string; headers?: Record<string, string>; body?: string; id?: string };

const ask = (answer: ReturnType<typeof route>, { path = "/", method = "GET", headers = {}, body, ...more }: Ask = {}) =>
  answer(new Request(`http://portal${path}`, { method, headers, ...(body === undefined ? {} : { body }) }), {
    params: Promise.resolve({ id, ...more }),
  });

const refusing = (...given: ConstructorParameters<typeof Refusal>) =>
  route({ door }, () => Promise.reject(new Refusal(...given)));

const english = { headers: { "accept-language": "en-GB,en;q=0.9" } };

describe("a route", () => {
  it("hands over who is asking and what the address says; the path outweighs the query", async () => {
    const answer = route({ door, schema }, ({ actor, input }) => Response.json([actor.side, input]));
    expect(await (await ask(answer, { path: "/?mode=b&id=other" })).json()).toEqual(["system", { id, mode: "b" }]);
  });

  it("wants a session where no other door is named, before it looks at the address", async () => {
    const answer = await ask(
      route({ schema }, () => new Response("never")),
      { id: "no" },
    );
    expect([answer.status, (await answer.json()).code]).toEqual([401, "signed-out"]);
  });

  it("refuses a body that gives a key twice, and says which", async () => {
    const answer = route({ door, schema }, () => new Response("never"));
    const headers = { "content-type": "application/json", ...english.headers };
    const refused = await ask(answer, { method: "POST", headers, body: '{"a":[{"mode":"a","mode":"b"}]}' });
    expect([refused.status, await refused.json()]).toEqual([
      400,
      expect.objectContaining({ code: "key-repeated", detail: "The key a.0.mode is given twice. Give it once." }),
    ]);
  });

  it("calls a query invalid where the path has no part that names something", async () => {
    const answer = route({ door, schema: z.object({ mode: z.enum(["a"]) }) }, () => new Response("never"));
    const refused = await answer(new Request("http://portal/?mode=c"), { params: Promise.resolve(undefined) });
    expect([refused.status, (await refused.json()).code]).toEqual([400, "invalid"]);
  });

  it("does not find what the path cannot name, and calls a query invalid", async () => {
    const answer = route({ door, schema }, () => new Response("never"));
    expect((await ask(answer, { id: "no" })).status).toBe(404);
    const invalid = await ask(answer, { path: "/?mode=c", ...english });
    expect(invalid.status).toBe(400);
    expect((await invalid.json()).errors).toEqual([
      { field: "mode", code: "invalid", detail: "This value is not accepted." },
    ]);
  });

  it("reads a body of JSON, which outweighs the query and not the path, and leaves other bodies alone", async () => {
    const answer = route({ door, schema }, async ({ input, request }) =>
      Response.json([input, request.bodyUsed ? "" : await request.text()]),
    );
    const post = { method: "POST", path: "/?mode=a", body: '{"mode":"b","id":"other"}' };
    const json = { headers: { "content-type": "application/json; charset=utf-8" } };
    expect(await (await ask(answer, { ...post, ...json })).json()).toEqual([{ id, mode: "b" }, ""]);
    expect(await (await ask(answer, { ...post, body: "raw" })).json()).toEqual([{ id, mode: "a" }, "raw"]);
    for (const body of ["[]", "{", "null", `{"mode":"${"a".repeat(1_000_000)}"}`])
      expect((await ask(answer, { ...post, ...json, body })).status).toBe(400);
  });

  it("answers a refusal as a problem, kept by nobody on the way", async () => {
    const answer = await ask(refusing("file-too-large", { megabytes: 10 }), english);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(answer.headers.get("cache-control")).toBe("private, no-store");
    expect(await answer.json()).toEqual({
      type: "urn:problem-type:partner-connect:file-too-large",
      title: "Payload Too Large",
      status: 413,
      detail: "This file is too heavy: 10 MB at most.",
      code: "file-too-large",
      params: { megabytes: 10 },
    });
  });

  it("speaks the language chosen in the browser, else the one it asks for, else French", async () => {
    const detailWith = async (headers: Record<string, string>) =>
      (await (await ask(refusing("stale"), { headers })).json()).detail.split(" ")[0];
    expect(await detailWith({ "accept-language": "de, en;q=0.5" })).toBe("Someone");
    expect(await detailWith({ "accept-language": "en", cookie: "a=b; locale=fr" })).toBe("Quelqu’un");
    expect(await detailWith({ cookie: "locale=xx" })).toBe("Quelqu’un");
    expect(await detailWith({})).toBe("Quelqu’un");
  });

  it("says of what may not be read that it is not there, and of an act that it is not permitted", async () => {
    expect((await ask(refusing("not-permitted"))).status).toBe(404);
    expect((await ask(refusing("not-permitted"), { method: "POST" })).status).toBe(403);
  });

  it("says when to come back to whoever asks too often", async () => {
    const answer = await ask(refusing("rate-limited", { minutes: 3 }));
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([429, "180"]);
  });

  it.each([
    ["busy", "portal-busy", "60"],
    ["too-long", "takes-too-long", null],
  ] as const)("asks to come back only where the engine was %s at the moment", async (why, code, after) => {
    const answer = await ask(route({ door }, () => Promise.reject(engineFault(why))));
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, after]);
    expect(await answer.json()).toMatchObject({ code });
  });

  it("says nothing of a bug but its reference, whose cause is in the log", async () => {
    const logged = vi.spyOn(log, "error").mockReturnValue();
    const answer = await ask(
      route({ door }, () => Promise.reject(new Error("secret cause"))),
      english,
    );
    const body = await answer.text();
    expect(answer.status).toBe(500);
    expect(JSON.parse(body)).toMatchObject({ code: "bug", reference: expect.stringMatching(/^[0-9a-f]{8}$/) });
    expect(body).not.toContain("secret cause");
    expect(logged.mock.calls[0]).toMatchObject([{ event: "route.failed", err: { message: "secret cause" } }]);
    logged.mockRestore();
  });
});

describe("the map from refusals to statuses", () => {
  it("gives each code one status that is no success", () => {
    expect(refusalCodes.filter((code) => refusalStatus(code) < 400)).toEqual([]);
    const some = (["signed-out", "not-permitted", "not-found", "stale", "file-type-mismatch", "bug"] as const).map(
      refusalStatus,
    );
    expect(some).toEqual([401, 403, 404, 409, 415, 500]);
  });

  it.each(["fr", "en"] as const)("has a title and a sentence in %s for each", async (locale) => {
    const params = {
      by: "A",
      decision: "verified",
      month: "1",
      points: 2,
      reference: "R",
      occurredOn: "d",
      siren: "1",
    };
    const more = {
      name: "N",
      count: 2,
      step: "code",
      most: 3,
      of: "people",
      kind: "people",
      place: "p",
      path: "a.0",
      minutes: 2,
      days: 30,
      pages: 20,
      names: "N",
      effect: "E",
      done: 1,
      megabytes: 1,
      characters: "字",
    };
    for (const code of refusalCodes) {
      const { title, detail } = await problemOf(new Refusal(code, { ...params, ...more }), locale);
      expect(title).not.toBe("");
      expect(detail).not.toMatch(/refusals\.|\{/);
    }
  });
});
