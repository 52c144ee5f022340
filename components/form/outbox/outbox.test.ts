import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { KnownFile } from "@/components/form/source/form-source";
import { refusalCodes, refusalStatus } from "@/lib/refusal/code";
import { passing, sendWaiting } from "./send";
import {
  changeWaiting,
  findPage,
  findWaiting,
  forgetWaiting,
  keepPage,
  keepWaiting,
  listWaiting,
  sweepPages,
  type Waiting,
} from "./store";

const line = vi.hoisted(() => ({
  sent: [] as [string, string | null][],
  answers: [] as string[],
  signedIn: "",
  between: async (): Promise<unknown> => undefined,
}));
vi.mock("@/components/form/file/upload", () => ({
  sendPicture: async ({ name }: File, behind: string | null) => {
    const answer = line.answers.shift() ?? "ok";
    if (answer !== "ok") return { ok: false, code: answer, params: {} };
    line.sent.push([name, behind]);
    await line.between();
    return { ok: true, file: { id: `file-${line.sent.length}`, name, size: 1 } };
  },
}));

const reader = "ada.one";
const photo = (name: string) => new File(["x"], name, { type: "image/jpeg" });
const held: KnownFile = {
  ...{ id: "held", name: "one.jpg", size: 2, pages: 2 },
  held: { behind: null, pages: ["p1", "p2"] },
};
const waiting = (parts: Partial<Waiting> = {}): Waiting => ({
  ...{ id: "key", reader, form: "credential", title: "VCP – Ada", path: "/people/credentials/new" },
  ...{ draftKey: "credential", values: { type: "VCP", proofFileId: "held" }, files: { held } },
  ...{ at: "2019-10-01T12:00:00Z", state: "waiting" },
  ...parts,
});
const granted = vi.fn(async (_values: unknown, _key?: string) => ({ ok: true as const, value: null }));
const refusing = (code: string) =>
  vi.fn(async () => ({ ok: false as const, code: code as "invalid", params: {}, fields: {}, values: {} }));

beforeEach(async () => {
  vi.stubGlobal("fetch", async () => Response.json({ reader: "session", as: line.signedIn }));
  Object.assign(line, { signedIn: reader, sent: [], answers: [], between: async () => undefined });
  granted.mockClear();
  await Promise.all((await listWaiting(reader)).map(({ id }) => forgetWaiting(id)));
  await Promise.all([keepPage("p1", photo("one.jpg")), keepPage("p2", photo("two.jpg"))]);
  await keepWaiting(waiting());
});
afterEach(() => vi.unstubAllGlobals());

