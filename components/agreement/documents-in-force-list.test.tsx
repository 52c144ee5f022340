import { describe, expect, it } from "vitest";
import { draw, translations } from "@/components/testing/render";
import type { DocumentInForce } from "@/lib/agreement/document/instrument";
import { sha256 } from "@/lib/digest/sha256";
import { DocumentsInForceList } from "./documents-in-force-list";

const t = translations("agreement");
type Document = DocumentInForce & { endsOn: string | null };
const framework: Document = {
  id: "2f1c9a52-7a43-4c39-9a4e-5a3f0b6c1d00",
  kind: "full",
  sha256: sha256("framework"),
  templateVersion: "2020-03",
  annexes: ["resale", "managed-services"],
  inForceOn: "2020-02-03",
  endsOn: "2021-02-03",
};
const amendment: Document = {
  ...framework,
  id: "other",
  kind: "amendment",
  annexes: ["cloud-services"],
  sha256: sha256("b"),
  inForceOn: "2020-06-01",
};
const renewal: Document = {
  ...framework,
  id: "third",
  kind: "renewal",
  annexes: [],
  sha256: sha256("c"),
  inForceOn: "2021-02-03",
};
const drawStanding = (...standing: Document[]) =>
  draw(<DocumentsInForceList standing={standing} href="/agreement/consolidated" />);

describe("the documents in force", () => {
  it("draws nothing where nothing is in force", () => {
    expect(drawStanding().html).toBe("");
  });

  it("names each document with its annexes, since when it binds, and its sealed file", () => {
    const { lines, links } = drawStanding(framework, amendment, renewal);
    expect(lines).toContain(`${t("kinds.full")} 2020-03 · ${t("standing.annexes", { letters: "A, C", count: 2 })}`);
    expect(lines).toContain(`${t("kinds.amendment")} 2020-03 · ${t("standing.annexes", { letters: "B", count: 1 })}`);
    expect(lines).toContain(`${t("kinds.renewal")} 2020-03`);
    expect(lines).toContain(t("standing.since", { since: "1 June 2020" }));
    expect(links).toContainEqual([t("standing.download"), "/api/agreements/third/sealed"]);
    expect(links.at(-1)).toEqual([t("standing.consolidated"), "/agreement/consolidated"]);
  });

  it.each([
    ["2020-03", "ended"],
    ["2019-10", "prolonged"],
  ])("says what the text %s makes of the end of the term", (templateVersion, without) => {
    const { lines } = drawStanding({ ...framework, templateVersion });
    expect(lines).toContain(t(`standing.ends.${without}`, { ends: "2 February 2021" }));
  });

  it("says nothing of a term without an end", () => {
    expect(drawStanding({ ...framework, endsOn: null }).text).not.toContain("2021");
  });

  it("calls a new version of the framework by the same name as the first", () => {
    expect(drawStanding({ ...framework, kind: "version" }).lines.join("\n")).toContain(`${t("kinds.full")} 2020-03`);
  });
});
