import { describe, expect, it } from "vitest";
import { all } from "@/components/testing/markup";
import { draw, translations } from "@/components/testing/render";
import { sampleEdition, sampleEvaluation, sampleNames } from "@/components/testing/sample-company";
import type { Cause } from "@/lib/forecast/cause";
import type { OutlookChange } from "@/lib/forecast/outlook";
import type { Route } from "@/lib/plan/route";
import { OutlookBody } from "./outlook-body";

const t = translations("outlook");
type Ahead = Parameters<typeof OutlookBody>[0]["ahead"];
const ends: Cause = { cause: "credential-expires", id: "c1", type: "VCP", track: "DCV", person: "ana" } as never;
const fall: OutlookChange = {
  ...{ on: "2020-06-01", from: "partner", tier: "registered", move: "fall" },
  ...{ competenciesLost: ["hyper-converged-infrastructure", "software-defined-storage"], competenciesGained: [] },
  causes: [ends],
};
const stay: OutlookChange = {
  ...{ on: "2020-03-02", from: "registered", tier: "registered", move: "stay" },
  ...{ competenciesLost: [], competenciesGained: ["business-continuity"], causes: [] },
};
const rise: OutlookChange = {
  ...{ on: "2021-01-01", from: "registered", tier: "advanced", move: "rise" },
  ...{ competenciesLost: [], competenciesGained: [], causes: [] },
};
const addresses = {
  credential: (id: string) => `/credential/${id}`,
  person: (id: string) => `/person/${id}`,
  activity: (id: string) => `/activity/${id}`,
  agreement: null,
};
const drawAhead = (parts: Partial<Ahead> = {}) =>
  draw(
    <OutlookBody
      addresses={addresses}
      ahead={{
        ...{ partner: { name: "Lafont" }, edition: sampleEdition, on: "2020-03-01", until: "2022-03-01" },
        ...{ tier: "partner", held: { tier: "partner", shortfall: null }, trace: sampleEvaluation.trace },
        ...{ changes: [], keystones: [], names: sampleNames },
        ...parts,
      }}
    />,
  );

describe("an outlook without a change", () => {
  it("says that nothing is at risk, until which day, and that nobody is irreplaceable", () => {
    const { lines, textsOf } = drawAhead();
    expect(textsOf("h2")[0]).toBe(t("calm"));
    expect(lines).toContain(t("calm-body", { until: "1 March 2022" }));
    expect(lines).toContain(t("nobody"));
    expect(textsOf("figcaption")).toEqual([
      t("line-alt", { company: "Lafont", level: "Partner", changes: 0, until: "1 March 2022" }),
    ]);
  });

  it("says of a company at the lowest tier that it holds nothing to lose", () => {
    expect(drawAhead({ tier: "registered" }).lines).toContain(t("nobody-yet"));
  });
});

describe("the changes ahead", () => {
  const drawn = drawAhead({ changes: [stay, fall, rise] });

  it("each say their day, how far off it is, and whether they are a loss", () => {
    const items = all(drawn.root, "ol").at(-1)?.children ?? [];
    expect(items).toHaveLength(3);
    expect(drawn.textsOf("h3").slice(0, 3)).toEqual([
      t("titles.gained-one", { name: "Business Continuity" }),
      t("titles.fall", { tier: "Registered" }),
      t("titles.rise", { tier: "Advanced Partner" }),
    ]);
    expect(drawn.text).toContain(`2 March 2020${t("in-days", { days: 1 })}`);
    expect(drawn.text).toContain(`1 June 2020${t("in-days", { days: 92 })}`);
    expect(drawn.text.split(t("states.loss"))).toHaveLength(2);
    expect(drawn.text.split(t("states.gain"))).toHaveLength(3);
  });

  it("lead to the record that causes them and say what would prevent them", () => {
    expect(drawn.links).toContainEqual([
      t("causes.credential-expires", { skill: "VCP-DCV", person: "Ana Prévost" }),
      "/credential/c1",
    ]);
    expect(drawn.lines).toContain(t("prevent"));
  });

  it("list the competencies lost unless the title names the only one", () => {
    expect(drawn.text).toContain(`${t("lost")} Hyper-Converged Infrastructure`);
    expect(drawn.text).not.toContain(t("gained"));
  });

  it("are said again in a table: each tier from its day on", () => {
    expect(drawn.rows).toEqual([
      [t("from"), t("tier")],
      ["1 March 2020", "Partner"],
      ["1 June 2020", "Registered"],
      ["1 January 2021", "Advanced Partner"],
    ]);
  });
});

describe("the key people", () => {
  const way = (parts: Partial<Route>): Route => ({ hours: 0, steps: [], blockedBy: [], ...parts }) as Route;
  const covered = way({
    hours: 80,
    steps: [{ person: "bruno", earn: "VCP", track: "DCV", hours: 80 }] as Route["steps"],
  });
  const key = (parts: Partial<Ahead["keystones"][number]> = {}): Ahead["keystones"][number] => ({
    ...{ id: "ana", tierWithout: "registered", competenciesLost: ["hyper-converged-infrastructure"], way: covered },
    ...parts,
  });

  it("are named with what their leaving would cost and with the effort that replaces them", () => {
    const { text, links } = drawAhead({ keystones: [key()] });
    expect(links).toContainEqual(["Ana Prévost", "/person/ana"]);
    expect(text).toContain(t("would-fall", { tier: "Registered" }));
    expect(text).toContain(t("would-lose", { count: 1 }));
    expect(text).toContain(translations("progress.route")("earn", { who: "Bruno Keller", skill: "VCP-DCV" }));
  });

  it("are not said to cost a tier that would stay", () => {
    const { text } = drawAhead({ keystones: [key({ tierWithout: "partner" })] });
    expect(text).not.toContain(t("would-fall", { tier: "Partner" }));
  });

  it.each([
    ["no-time", null],
    ["no-way", way({})],
  ] as const)("say why no replacement is shown: %s", (said, none) => {
    expect(drawAhead({ keystones: [key({ way: none })] }).lines).toContain(t(said));
  });

  it("keep a long list of competencies one press away", () => {
    const many = sampleEdition.competencies.slice(0, 5).map(({ id }) => id);
    const summaries = (competenciesLost: string[]) =>
      drawAhead({ keystones: [key({ competenciesLost })] }).textsOf("summary");
    expect(summaries(many)).toContain(t("which"));
    expect(summaries(many.slice(0, 4))).not.toContain(t("which"));
  });
});
