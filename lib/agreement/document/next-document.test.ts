import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Annex, annexes } from "@/lib/agreement/document/annex";
import { annexesIn } from "@/lib/agreement/document/instrument";
import { nextDocument, type OfferSituation } from "@/lib/agreement/document/next-document";
import { inForce } from "@/lib/agreement/document/testing/in-force";
import { copyTemplate, templateOf } from "@/lib/agreement/text/draft/draft";
import { registerTemplate, templateByVersion } from "@/lib/agreement/text/template";

const document = (kind: "full" | "version" | "amendment", annexes: Annex[]) => inForce({ kind, annexes });

const situation = (fields: Partial<OfferSituation> = {}): OfferSituation => ({
  standing: [document("full", ["resale"])],
  endsOn: "2020-10-01",
  wanted: ["resale"],
  currentVersion: "2019-10",
  today: "2020-01-01",
  ...fields,
});

describe("the next document of a company", () => {
  it("is the whole agreement where nothing is in force", () => {
    const next = nextDocument(situation({ standing: [], endsOn: null, wanted: ["cloud-services"] }));
    expect(next).toMatchObject({ kind: "full", annexes: ["cloud-services"], act: { kind: "full" } });
  });

  it("is null where text, annexes and term are current", () => {
    expect(nextDocument(situation())).toBeNull();
  });

  it("is the annexes it lacks, in the framework's own version", () => {
    const next = nextDocument(situation({ wanted: ["resale", "managed-services"] }));
    expect(next).toMatchObject({ kind: "amendment", templateVersion: "2019-10", annexes: ["managed-services"] });
  });

  it("is the published version before anything else, with every annex", () => {
    const standing = [document("full", ["resale"]), document("amendment", ["cloud-services"])];
    const next = nextDocument(situation({ standing, wanted: ["services-delivery"], currentVersion: "2020-03" }));
    expect(next).toMatchObject({
      ...{ kind: "version", templateVersion: "2020-03", act: { kind: "version", standing } },
      annexes: ["resale", "cloud-services", "services-delivery"],
    });
  });

  it("is never an older version, even where the signed one was withdrawn since", () => {
    const standing = [{ ...document("version", ["resale"]), templateVersion: "2020-03" }];
    expect(nextDocument(situation({ standing }))).toBeNull();
    const next = nextDocument(situation({ standing, wanted: ["resale", "cloud-services"] }));
    expect(next).toMatchObject({ kind: "amendment", templateVersion: "2020-03", annexes: ["cloud-services"] });
  });

  it.each([
    ["2020-08-31", null],
    ["2020-09-01", "renewal"],
    ["2020-09-30", "renewal"],
    ["2020-10-01", null],
  ])("on %s is, thirty days before the end and no longer, another term of a year (%s)", (today, kind) => {
    const next = nextDocument(situation({ today }));
    expect(next?.kind ?? null).toBe(kind);
    if (next) expect(next.act).toMatchObject({ from: "2020-10-01", until: "2021-10-01" });
  });

  describe("where the text has no annex for a business model", () => {
    const own = copyTemplate(templateByVersion("2019-10"));
    const parts = own.parts.filter(({ id }) => id === "framework" || id === "cloud-services");
    registerTemplate(templateOf("2031-06", { ...own, parts }));
    const currentVersion = "2031-06";

    it("has none either: it is neither offered nor signed, in a whole agreement and in a new version", () => {
      const wanted: Annex[] = ["resale", "cloud-services"];
      const whole = situation({ standing: [], endsOn: null, wanted, currentVersion });
      expect(nextDocument(whole)).toMatchObject({ kind: "full", annexes: ["cloud-services"] });
      expect(nextDocument({ ...whole, wanted: ["resale"] })).toMatchObject({ kind: "full", annexes: [] });
      const held = situation({ standing: [document("full", ["resale"])], wanted, currentVersion });
      expect(nextDocument(held)).toMatchObject({ kind: "version", annexes: ["cloud-services"] });
    });

    it("is no amendment of nothing", () => {
      const standing = [{ ...document("version", []), templateVersion: currentVersion }];
      expect(nextDocument(situation({ standing, wanted: ["resale"], currentVersion }))).toBeNull();
      const more = nextDocument(situation({ standing, wanted: ["resale", "cloud-services"], currentVersion }));
      expect(more).toMatchObject({ kind: "amendment", annexes: ["cloud-services"] });
    });
  });

  it("never drops an annex in force, and never offers twice what is in force", () => {
    const some = fc.subarray([...annexes]);
    fc.assert(
      fc.property(some, some, some, fc.constantFrom("2019-10", "2020-03"), (first, added, wanted, currentVersion) => {
        const standing = [document("full", first), document("amendment", added)];
        const next = nextDocument(situation({ standing, wanted, currentVersion }));
        const held = annexesIn(standing);
        if (next?.kind === "version") expect(held.every((annex) => next.annexes.includes(annex))).toBe(true);
        if (next?.kind === "amendment") expect(next.annexes.some((annex) => held.includes(annex))).toBe(false);
        const after = next?.kind === "version" ? next.annexes : [...held, ...(next?.annexes ?? [])];
        expect(wanted.every((annex) => after.includes(annex))).toBe(true);
      }),
    );
  });
});
