import { describe, expect, it } from "vitest";
import { draw, translations } from "@/components/testing/render";
import type { DocumentInForce, Instrument } from "@/lib/agreement/document/instrument";
import { type AgreementState, agreementStates } from "@/lib/agreement/life/state";
import { sha256 } from "@/lib/digest/sha256";
import { AgreementStatus } from "./agreement-status";

const t = translations("agreement");
const document: DocumentInForce = {
  id: "2f1c9a52-7a43-4c39-9a4e-5a3f0b6c1d00",
  kind: "full",
  sha256: sha256("sealed"),
  templateVersion: "2019-10",
  annexes: ["resale"],
  inForceOn: "2020-02-03",
};
const drawLead = (state: AgreementState, act: Instrument = { kind: "full" }, annexes: string[] = ["resale"]) =>
  draw(
    <AgreementStatus
      company="Lafont"
      vendor="Portal Vendor"
      agreement={{
        act,
        annexes,
        state,
        templateVersion: "2020-03",
        offerExpiresAt: new Date("2020-03-01T12:00:00Z"),
        inForceOn: "2020-02-03",
        endsOn: "2021-02-03",
      }}
    />,
  ).text;

describe("the sentence of an agreement's state", () => {
  it.each(agreementStates)("says where the agreement stands when it is %s", (state) => {
    const values = {
      company: "Lafont",
      vendor: "Portal Vendor",
      until: "1 March 2020 at 12:00 UTC",
      since: "3 February 2020",
      ended: "3 February 2021",
    };
    expect(drawLead(state)).toBe(t(`state-notes.${state}`, values));
  });

  it.each<[Instrument, string[], string]>([
    [{ kind: "version", standing: [document] }, [], t("lead.version", { version: "2020-03" })],
    [
      { kind: "renewal", standing: [document], from: "2021-02-03", until: "2022-02-03" },
      [],
      t("lead.renewal", { from: "3 February 2021", until: "2 February 2022" }),
    ],
    [
      { kind: "amendment", standing: [document] },
      ["cloud-services", "no-annex"],
      t("lead.amendment", { annexes: t("annex", { letter: "B", title: t("annexes.cloud-services") }) }),
    ],
  ])("says first which document it is, for %j", (act, annexes, lead) => {
    const text = drawLead("in-force", act, annexes);
    expect(text.startsWith(`${lead} `)).toBe(true);
    expect(text).toContain("3 February 2020");
  });
});
