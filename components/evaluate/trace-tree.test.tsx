import { describe, expect, it } from "vitest";
import { TraceTree } from "@/components/evaluate/trace-tree";
import { all, textOf } from "@/components/testing/markup";
import { draw, translations } from "@/components/testing/render";
import { sampleNode, wordsIn } from "@/components/testing/sample-company";
import { everyNode } from "@/lib/evaluate/trace/selectors";

const states = translations("ui.states");
const meter = translations("progress.meter");
const sources = translations("trace.sources");
const drawTree = (id: string, parts: Partial<Parameters<typeof TraceTree>[0]> = {}) =>
  draw(<TraceTree node={sampleNode(id)} words={wordsIn("en")} {...parts} />);

describe("the tree of a proof", () => {
  it("draws every node below its root, each with state, title, figure and source", () => {
    const { lines } = drawTree("advanced");
    expect(lines[0]).toBe(`${states("missing")}Advanced Partner2 of 3 conditions met${sources("article")}`);
    expect(lines).toContain(
      `${states("met")}Two solution competencies5 competencies, 2 needed${sources("assumption")}`,
    );
    expect(lines).toContain(
      `${states("missing")}Five deployments confirmed by the customer over twelve months1 of 5 deployments${sources("assumption")}`,
    );
    const headed = lines.filter((line) => /^(Met|Missing|Waiting)/.test(line));
    expect(headed).toHaveLength(everyNode(sampleNode("advanced")).length);
  });

  it("nests a part of the people below the people it is a part of", () => {
    const { root } = drawTree("master-network-virtualization");
    const [outer] = all(root, "ul");
    const inner = outer && all(outer, "ul").find((list) => textOf(list).includes("Of whom two VCAP"));
    expect(inner).toBeDefined();
    expect(textOf(all(root, "li").at(-1) ?? root)).toContain("Of whom two VCAP");
  });

  it("says why each record does not count, and whose it is", () => {
    const { lines } = drawTree("master-network-virtualization/vcp");
    const at = lines.indexOf("Ana Prévost – VCP NV, earned on 1 June 2018");
    expect(at).toBeGreaterThan(0);
    expect(lines[at + 1]).toBe(translations("trace.reasons")("not-verified"));
    expect(lines).toContain(meter("against", { count: 2 }));
  });

  it("leads to the page of each node below, and not from the root to itself", () => {
    const nodeHref = ({ id }: { id: string }) => `/trace/${id}`;
    expect(drawTree("advanced/activity", { nodeHref }).links.map(([, href]) => href)).toEqual([
      "/trace/advanced/activity/licence-revenue",
      "/trace/advanced/activity/cloud-service",
      "/trace/advanced/activity/deployment",
    ]);
  });

  it("leads from a record to its own page where there is one", () => {
    const hrefOf = ({ record, id }: { record: string; id: string }) =>
      record === "activity" ? `/activity/${id}` : undefined;
    expect(drawTree("advanced/activity/deployment", { hrefOf }).links).toEqual([
      ["Deployment completed on 1 February 2020", "/activity/project-1"],
    ]);
  });

  it("withholds the amount and the records of a hidden node, and of no other", () => {
    const { lines, html } = drawTree("advanced/activity", { concealed: ["advanced/activity/licence-revenue"] });
    expect(lines.some((line) => line.includes(meter("unavailable")))).toBe(true);
    expect(html).not.toMatch(/20,000 of|Lafont/);
    expect(lines).toContain("Deployment completed on 1 February 2020");
  });

  it("leads to the other pages of its records, and to those that it leaves out below", () => {
    const below = "advanced/activity/deployment";
    const { links, lines } = drawTree("advanced/activity", {
      leftOut: { [below]: { because: 60, against: 0 } },
      nodeHref: ({ id }) => `/trace/${id}`,
      paged: { page: { from: 200, to: 300, before: 100, next: 300 }, hrefOf: (from) => `?from=${from}` },
    });
    expect(links).toContainEqual([meter("all", { count: 61 }), `/trace/${below}`]);
    expect(lines).not.toContain(meter("page", { from: 201, to: 300 }));
    const own = drawTree(below, { paged: { page: { from: 200, to: 300, before: 100, next: 300 }, hrefOf: String } });
    expect(own.links.map(([, href]) => href)).toEqual(["0", "100", "300"]);
    expect(own.lines).toContain(meter("page", { from: 201, to: 300 }));
    const alone = drawTree(below, { paged: { page: { from: 0, to: 1, before: null, next: null }, hrefOf: String } });
    expect(alone.links).toEqual([]);
    expect(lines).not.toContain(meter("page", { from: 1, to: 1 }));
  });

  it("says that nothing is declared where a figure has no record at all", () => {
    expect(drawTree("advanced/activity/cloud-service").lines).toContain(meter("nothing"));
  });
});
