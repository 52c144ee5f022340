import { describe, expect, it } from "vitest";
import { defaultEdition } from "@/lib/edition/catalogue/editions";
import type { Locale } from "@/lib/i18n/locale";
import type { Cause } from "./cause";
import type { OutlookChange } from "./outlook";
import { sayOutlook } from "./say";
import { causeSentence, changeTitle, remediesOf } from "./sentence";

const names = { ana: "Ana L’Hér <b> & Co", d1: "Mairie d'Annecy" };
const wordsIn = (locale: Locale) => ({ edition: defaultEdition, locale, names });
const calm: OutlookChange = {
  ...{ on: "2020-09-01", from: "advanced", tier: "advanced", move: "stay" },
  ...{ competenciesLost: [], competenciesGained: [], causes: [] },
};
const titleOf = (change: Partial<OutlookChange>, locale: Locale) =>
  sayOutlook(changeTitle({ ...calm, ...change }, wordsIn(locale)), locale);
const said = (cause: Cause, locale: Locale) => sayOutlook(causeSentence(cause, wordsIn(locale)), locale);
const two = ["network-virtualization", "server-virtualization"];

describe("the title of a change ahead", () => {
  it.each<[Partial<OutlookChange>, string, string]>([
    [{ move: "fall", tier: "partner" }, "Down to Partner", "Retour au niveau Partner"],
    [{ move: "rise", tier: "principal" }, "Up to Principal Partner", "Passage au niveau Principal Partner"],
    [{ competenciesLost: two }, "2 competencies lost", "2 compétences perdues"],
    [{ competenciesGained: two }, "2 competencies gained", "2 compétences acquises"],
  ])("of %j is written in each language", (change, english, french) => {
    expect([titleOf(change, "en"), titleOf(change, "fr")]).toEqual([english, french]);
  });

  it("names the one competency, tells a loss before a gain, and a tier before both", () => {
    const name = defaultEdition.competencies.find(({ id }) => id === two[0])?.name.en;
    expect(titleOf({ competenciesLost: two.slice(0, 1), competenciesGained: two }, "en")).toBe(
      `Competency lost: ${name}`,
    );
    expect(titleOf({ move: "fall", tier: "partner", competenciesLost: two }, "en")).toBe("Down to Partner");
  });

  it("of a change of paths alone says so", () => {
    expect(titleOf({}, "en")).toBe("Tiers by solution path change");
  });
});

describe("the cause of a change ahead", () => {
  const expires: Cause = { cause: "credential-expires", id: "c1", person: "ana", type: "VCP", track: "DCV" };
  const leaves: Cause = {
    ...{ cause: "activity-leaves", id: "d1", kind: "deployment", isConfidential: false, on: "2019-10-01" },
  };

  it("names people and customers as they are written, in the reader's days", () => {
    expect(said(expires, "en")).toBe("VCP-DCV held by Ana L’Hér <b> & Co is no longer valid");
    expect(said(leaves, "en")).toBe(
      "The deployment for Mairie d'Annecy, completed on 1 October 2019, leaves the qualifying period",
    );
    expect(said(leaves, "fr")).toContain("1er octobre 2019");
  });

  it("tells a month as a month", () => {
    const month: Cause = { ...leaves, id: null, kind: "cloud-service", on: "2019-02" };
    expect(said(month, "en")).toBe("The cloud services of February 2019 leave the qualifying period");
    expect(said(month, "fr")).toContain("février 2019");
  });

  it("of an order that is hidden names neither the order nor its day", () => {
    const hidden: Cause = {
      cause: "activity-leaves",
      id: null,
      kind: "licence-revenue",
      isConfidential: true,
      on: null,
    };
    expect(said(hidden, "en")).toBe("Licence revenue leaves the qualifying period");
    for (const locale of ["en", "fr"] as const) expect(said(hidden, locale)).not.toMatch(/\d|undefined|null/);
  });

  it("of a measure that only an edition knows is called by its id", () => {
    expect(said({ ...leaves, id: null, kind: "customer-seats" }, "en")).toContain("customer-seats");
  });
});

describe("the remedies of a change ahead", () => {
  const fall = (...causes: Cause[]): string[] =>
    remediesOf({ ...calm, move: "fall", tier: "partner", causes }, wordsIn("en")).map((one) => sayOutlook(one, "en"));
  const expires = (person: string, track: "DCV" | "NV"): Cause => ({
    ...{ cause: "credential-expires", id: `${person}-${track}`, person, type: "VCP", track },
  });
  const deployment = (id: string): Cause => ({
    ...{ cause: "activity-leaves", id, kind: "deployment", isConfidential: false, on: "2019-10-01" },
  });

  it("are none where nothing is lost", () => {
    const gain = { ...calm, move: "rise", causes: [{ cause: "agreement-begins" }] } as const;
    expect(remediesOf({ ...gain, causes: [...gain.causes] }, wordsIn("en"))).toEqual([]);
  });

  it("name the day before which to act", () => {
    expect(fall({ cause: "agreement-ends" })).toEqual(["Sign again before 1 September 2020."]);
  });

  it("are one for each credential and person, and one for all deployments", () => {
    expect(
      fall(expires("ana", "DCV"), expires("ana", "NV"), expires("ben", "DCV"), expires("ana", "DCV")),
    ).toHaveLength(3);
    expect(fall(deployment("d1"), deployment("d2"))).toHaveLength(1);
  });

  it("are none for what nobody can prevent", () => {
    expect(fall({ cause: "override-ends" }, { cause: "grandfathering-ends" })).toEqual([]);
  });
});
