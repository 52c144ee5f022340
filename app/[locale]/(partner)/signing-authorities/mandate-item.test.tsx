import { describe, expect, it } from "vitest";
import { formsIn } from "@/components/testing/form";
import { draw, translations } from "@/components/testing/render";
import type { MandateView } from "@/db/queries/mandate/list";
import { fieldKey } from "@/lib/i18n/field-key";
import { reviewTable } from "@/lib/review/kinds";
import { DelegateMandateForm } from "./[id]/delegate/delegate-mandate-form";
import { EditMandateForm } from "./[id]/edit-mandate-form";
import { MandateItem } from "./mandate-item";

const t = translations("mandate");
const may = { edit: false, end: false, delegate: false };
const mandate = (parts: Partial<MandateView> = {}): MandateView => ({
  ...{ id: "m1", holder: "Ana Prévost", capacity: "CEO", fromOn: "2019-01-01", untilOn: null, state: "verified" },
  ...{ askedFields: [], reasonCode: null, reasonNote: null, submittedAt: new Date("2019-01-01T09:00:00Z") },
  ...{ rowVersion: 3, proof: null, delegatedBy: null, isUsable: false, may },
  ...parts,
});
const drawItem = (parts: Partial<MandateView> = {}) => draw(<MandateItem mandate={mandate(parts)} />);

describe("a signing authority", () => {
  it("says who holds it in what capacity, from when to when, and whether it signs today", () => {
    const { text } = drawItem({ untilOn: "2021-01-01", isUsable: true });
    expect(text).toContain("Ana Prévost, CEO");
    expect(text).toContain(t("from-until", { from: "1 January 2019", until: "31 December 2020" }));
    expect(text).toContain(t("usable"));
    expect(drawItem().text).toContain(t("since", { from: "1 January 2019" }));
    expect(drawItem().text).not.toContain(t("usable"));
  });

  it("says from whom it comes, and shows its evidence", () => {
    const delegatedBy = { holder: "Bruno Keller", capacity: "Owner", untilOn: null };
    const { text, links } = drawItem({ delegatedBy, proof: { id: "f1", name: "kbis.pdf", size: 1 } });
    expect(text).toContain(t("delegated-by", { holder: "Bruno Keller", capacity: "Owner" }));
    expect(links).toEqual([["kbis.pdf", "/api/files/f1?view=1"]]);
  });

  it.each(reviewTable.mandate.askable)("says that %s is to be corrected, by its label", (field) => {
    const { text } = drawItem({ state: "more-asked", askedFields: [field], reasonNote: "Please." });
    expect(text).toContain(t("asked", { fields: t(`fields.${fieldKey(field)}`) }));
    expect(text).toContain("Please.");
  });

  it.each(reviewTable.mandate.reasons)("says why it was rejected: %s", (reasonCode) => {
    const reason = translations("review.reasons.mandate")(reasonCode);
    expect(drawItem({ state: "rejected", reasonCode }).lines).toContain(reason);
  });

  it.each<[keyof typeof may, string[], number]>([
    ["edit", ["/signing-authorities/m1"], 0],
    ["delegate", ["/signing-authorities/m1/delegate"], 0],
    ["end", [], 1],
  ])("offers what the reader may do: %s", (key, hrefs, forms) => {
    const drawn = drawItem({ may: { ...may, [key]: true } });
    expect(drawn.links.map(([, href]) => href)).toEqual(hrefs);
    expect(formsIn(drawn)).toHaveLength(forms);
  });
});

describe("the forms for a signing authority", () => {
  const edited = { ...mandate(), capacity: "Directrice", untilOn: "2021-01-01" };
  const fieldsOf = (parts: Partial<MandateView>) =>
    formsIn(draw(<EditMandateForm mandate={{ ...edited, ...parts }} draftKey="d" />))[0]?.fields;

  it("begin with what is recorded", () => {
    expect(fieldsOf({ state: "declared" })).toMatchObject({
      ...{ capacity: "Directrice", fromOn: "2019-01-01", untilOn: "2020-12-31" },
    });
  });

  it("ask after a request only for what was requested", () => {
    expect(fieldsOf({ state: "more-asked", askedFields: ["untilOn"] })).toEqual({ untilOn: "2020-12-31" });
  });

  it("of a delegation keep within its bounds, and offer only colleagues", () => {
    const colleagues = [{ accountId: "c1", name: "Bruno Keller" }];
    const form = (untilOn: string | null) =>
      draw(<DelegateMandateForm parent={{ id: "m1", fromOn: "2019-01-01", untilOn }} colleagues={colleagues} />);
    const until = { from: "1 January 2019", until: "31 December 2020" };
    expect(form("2021-01-01").lines).toContain(t("delegate.bounds-until", until));
    expect(formsIn(form("2021-01-01"))[0]?.fields).toMatchObject({ accountId: "", untilOn: "2020-12-31" });
    expect(form(null).lines).toContain(t("delegate.bounds", { from: "1 January 2019" }));
    expect(form(null).html).toContain(">Bruno Keller</option>");
  });
});