describe("the outbox", () => {
  it("shows what waits to whoever sent it, in the company it is for, the oldest first", async () => {
    await keepWaiting(waiting({ id: "early", at: "2019-09-01T12:00:00Z" }));
    for (const other of ["bo.one", "ada.two", null]) expect(await listWaiting(other)).toEqual([]);
    expect((await listWaiting(reader)).map(({ id }) => id)).toEqual(["early", "key"]);
  });

  it("sends the pages one behind the other, then the form with the file they became, under its own key", async () => {
    expect(await sendWaiting("key", granted)).toBe("sent");
    expect(line.sent).toEqual([
      ["one.jpg", null],
      ["two.jpg", "file-1"],
    ]);
    expect(granted).toHaveBeenCalledWith({ type: "VCP", proofFileId: "file-2" }, "key");
    expect([await findPage("p1"), await findPage("p2")]).toEqual([null, null]);
  });

  it("keeps what is left where the line breaks between two pages, and sends no page twice", async () => {
    line.answers.push("ok", "connection-lost");
    expect(await sendWaiting("key", granted)).toBe("lost");
    expect(granted).not.toHaveBeenCalled();
    expect(await sendWaiting("key", granted)).toBe("sent");
    expect(line.sent.map(([name]) => name)).toEqual(["one.jpg", "two.jpg"]);
  });

  it("sends the very same again where no answer came, so that the server knows it", async () => {
    expect(await sendWaiting("key", () => Promise.reject(new TypeError("Failed to fetch")))).toBe("lost");
    expect(await sendWaiting("key", granted)).toBe("sent");
    expect(line.sent).toHaveLength(2);
    expect(granted).toHaveBeenCalledWith({ type: "VCP", proofFileId: "file-2" }, "key");
  });

  it("takes a form that another tab sent under its key for sent", async () => {
    expect(await sendWaiting("key", refusing("already-received"))).toBe("sent");
  });

  it.each(["signed-out", ...passing])("waits on where the answer is %s, which passes", async (code) => {
    const end = code === "signed-out" ? code : "lost";
    expect(await sendWaiting("key", refusing(code))).toBe(end);
    expect((await findWaiting("key"))?.state).toBe("waiting");
    await keepPage("p3", photo("three.jpg"));
    await keepWaiting(waiting({ files: { held: { ...held, held: { behind: null, pages: ["p3"] } } } }));
    line.answers.push(code);
    expect(await sendWaiting("key", granted)).toBe(end);
  });

  it("knows of every refusal that passes by itself", () => {
    const busy = refusalCodes.filter((code) => refusalStatus(code) === 429 || refusalStatus(code) >= 503);
    // Of other doors, said by the browser itself, or about a customer, whom the reader may leave out.
    const others = ["connection-lost", "setting-up", "strangers-limited", "too-many-disputes", "too-many-streams"];
    const customers = ["customer-letters-many", "customers-asked-many"];
    expect([...passing, ...others, ...customers].sort()).toEqual([...busy].sort());
  });

  it("lets nothing leave for somebody else who signs in, or for another company, also between two photographs", async () => {
    for (const signedIn of ["bo.one", "ada.two", "ada.staff"]) {
      line.signedIn = signedIn;
      expect(await sendWaiting("key", granted)).toBe("signed-out");
    }
    expect(line.sent).toEqual([]);
    line.signedIn = reader;
    line.between = async () => {
      line.signedIn = "ada.two";
    };
    expect(await sendWaiting("key", granted)).toBe("signed-out");
    expect([line.sent.length, granted.mock.calls.length]).toEqual([1, 0]);
    expect(await listWaiting("ada.two")).toEqual([]);
    expect((await listWaiting(reader))[0]?.files.held?.held).toEqual({ behind: "file-1", pages: ["p2"] });
  });

  it("sends nothing that was discarded, and brings nothing back, even while its photographs are on their way", async () => {
    line.between = () => forgetWaiting("key");
    expect(await sendWaiting("key", granted)).toBe("gone");
    expect(await sendWaiting("key", granted)).toBe("gone");
    expect(granted).not.toHaveBeenCalled();
    expect(await changeWaiting("key", { state: "refused" })).toBeNull();
    expect(await listWaiting(reader)).toEqual([]);
  });

  it("keeps what was refused with the portal's reason, and with the file that has arrived", async () => {
    expect(await sendWaiting("key", refusing("invalid"))).toBe("refused");
    expect(await findWaiting("key")).toMatchObject({
      ...{ state: "refused", code: "invalid", values: { proofFileId: "file-2" } },
      files: { "file-2": { id: "file-2", name: "one.jpg", size: 2, pages: 2 } },
    });
    expect(await sendWaiting("key", granted)).toBe("gone");
  });

  it("says which photograph was refused, or that it is no longer there", async () => {
    line.answers.push("file-too-large");
    expect(await sendWaiting("key", granted)).toBe("refused");
    expect(await findWaiting("key")).toMatchObject({ state: "refused", code: "file-too-large" });
    await keepWaiting(waiting({ files: { held: { ...held, held: { behind: null, pages: ["never"] } } } }));
    expect(await sendWaiting("key", granted)).toBe("refused");
    expect((await findWaiting("key"))?.code).toBe("file-gone");
  });

  it("forgets old photographs that neither a waiting form nor a draft names", async () => {
    await Promise.all(["p8", "p9"].map((id) => keepPage(id, photo("x.jpg"))));
    const later = Date.now() + 2 * 24 * 3_600_000;
    await sweepPages(['{"files":{"f":{"held":{"pages":["p8"]}}}}'], Date.now());
    expect(await findPage("p9")).not.toBeNull();
    await sweepPages(['{"files":{"f":{"held":{"pages":["p8"]}}}}'], later);
    expect(await Promise.all(["p1", "p8", "p9"].map(async (id) => (await findPage(id)) !== null))).toEqual([
      ...[true, true, false],
    ]);
  });
});
