import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { KnownFile } from "@/components/form/source/form-source";
import { sendWaiting } from "./send";
import { findPhotographs, forgetWaiting, keepPhotographs, keepWaiting, listWaiting, type Waiting } from "./store";

const line = vi.hoisted(() => ({ sent: [] as [string, string | null][], answers: [] as string[], signedIn: "" }));
vi.mock("@/components/form/file/upload", () => ({
  sendPicture: async ({ name }: File, behind: string | null) => {
    const answer = line.answers.shift() ?? "ok";
    if (answer !== "ok") return { ok: false, code: answer, params: {} };
    line.sent.push([name, behind]);
    return { ok: true, file: { id: `file-${line.sent.length}`, name, size: 1 } };
  },
}));

const page = { reader: "ada.one" };
const photo = (name: string) => new File(["x"], name, { type: "image/jpeg" });
const held: KnownFile = { id: "held", name: "one.jpg", size: 2, pages: 2, isHeld: true };
const waiting = (parts: Partial<Waiting> = {}): Waiting => ({
  ...{ id: "key", form: "credential", title: "VCP – Ada", path: "/people/credentials/new", draftKey: "credential" },
  ...{ values: { type: "VCP", proofFileId: "held" }, files: { held }, at: "2019-10-01T12:00:00Z", state: "waiting" },
  ...parts,
});
const granted = vi.fn(async (_values: unknown, _key?: string) => ({ ok: true as const, value: null }));

beforeEach(async () => {
  vi.stubGlobal("fetch", async () => Response.json({ reader: "session", as: line.signedIn }));
  line.signedIn = "ada.one";
  vi.stubGlobal("document", { querySelector: () => (page.reader ? { dataset: page } : null) });
  page.reader = "ada.one";
  line.sent.length = 0;
  line.answers.length = 0;
  granted.mockClear();
  await Promise.all((await listWaiting()).map(forgetWaiting));
  await keepPhotographs({ id: "held", behind: null, pages: [photo("one.jpg"), photo("two.jpg")] });
});
afterEach(() => vi.unstubAllGlobals());

describe("the outbox", () => {
  it("shows what waits to whoever sent it, in the company it is for, and to nobody else", async () => {
    await keepWaiting(waiting({ id: "late", at: "2019-10-02T12:00:00Z" }));
    await keepWaiting(waiting({ id: "early" }));
    for (const next of ["bo.one", "ada.two", ""]) {
      page.reader = next;
      expect(await listWaiting()).toEqual([]);
      expect(await findPhotographs("held")).toBeNull();
    }
    expect(await keepWaiting(waiting())).toBe(false);
    page.reader = "ada.one";
    expect((await listWaiting()).map(({ id }) => id)).toEqual(["early", "late"]);
  });

  it("forgets the photographs with the form that they go with", async () => {
    await keepWaiting(waiting());
    await forgetWaiting(waiting());
    expect(await listWaiting()).toEqual([]);
    expect(await findPhotographs("held")).toBeNull();
  });

  it("sends the pages one behind the other, then the form with the file they became, under its own key", async () => {
    expect(await sendWaiting(waiting(), granted)).toBe("sent");
    expect(line.sent).toEqual([
      ["one.jpg", null],
      ["two.jpg", "file-1"],
    ]);
    expect(granted).toHaveBeenCalledWith({ type: "VCP", proofFileId: "file-2" }, "key");
    expect(await findPhotographs("held")).toBeNull();
  });

  it("keeps what is left where the line breaks between two pages, and sends no page twice", async () => {
    line.answers.push("ok", "connection-lost");
    expect(await sendWaiting(waiting(), granted)).toBe("lost");
    expect(granted).not.toHaveBeenCalled();
    expect(await sendWaiting(waiting(), granted)).toBe("sent");
    expect(line.sent.map(([name]) => name)).toEqual(["one.jpg", "two.jpg"]);
  });

  it("waits on where no answer to the form comes, and where the session has ended", async () => {
    const silent = () => Promise.reject(new TypeError("Failed to fetch"));
    expect(await sendWaiting(waiting(), silent)).toBe("lost");
    const code = "signed-out" as const;
    const stranger = async () => ({ ok: false as const, code, params: {}, fields: {}, values: {} });
    expect(await sendWaiting(waiting(), stranger)).toBe("signed-out");
    line.answers.push("signed-out");
    await keepPhotographs({ id: "held", behind: null, pages: [photo("one.jpg")] });
    expect(await sendWaiting(waiting(), granted)).toBe("signed-out");
  });

  it("lets nothing leave for somebody else who signed in meanwhile, or for another company", async () => {
    for (const signedIn of ["bo.one", "ada.two", "ada.staff"]) {
      line.signedIn = signedIn;
      expect(await sendWaiting(waiting(), granted)).toBe("signed-out");
    }
    expect([line.sent, granted.mock.calls]).toEqual([[], []]);
  });

  it("keeps what was refused to be corrected, with the file that has arrived", async () => {
    await keepWaiting(waiting());
    const code = "invalid" as const;
    const refusing = async () => ({ ok: false as const, code, params: {}, fields: {}, values: {} });
    expect(await sendWaiting(waiting(), refusing)).toBe("refused");
    const [kept] = await listWaiting();
    expect(kept).toMatchObject({ state: "refused", values: { proofFileId: "file-2" } });
    expect(kept?.files).toEqual({ "file-2": { id: "file-2", name: "one.jpg", size: 2, pages: 2 } });
  });

  it("keeps what it was sent with where a photograph itself is refused", async () => {
    await keepWaiting(waiting());
    line.answers.push("file-unreadable");
    expect(await sendWaiting(waiting(), granted)).toBe("refused");
    expect((await listWaiting())[0]).toMatchObject({ state: "refused", values: { proofFileId: "held" } });
    expect((await findPhotographs("held"))?.pages).toHaveLength(2);
  });
});
