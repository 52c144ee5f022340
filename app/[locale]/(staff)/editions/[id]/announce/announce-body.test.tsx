import { describe, expect, it } from "vitest";
import { sampleEditionView, sampleExample } from "@/app/[locale]/(staff)/editions/testing/sample-edition";
import { formsIn } from "@/components/testing/form";
import { draw, translations } from "@/components/testing/render";
import type { EditionView } from "@/db/queries/edition/list";
import type { EditionProblem } from "@/lib/editor/validate";
import { AnnounceBody } from "./announce-body";
import { Readiness } from "./readiness";

const t = translations("edition.announce");
const announcer = { may: { draft: true, announce: true } };
const drawBody = (parts: Partial<EditionView>, isReady = true) =>
  draw(<AnnounceBody edition={sampleEditionView(parts)} isReady={isReady} today="2020-03-01" />);
const short: Partial<EditionView> = {
  ...announcer,
  ...{ state: "short-notice", effectiveOn: "2020-04-01", shortNoticeReason: "A law." },
};

describe("announcing an edition", () => {
  it("begins with the earliest day that keeps the notice, and asks for no reason for that one", () => {
    const [form] = formsIn(drawBody(announcer));
    expect(Object.keys(form?.fields ?? {})).toEqual(["effectiveOn"]);
    expect(String(form?.fields.effectiveOn) > "2020-03-01").toBe(true);
    expect(form?.buttons).toEqual([t("submit")]);
  });

  it("is closed to those who may not, and to a draft that is not ready", () => {
    expect(drawBody({}).lines).toEqual([t("not-yours")]);
    expect(drawBody(announcer, false).html).toBe("");
  });

  it("with short notice is confirmed by a second person, never by the one who asked", () => {
    const other = drawBody(short);
    expect(other.lines).toContain(t("short-body", { day: "1 April 2020", reason: "A law." }));
    expect(other.textsOf("button")).toEqual([t("confirm.label"), t("return.label")]);
    const own = drawBody({ ...short, isAskedByReader: true });
    expect(own.textsOf("button")).toEqual([t("return.label")]);
    expect(own.lines).toContain(t("second-person"));
  });

  it("is over once it is done, whoever reads", () => {
    const done = drawBody({ state: "announced", effectiveOn: "2020-09-01" });
    expect(done.lines).toEqual([t("done", { day: "1 September 2020" })]);
  });
});

describe("what stands in the way of an announcement", () => {
  const ready = translations("edition.readiness");
  it("is nothing in a sound edition whose examples pass", () => {
    const edition = sampleEditionView({ examples: [sampleExample({ title: "A small reseller" })] });
    expect(draw(<Readiness edition={edition} unsound={[]} failing={[]} />).lines).toContain(
      ready("ready", { count: 1 }),
    );
  });

  it("is named by tier and by example", () => {
    const unsound: EditionProblem[] = [
      { code: "overtaken", at: "partner/requirements", by: "advanced" },
      { code: "asks-nothing", at: "principal" },
    ];
    const edition = sampleEditionView({ examples: [sampleExample({ title: "A small reseller" })] });
    const { textsOf } = draw(<Readiness edition={edition} unsound={unsound} failing={["e1"]} />);
    expect(textsOf("li")).toEqual([
      ready("faults.overtaken", { at: "Partner", by: "Advanced Partner" }),
      ready("faults.asks-nothing", { at: "Principal Partner" }),
      ready("faults.example", { title: "A small reseller" }),
    ]);
  });
});
