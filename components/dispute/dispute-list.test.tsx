import { describe, expect, it } from "vitest";
import { draw, translations } from "@/components/testing/render";
import { sampleNode, wordsIn } from "@/components/testing/sample-company";
import type { Trace } from "@/lib/evaluate/trace/trace";
import { sayWithKinds } from "@/lib/i18n/say";
import { disputableRecords } from "./disputable-records";
import { type DisputeLine, DisputeList } from "./dispute-list";

const t = translations("dispute");
const open: DisputeLine = {
  ...{ id: "d1", editionId: "partner-connect-2020", nodeId: "advanced/activity/deployment", note: "One is missing." },
  ...{ openedBy: "Ana Prévost", openedAt: new Date("2020-02-01T08:00:00Z") },
  ...{ how: null, answer: null, endedBy: null, endedAt: null },
};
const answered: DisputeLine = {
  ...open,
  ...{ how: "upheld", answer: "It counts now.", endedBy: "Nour Haddad", endedAt: new Date("2020-02-03T09:00:00Z") },
};

describe("the disputes of a company", () => {
  it("says what is disputed, by whom, and that it is open", () => {
    const { lines } = draw(<DisputeList disputes={[open]} />);
    expect(lines).toEqual([
      `${t("one", { title: "Advanced Partner" })}${t("states.open")}`,
      "One is missing.",
      "Ana Prévost, 1 February 2020 at 09:00",
    ]);
  });

  it.each(["upheld", "not-upheld", "withdrawn"] as const)("says that it is %s", (how) => {
    expect(draw(<DisputeList disputes={[{ ...answered, how }]} />).lines[0]).toContain(t(`states.${how}`));
  });

  it("shows the answer with who gave it and when", () => {
    expect(draw(<DisputeList disputes={[answered]} />).lines.slice(3)).toEqual([
      "It counts now.",
      "Nour Haddad, 3 February 2020 at 10:00",
    ]);
  });

  it("offers under each dispute what may be done about it, and leads to the figure where asked", () => {
    const acts = ({ how }: DisputeLine) => (how === null ? <button type="button">Withdraw</button> : null);
    const { textsOf, links } = draw(
      <DisputeList disputes={[open, { ...answered, id: "d2" }]} acts={acts} hrefOf={({ id }) => `/disputes/${id}`} />,
    );
    expect(textsOf("button")).toEqual(["Withdraw"]);
    expect(links.map(([, href]) => href)).toEqual(["/disputes/d1", "/disputes/d2"]);
  });
});

describe("the records a dispute may be about", () => {
  const say = sayWithKinds(translations("trace"), translations("kinds"));
  const recordsIn = (node: Trace) => disputableRecords(node, wordsIn("en"), say);

  it("are all that the figure looked at, counted or not, each once and with whose it is", () => {
    expect(recordsIn(sampleNode("advanced/activity"))).toEqual([
      { value: "order-1", label: "Lafont – Licences: €20,000, 10 January 2020" },
      { value: "project-1", label: "Deployment completed on 1 February 2020" },
    ]);
    const people = recordsIn(sampleNode("master-network-virtualization"));
    expect(people.map(({ value }) => value).sort()).toEqual(["ana-VCP-DCV", "ana-VCP-NV"]);
    expect(people[0]?.label).toMatch(/^Ana Prévost – /);
  });

  it("leave out what has no page of its own, and stop at a hundred", () => {
    expect(recordsIn(sampleNode("partner/agreement"))).toEqual([]);
    const node = sampleNode("advanced/activity/deployment");
    const because = Array.from({ length: 150 }, (_, place) => ({ ...node.because[0], id: `p${place}` }));
    expect(recordsIn({ ...node, because: because as Trace["because"] })).toHaveLength(100);
  });
});
