import { describe, expect, it } from "vitest";
import { formsIn } from "@/components/testing/form";
import { draw, translations } from "@/components/testing/render";
import type { OwnAgreements } from "@/db/queries/agreement/page";
import { PrimaryAction } from "./primary-action";
import { sampleOffer, samplePage } from "./testing/sample-page";
import { WhoSigns } from "./who-signs";

const t = translations("agreement");
const drawAction = (...given: Parameters<typeof samplePage>) => draw(<PrimaryAction page={samplePage(...given)} />);
const succession = { holder: "Ana", capacity: "CEO", endedOn: "2020-02-20", why: "left" } as const;
const next: OwnAgreements["next"] = { kind: "full", annexes: [] };

describe("the one action on the agreement", () => {
  it("is to ask for an offer, worded by whether it is the first", () => {
    const first = formsIn(drawAction({ current: null, next }, { prepare: true }));
    expect(first).toMatchObject([{ to: "prepareAgreementAction", buttons: [t("prepare.full")] }]);
    const again = formsIn(drawAction({ next }, { prepare: true }));
    expect(again[0]?.buttons).toEqual([t("prepare.again")]);
  });

  it("is to read, and for those who may sign to read and sign", () => {
    expect(drawAction().links).toEqual([[t("read"), "/agreement/read"]]);
    expect(drawAction({}, { sign: true }).links).toEqual([[t("read-and-sign"), "/agreement/read"]]);
  });

  it("is to declare a signing authority where that is what is missing, and the reader may", () => {
    const needs = { signNeeds: "mandate" } as const;
    expect(drawAction({}, { ...needs, declareMandate: true }).links).toEqual([
      [translations("mandate")("declare"), "/signing-authorities/new"],
    ]);
    expect(drawAction({}, needs).links).toEqual([[t("read"), "/agreement/read"]]);
  });

  it("is to download the sealed file once it is in force", () => {
    const { links } = drawAction({ current: { ...sampleOffer, state: "in-force" } });
    expect(links).toEqual([[t("sealed.download"), `/api/agreements/${sampleOffer.id}/sealed`]]);
  });

  it("is to find a successor first, where no one can sign and the reader has a part in it", () => {
    const { links } = drawAction({ succession }, { succeed: "invite", sign: true });
    expect(links.map(([text]) => text)).toEqual([t("succession.invite")]);
  });

  it("is none before the first offer, for those who may not ask for one", () => {
    expect(drawAction({ current: null, next }).html).toBe("");
  });
});

describe("the note for readers who cannot sign", () => {
  const drawNote = (...given: Parameters<typeof samplePage>) => draw(<WhoSigns page={samplePage(...given)} />);
  const role = { signNeeds: "role" } as const;

  it("is absent where nothing is missing", () => {
    expect(drawNote().html).toBe("");
  });

  it("says what is missing, who can sign, and who has yet to declare in what capacity", () => {
    const signatories = [
      { name: "Ana Prévost", hasMandate: true },
      { name: "Bruno Keller", hasMandate: false },
    ];
    const names = `Ana Prévost, ${t("next.without-mandate", { name: "Bruno Keller" })}`;
    expect(drawNote({ signatories }, role).lines).toEqual(
      expect.arrayContaining([t("next.role"), t("next.signatories", { names })]),
    );
    expect(drawNote({}, role).lines).toContain(t("next.no-signatory"));
  });

  it("lets those invite a signatory who may, and names to others whom to ask", () => {
    expect(drawNote({}, { ...role, invite: true }).links).toEqual([[t("next.invite"), "/agreement/signatory"]]);
    const owners = ["Ana Prévost", "Chloé Roux"];
    expect(drawNote({ owners }, role).lines.at(-1)).toBe(t("next.ask-owner", { count: 2, names: owners.join(", ") }));
    expect(drawNote({}, role).lines.at(-1)).toBe(t("next.ask-owner", { count: 0, names: "" }));
  });
});
