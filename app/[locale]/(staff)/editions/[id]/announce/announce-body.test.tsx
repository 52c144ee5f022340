import { describe, expect, it } from "vitest";
import {
  sampleEditionView,
  sampleExample,
  sampleWithdrawal,
} from "@/app/[locale]/(staff)/editions/testing/sample-edition";
import { formsIn } from "@/components/testing/form";
import { draw, translations } from "@/components/testing/render";
import type { EditionView } from "@/db/queries/edition/list";
import type { EditionProblem } from "@/lib/editor/validate";
import { AnnounceBody } from "./announce-body";
import { Readiness } from "./readiness";

const t = translations("edition.announce");
const announcer = { may: { draft: true, announce: true, withdraw: true } };
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

  it("is over once it is done, whoever reads, and once the edition is in force nobody can withdraw it", () => {
    const done = drawBody({ state: "announced", effectiveOn: "2020-09-01" });
    expect(done.lines).toEqual([t("done", { day: "1 September 2020" })]);
    const inForce = drawBody({
      ...announcer,
      state: "announced",
      effectiveOn: "2020-03-01",
      withdrawal: sampleWithdrawal,
    });
    expect(inForce.lines).toEqual([t("done", { day: "1 March 2020" })]);
  });
});

describe("withdrawing an announced edition", () => {
  const w = translations("edition.withdrawal");
  const announced: Partial<EditionView> = { ...announcer, state: "announced", effectiveOn: "2020-09-01" };

  it("is asked with a reason, by those who may, in a form that the browser posts by itself", () => {
    const asking = drawBody(announced);
    const [form] = formsIn(asking);
    expect(form?.fields).toEqual({ reason: "" });
    expect(form?.carries).toMatchObject({ id: "next-2021", rowVersion: "5" });
    expect(form?.buttons).toEqual([w("ask.submit")]);
    expect(asking.lines).toContain(w("ask.lead", { day: "1 September 2020" }));
    const other = drawBody({ ...announced, may: { draft: false, announce: true, withdraw: false } });
    expect(formsIn(other)).toEqual([]);
  });

  it("is confirmed by a second person, never by the one who asked; both can take the request back", () => {
    const second = drawBody({ ...announced, withdrawal: sampleWithdrawal });
    expect(second.lines).toContain(w("asked", { who: "Nour Haddad", reason: "A threshold was wrong" }));
    expect(formsIn(second).map(({ buttons }) => buttons)).toEqual([[w("confirm")], [w("take-back")]]);
    for (const { carries } of formsIn(second)) expect(carries).toMatchObject({ id: "next-2021", rowVersion: "5" });
    const asker = drawBody({ ...announced, withdrawal: { ...sampleWithdrawal, isAskedByReader: true } });
    expect(formsIn(asker).map(({ buttons }) => buttons)).toEqual([[w("take-back")]]);
    expect(asker.lines).toContain(w("second-person"));
  });

  it("shows a request to all staff, and no button to those who may not decide", () => {
    const reader = drawBody({ state: "announced", effectiveOn: "2020-09-01", withdrawal: sampleWithdrawal });
    expect(reader.lines).toContain(w("still-announced"));
    expect(formsIn(reader)).toEqual([]);
  });

  it("names both people once it is done, whoever reads", () => {
    const withdrawal = { ...sampleWithdrawal, confirmedBy: "Paul Roy", on: "2020-02-01" };
    const done = drawBody({ ...announced, state: "withdrawn", withdrawal });
    expect(done.lines).toEqual([w("done", { asked: "Nour Haddad", confirmed: "Paul Roy" })]);
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
