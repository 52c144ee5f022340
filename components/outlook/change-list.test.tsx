import { describe, expect, it } from "vitest";
import { all, textOf } from "@/components/testing/markup";
import { draw, translations } from "@/components/testing/render";
import { defaultEdition } from "@/lib/edition/catalogue/editions";
import type { Cause } from "@/lib/forecast/cause";
import type { OutlookChange } from "@/lib/forecast/outlook";
import { localName } from "@/lib/i18n/names";
import { ChangeList, type RecordAddresses } from "./change-list";

const t = translations("outlook");
const [first, second, third] = defaultEdition.competencies;
const idOf = (one: typeof first): string => one?.id ?? "";
const nameOf = (one: typeof first): string => localName(one?.name, "en");
const on = "2020-03-01";
const names = { ana: "Inès L'Hér", d1: "Café <Or>" };
const calm: OutlookChange = {
  ...{ on: "2020-03-31", from: "advanced", tier: "advanced", move: "stay" },
  ...{ competenciesLost: [], competenciesGained: [], causes: [] },
};
const addresses: RecordAddresses = {
  credential: (id: string) => `/people/credentials/${id}`,
  person: (id: string) => `/people/${id}`,
  activity: (id: string) => `/activity/${id}`,
  agreement: "/agreement",
};
const drawChanges = (changes: OutlookChange[], locale: "en" | "fr" = "en", given: Partial<RecordAddresses> = {}) =>
  draw(
    <ChangeList
      changes={changes}
      words={{ edition: defaultEdition, locale, names }}
      on={on}
      addresses={{ ...addresses, ...given }}
    />,
    locale,
  );
const drawChange = (change: Partial<OutlookChange>) => drawChanges([{ ...calm, ...change }]);

describe("a change ahead", () => {
  it.each([
    ["2020-03-02", "en", "2 March 2020", "tomorrow"],
    ["2020-03-03", "en", "3 March 2020", "in 2 days"],
    ["2020-04-01", "fr", "1er avril 2020", "dans 31 jours"],
  ] as const)("on %s says in %s when it is: %s, %s", (day, locale, date, days) => {
    const { lines } = drawChanges([{ ...calm, on: day }], locale);
    expect(lines.join(" ")).toContain(date);
    expect(lines.join(" ")).toContain(days);
  });

  it("is at risk where it loses something, and gained where it does not", () => {
    expect(drawChange({ move: "fall", tier: "partner" }).text).toContain(t("states.loss"));
    expect(drawChange({ competenciesLost: [idOf(first)] }).text).toContain(t("states.loss"));
    expect(drawChange({ move: "rise", tier: "principal" }).text).toContain(t("states.gain"));
  });

  it("does not repeat below its title the one competency that the title names", () => {
    const lost = drawChange({ competenciesLost: [idOf(first)] });
    expect(lost.textsOf("h3")).toEqual([t("titles.lost-one", { name: nameOf(first) })]);
    expect(lost.text.split(nameOf(first))).toHaveLength(2);
    const gained = drawChange({ competenciesGained: [idOf(first)] });
    expect(gained.textsOf("h3")).toEqual([t("titles.gained-one", { name: nameOf(first) })]);
    expect(gained.lines).not.toContain(`${t("gained")} ${nameOf(first)}`);
  });

  it.each([
    ["one is lost", [idOf(second)]],
    ["two are lost", [idOf(second), idOf(third)]],
  ])("names the competency that is gained on the day on which %s", (_, competenciesLost) => {
    const { lines } = drawChange({ competenciesLost, competenciesGained: [idOf(first)] });
    expect(lines).toContain(`${t("gained")} ${nameOf(first)}`);
  });

  it("of a tier names every competency that goes with it", () => {
    const { lines } = drawChange({ move: "fall", tier: "partner", competenciesLost: [idOf(first), idOf(second)] });
    expect(lines).toContain(`${t("lost")} ${nameOf(first)} and ${nameOf(second)}`);
  });
});

describe("the causes of a change ahead", () => {
  const expires: Cause = { cause: "credential-expires", id: "c1", person: "ana", type: "VCP", track: "DCV" };
  const leaves: Cause = { cause: "person-leaves", person: "ana" };
  const order: Cause = {
    ...{ cause: "activity-leaves", id: null, kind: "licence-revenue", isConfidential: true, on: null },
  };
  const project: Cause = { ...order, id: "d1", kind: "deployment", isConfidential: false, on: "2019-04-01" };

  it("lead to the records that the reader may open", () => {
    const causes = [expires, leaves, project, { cause: "agreement-ends" } as const];
    expect(drawChange({ move: "fall", tier: "partner", causes }).links.map(([, href]) => href)).toEqual([
      "/people/credentials/c1",
      "/people/ana",
      "/activity/d1",
      "/agreement",
    ]);
  });

  it("lead nowhere for a hidden order, or an agreement that the reader may not open", () => {
    const change: OutlookChange = {
      ...calm,
      move: "fall",
      tier: "partner",
      causes: [order, { cause: "agreement-ends" }],
    };
    expect(drawChanges([change], "en", { agreement: null }).links).toEqual([]);
  });

  it("are told with names as people write them, each with what prevents it", () => {
    const { root, text } = drawChange({ move: "fall", tier: "partner", causes: [expires, leaves] });
    expect(text).toContain("VCP-DCV held by Inès L'Hér is no longer valid");
    const remedies = all(root, "div").find(({ attributes }) => attributes.class?.includes("border-accent"));
    expect(remedies && textOf(remedies).split("\n")[0]).toBe(t("prevent"));
    expect(remedies && all(remedies, "li")).toHaveLength(2);
  });

  it("of a gain ask nobody to prevent it", () => {
    expect(drawChange({ move: "rise", tier: "principal", causes: [leaves] }).text).not.toContain(t("prevent"));
  });
});
