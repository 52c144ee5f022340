import { randomUUID } from "node:crypto";
import { isRedirectError } from "next/dist/client/components/redirect-error.js";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import type { Actor } from "@/lib/actor";
import { Refusal } from "@/lib/refusal/refusal";
import { action } from "@/lib/server/action";
import { systemActor } from "@/lib/server/actors";
import { log } from "@/lib/server/log";

const page = vi.hoisted(() => ({ path: "/en/somewhere", refreshed: 0 }));
vi.mock("next/headers", () => ({ headers: async () => new Headers({ "x-portal-path": page.path }) }));
vi.mock("next/cache", () => ({ refresh: () => (page.refreshed += 1) }));
beforeEach(() => {
  page.refreshed = 0;
});

const schema = z.object({ count: z.int("number-needed"), password: z.string().default("") });
type Input = z.output<typeof schema>;
const door = async (): Promise<Actor> => systemActor();

const keysOf = (): { seen: (string | undefined)[][]; add: (actor: Actor, input: Input) => Promise<number> } => {
  const seen: (string | undefined)[][] = [];
  return {
    seen,
    add: async (actor, { count }) => {
      seen.push([actor.idempotencyKey, actor.inputSha256]);
      if (count < 0) throw new Refusal("stale", {}, { count: "invalid" });
      if (count === 0) throw new Error("secret cause");
      return count + 1;
    },
  };
};

const formOf = (fields: Record<string, string>): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
};

const addressOf = async (work: Promise<unknown>): Promise<string | null> => {
  try {
    await work;
    return null;
  } catch (error) {
    if (isRedirectError(error)) return error.digest.split(";")[2] ?? null;
    throw error;
  }
};

