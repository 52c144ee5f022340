import { describe, expect, it } from "vitest";
import { RequirementMeter } from "@/components/evaluate/requirement-meter";
import { draw, translations } from "@/components/testing/render";
import { sampleNode, wordsIn } from "@/components/testing/sample-company";

const states = translations("ui.states");
const meter = translations("progress.meter");
const widthsOf = (html: string): string[] => [...html.matchAll(/width:([\d.]+%)/g)].map(([, width = ""]) => width);
const drawNode = (id: string, parts: Partial<Parameters<typeof RequirementMeter>[0]> = {}) =>
  draw(<RequirementMeter node={sampleNode(id)} words={wordsIn("en")} {...parts} />);

describe("a requirement's meter", () => {
  it.each([
    ["partner/agreement", "Single agreement in force", "In force", "met"],
    ["hyper-converged-infrastructure/vcp", "One VCP in track", "1 of 1 person", "met"],
    ["advanced/activity/licence-revenue", "€100,000 of licence revenue", "€20,000 of €100,000", "missing"],
    ["advanced/activity/deployment", "Five deployments confirmed", "1 of 5 deployments", "missing"],
    ["master-network-virtualization/vcp", "Five VCP in track NV", "0 of 5 people", "waiting"],
  ])("says of %s what is asked, how much is there, and its state", (id, title, score, state) => {
    const { lines } = drawNode(id);
    expect(lines[0]).toContain(title);
    expect(lines).toContain(`${score}${states(state)}`);
  });

  it("draws how much is there, and behind it what waits for its review", () => {
    expect(widthsOf(drawNode("master-network-virtualization/vcp").html).slice(0, 2)).toEqual(["20%", "0%"]);
    expect(widthsOf(drawNode("advanced/activity/licence-revenue").html)).toEqual(["20%"]);
    expect(widthsOf(drawNode("partner/agreement").html)).toEqual(["100%"]);
  });

  it("opens onto its records and the period they are counted in", () => {
    const { lines } = drawNode("advanced/activity/licence-revenue");
    expect(lines).toContain(meter("open", { count: 1 }));
    expect(lines).toContain("From 2 March 2019 to 1 March 2020");
    expect(lines).toContain("Lafont – Licences: €20,000, 10 January 2020");
  });

  it("hides a withheld amount with its bar and its records, and keeps the state", () => {
    const { lines, html } = drawNode("advanced/activity/licence-revenue", {
      concealed: ["advanced/activity/licence-revenue"],
    });
    expect(lines).toContain(`${meter("unavailable")}${states("missing")}`);
    expect(html).not.toMatch(/20,000|Lafont|width:/);
  });

  it("draws a choice of requirements as a group without a figure of its own", () => {
    const { lines, html } = drawNode("advanced/activity");
    expect(lines.slice(0, 2)).toEqual(["Any one of these thresholds", states("missing")]);
    expect(html.match(/width:/g)).toHaveLength(3);
  });

  it("lets the page say that a met requirement is at risk, and says so of that requirement alone", () => {
    const { lines } = drawNode("partner/solution-competencies", { state: "risk" });
    expect(lines).toContain(`5 competencies, 1 needed${states("risk")}`);
    const group = drawNode("advanced/activity", { state: "risk" });
    expect(group.lines.filter((line) => line.endsWith(states("risk")))).toHaveLength(1);
  });

  it("leads from a figure to its own page where there is one", () => {
    const nodeHref = ({ id }: { id: string }) => `/progress/trace/${id}`;
    expect(drawNode("advanced/activity/deployment", { nodeHref }).links[0]).toEqual([
      "1 of 5 deployments",
      "/progress/trace/advanced/activity/deployment",
    ]);
    expect(drawNode("advanced/activity/deployment").links).toEqual([]);
  });

  it("speaks French with French figures", () => {
    const id = "advanced/activity/licence-revenue";
    const { lines } = draw(<RequirementMeter node={sampleNode(id)} words={wordsIn("fr")} />, "fr");
    expect(lines[1]).toMatch(/^20 000 € sur 100 000 €/);
  });
});
