import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  forgetDraft,
  forgetOlderDrafts,
  mergeDraft,
  parseDraft,
  readDraft,
  typedOver,
  withoutFields,
  writeDraft,
} from "./draft";

const defaults = { id: "row", rowVersion: 4, name: "", models: ["reseller"], code: "" };
const draft = (values: Record<string, unknown>) => ({ at: "2019-10-01T12:00:00Z", values, files: {} });

describe("a draft", () => {
  it("brings back what was typed", () => {
    expect(mergeDraft(defaults, draft({ name: "Aline", models: [] }))).toEqual({
      ...defaults,
      name: "Aline",
      models: [],
    });
  });

  it("never brings back which row it was, nor its version", () => {
    expect(mergeDraft(defaults, draft({ id: "other", rowVersion: 1 }))).toEqual(defaults);
  });

  it("drops fields the form no longer has, and those the page withholds", () => {
    expect(mergeDraft(defaults, draft({ gone: "x", code: "123456", name: null }), ["code"])).toEqual(defaults);
  });

  it("holds what was typed and nothing of the row, so that a colleague's change shows beside it", () => {
    const typed = typedOver(defaults, { ...defaults, name: "Aline", models: [] });
    expect(typed).toEqual({ name: "Aline", models: [] });
    const changed = { ...defaults, rowVersion: 5, code: "9" };
    expect(mergeDraft(changed, draft(typed))).toEqual({ ...changed, name: "Aline", models: [] });
    expect(typedOver(defaults, { ...defaults, models: ["reseller"] })).toEqual({});
  });

  it("is not written with the fields the page withholds, nor ever with a secret", () => {
    expect(withoutFields({ name: "Aline", kind: "person" }, ["kind"])).toEqual({ name: "Aline" });
    const secrets = { password: "x", currentPassword: "x", code: "123456", assertion: "{}" };
    expect(withoutFields({ name: "Aline", ...secrets }, [])).toEqual({ name: "Aline" });
    expect(mergeDraft({ name: "", ...secrets }, draft({ name: "Aline", password: "kept once" }))).toEqual({
      ...{ name: "Aline", ...secrets },
    });
  });

  it("survives being stored, with the key of an attempt that was never answered", () => {
    const kept = { ...draft({ name: "Aline" }), unsureKey: "k1" };
    expect(parseDraft(JSON.stringify(kept))).toEqual(kept);
  });

  it("is nothing where the store holds something else", () => {
    for (const text of [null, "", "{", "[]", '"x"', '{"at":1,"values":{}}', '{"at":"x","values":[]}'])
      expect(parseDraft(text)).toBeNull();
  });
});

describe("the drafts of a browser", () => {
  const kept = new Map<string, string>();
  const page = { reader: "" };

  beforeEach(() => {
    kept.clear();
    vi.stubGlobal("localStorage", {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, text: string) => kept.set(key, text),
      removeItem: (key: string) => kept.delete(key),
    });
    vi.stubGlobal("document", { querySelector: () => (page.reader ? { dataset: page } : null) });
  });
  afterEach(() => vi.unstubAllGlobals());

  it("are seen by the person who typed them, in the company they typed them for, and by no one else", () => {
    page.reader = "ada.one";
    expect(writeDraft("comment:row", draft({ note: "Mine" }))).toBe(true);
    for (const next of ["bo.one", "ada.two", "bo.staff", ""]) {
      page.reader = next;
      expect(readDraft("comment:row")).toBeNull();
      forgetDraft("comment:row");
    }
    page.reader = "ada.one";
    expect(readDraft("comment:row")?.values).toEqual({ note: "Mine" });
    forgetDraft("comment:row");
    expect(kept.size).toBe(0);
  });

  it("lose those of before each reader had their own", () => {
    const [ada, company] = ["6a40bcc8-076f-4daf-b0f8-11db49e7e0b6", "54b2d440-7721-4754-8474-13a2bc159796"];
    const own = [`draft:${ada}.${company}:comment:row`, `draft:${ada}.staff:comment:row`, "draft:visitor:apply"];
    const store = Object.fromEntries(
      [...own, "theme", "draft:comment:row", `draft:comment:${ada}`].map((key) => [key, "{}"]),
    );
    const removeItem = (key: string) => Reflect.deleteProperty(store, key);
    vi.stubGlobal("localStorage", Object.defineProperty(store, "removeItem", { value: removeItem, enumerable: false }));
    forgetOlderDrafts();
    expect(Object.keys(store)).toEqual([...own, "theme"]);
  });
});