describe("an action", () => {
  it.each([
    ["a NUL in a field", { count: 1, password: "a\0b" }, { password: "characters-refused" }],
    ["half of a character in a field", { count: 1, password: "a\ud83d" }, { password: "characters-refused" }],
    ["either of them deep inside", { count: 1, more: [{ note: "\0" }] }, { "more.0.note": "characters-refused" }],
    ["either of them in a name", { count: 1, more: { "\0": 1 } }, { more: "characters-refused" }],
  ])("refuses %s at the field, before anything is stored", async (_, input, fields) => {
    const { seen, add } = keysOf();
    expect(await action(schema, add, { door })(input as never)).toMatchObject({ ok: false, code: "invalid", fields });
    expect(seen).toEqual([]);
  });

  it.each([
    ["a key that is none", { count: 1 }, "no key"],
    ["what no JSON can say", { count: 1, more: 10n }, randomUUID()],
  ])("refuses %s as invalid, and not as a bug", async (_, input, key) => {
    const { add } = keysOf();
    const run = action(schema, add, { door });
    expect(await run(input as never, key)).toMatchObject({ ok: false, code: "invalid" });
  });

  it("takes text apart into letters and accents for the same as together, from a call and from a form", async () => {
    const names: string[] = [];
    const named = z.object({ name: z.string() });
    const run = action(named, async (_, { name }) => names.push(name), { door });
    await run({ name: "Zoé".normalize("NFD") });
    await run(null, formOf({ name: "Zoé".normalize("NFD") }));
    expect(names).toEqual(["Zoé", "Zoé"]);
  });

  it("reads input five thousand lists deep without a fault", async () => {
    const { add } = keysOf();
    const deep = JSON.parse(`${"[".repeat(5_000)}${"]".repeat(5_000)}`);
    expect(await action(schema, add, { door })({ count: 1, deep } as never)).toEqual({ ok: true, value: 2 });
  });

  it("answers a call, a form and a button by the same schema", async () => {
    const { seen, add } = keysOf();
    const run = action(schema, add, { door });
    expect(await run({ count: 2 })).toEqual({ ok: true, value: 3 });
    expect(await run(null, formOf({ count: "2" }))).toEqual({ ok: true, value: 3 });
    expect(await run(formOf({ count: "2" }))).toBeUndefined();
    expect(seen).toHaveLength(3);
  });

  it("draws the page again after a post, and leaves that to whoever calls", async () => {
    const run = action(schema, keysOf().add, { door });
    await run({ count: 2 });
    expect(page.refreshed).toBe(0);
    await run(null, formOf({ count: "2" }));
    expect(page.refreshed).toBe(1);
    await run(null, formOf({ count: "-1" }));
    expect(page.refreshed).toBe(1);
  });

  it("goes on in the language of the page: a post is led there, a call is told where", async () => {
    const to = (answer: number, input: Input, locale: string) => (input.count > 5 ? null : `/${locale}/done/${answer}`);
    const run = action(schema, keysOf().add, { door, to });
    expect(await run({ count: 2 })).toEqual({ ok: true, value: 3, to: "/en/done/3" });
    expect(await run({ count: 6 })).toEqual({ ok: true, value: 7 });
    expect(await addressOf(run(null, formOf({ count: "2" })))).toBe("/en/done/3");
    expect(await addressOf(run(formOf({ count: "2" })))).toBe("/en/done/3");
    expect(await addressOf(run(null, formOf({ count: "6" })))).toBeNull();
  });

  it("reads a file that goes with a form as text, and gives no file back", async () => {
    const texts: string[] = [];
    const held = z.object({ text: z.string().min(1, "required").max(5, "too-long").default("") });
    const run = action(held, async (_, { text }) => texts.push(text), { door });
    const formWith = (bytes: BlobPart) => {
      const form = formOf({ count: "1" });
      form.set("text", new File([bytes], "a.md"));
      return form;
    };
    await run(null, formWith("\uFEFFDéjà"));
    expect(texts).toEqual(["Déjà"]);
    for (const [bytes, code] of [
      ["too long", "too-long"],
      [new Uint8Array([0xff]), "text-file-unreadable"],
    ] as const)
      expect(await run(null, formWith(bytes))).toMatchObject({ fields: { text: code }, values: { count: "1" } });
    expect(JSON.stringify(await run(null, formWith("too long")))).not.toContain("too long");
  });

  it("gives back what was posted with a refusal, without its secrets", async () => {
    const run = action(schema, keysOf().add, { door });
    const refused = await run(null, formOf({ count: "-1", password: "x" }));
    expect(refused).toEqual({
      ok: false,
      code: "stale",
      params: {},
      fields: { count: "invalid" },
      values: { count: -1 },
    });
    expect(await run(null, formOf({ count: "two", password: "x" }))).toMatchObject({
      ...{ ok: false, code: "invalid", fields: { count: "number-needed" }, values: { count: "two" } },
    });
    expect(await run({ count: -1, password: "x" })).toMatchObject({ ok: false, values: {} });
  });

  it("asks who it is before it looks at what was sent", async () => {
    const closed = action(schema, keysOf().add, { door: () => Promise.reject(new Refusal("signed-out")) });
    expect(await closed({ count: "two" })).toMatchObject({ ok: false, code: "signed-out", fields: {} });
  });

  it("says nothing of a bug but its reference, whose cause is in the log", async () => {
    const logged = vi.spyOn(log, "error").mockReturnValue();
    const refused = await action(schema, keysOf().add, { door })({ count: 0 });
    expect(refused).toEqual({
      ...{
        ok: false,
        code: "bug",
        params: { reference: expect.stringMatching(/^[0-9a-f]{8}$/) },
        fields: {},
        values: {},
      },
    });
    expect(JSON.stringify(refused)).not.toContain("secret cause");
    expect(logged.mock.calls[0]).toMatchObject([{ event: "action.failed", err: { message: "secret cause" } }]);
    logged.mockRestore();
  });

  it("ties a call's key to what was sent, and a form's key to what it holds but its secrets", async () => {
    const { seen, add } = keysOf();
    const run = action(schema, add, { door });
    const key = randomUUID();
    await run({ count: 2 }, key);
    await run({ count: 2, password: "x" }, key);
    for (const [count, password] of [
      ["2", "x"],
      ["2", "y"],
      ["3", "x"],
    ] as const)
      await run(null, formOf({ count, password, idempotencyKey: key }));
    await run(null, formOf({ count: "2", idempotencyKey: "" }));
    expect(seen.map(([known]) => known)).toEqual([key, key, key, key, key, undefined]);
    const [called, calledOtherwise, posted, postedAgain, postedOtherwise] = seen.map(([, hash]) => hash);
    expect(calledOtherwise).not.toBe(called);
    expect(postedAgain).toBe(posted);
    expect(postedOtherwise).not.toBe(posted);
  });
});
