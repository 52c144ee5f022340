import { describe, expect, it } from "vitest";
import { sampleAgreement, sampleMandate, sampleView } from "@/app/[locale]/(staff)/countersign/testing/sample-view";
import { formsIn } from "@/components/testing/form";
import { draw, translations } from "@/components/testing/render";
import type { CountersignView } from "@/db/queries/agreement/countersign";
import { CloseAgreementForms } from "./close-agreement-forms";
import { CountersignJump } from "./countersign-jump";
import { CountersignSection, type FileProps } from "./countersign-section";

const t = translations("agreement.countersign");
const may = sampleView().may;
const signs = { may: { ...may, countersign: true } };
const drawSection = (parts: Partial<CountersignView>, file: Partial<FileProps> = {}) => {
  const props = { isUnchanged: true, needsAnother: false, demoCode: null, hasTotp: true, hasPasskey: false };
  return draw(<CountersignSection page={sampleView(parts)} {...props} {...file} />);
};
const unconfirmed = { ...signs, mandate: { ...sampleMandate, state: "declared" as const } };

describe("the form that countersigns", () => {
  it("is open to a countersigner once the signing authority is confirmed and the file unchanged", () => {
    expect(formsIn(drawSection(signs))).toHaveLength(1);
  });

  it.each<[string, Partial<CountersignView>, Partial<FileProps>, string]>([
    ["who may not countersign", {}, {}, "not-you"],
    ["who confirmed the signing authority, under dual control", signs, { needsAnother: true }, "dual-control"],
    ["while the signing authority is not confirmed", unconfirmed, {}, "blocked"],
    ["where the file changed", signs, { isUnchanged: false }, "changed"],
    ["where the file cannot be read", signs, { isUnchanged: null }, "changed"],
  ])("is closed to a reader %s, and says why", (_who, parts, file, key) => {
    const drawn = drawSection(parts, file);
    expect(drawn.lines).toContain(t(key));
    expect(formsIn(drawn)).toEqual([]);
  });

  it.each(["offered", "countersigned", "sealing", "in-force", "terminated"] as const)(
    "is absent in the state %s",
    (state) => {
      expect(drawSection({ ...signs, agreement: { ...sampleAgreement, state } }).html).toBe("");
    },
  );

  it("is jumped to by those who may use it", () => {
    expect(draw(<CountersignJump page={sampleView(signs)} />).links).toEqual([[t("act"), "#countersign"]]);
    expect(draw(<CountersignJump page={sampleView()} />).html).toBe("");
  });
});

describe("the ways to end an agreement", () => {
  it.each<[keyof typeof may, string[]]>([
    ["refuse", ["returnAgreementAction", "refuseAgreementAction"]],
    ["withdraw", ["withdrawAgreementAction"]],
    ["terminate", ["terminateAgreementAction"]],
  ])("are offered by what the reader may do: %s", (key, actions) => {
    const forms = formsIn(draw(<CloseAgreementForms page={sampleView({ may: { ...may, [key]: true } })} />));
    expect(forms.map(({ to }) => to)).toEqual(actions);
    for (const { carries } of forms) expect(carries).toMatchObject({ id: sampleAgreement.id, rowVersion: "4" });
  });

  it("are not mentioned to others", () => {
    expect(draw(<CloseAgreementForms page={sampleView()} />).html).toBe("");
  });
});
