import { describe, expect, it } from "vitest";
import { sampleMandate, sampleView } from "@/app/[locale]/(staff)/countersign/testing/sample-view";
import { draw, translations } from "@/components/testing/render";
import type { CountersignView } from "@/db/queries/agreement/countersign";
import { sha256 } from "@/lib/digest/sha256";
import { MandateCheck } from "./mandate-check";
import { SealingDelayNote } from "./sealing-delay-note";

const t = translations("agreement.countersign");
const drawCheck = (parts: Partial<CountersignView> = {}, locale: "en" | "fr" = "en") =>
  draw(<MandateCheck page={sampleView(parts)} />, locale);
const withMandate = (parts: object) => ({ mandate: { ...sampleMandate, ...parts } });
const declared = withMandate({ state: "declared", decidedBy: null, decidedAt: null });

describe("the signing authority behind a signature", () => {
  it("is told with who confirmed it, when, and since when it holds", () => {
    const { facts } = drawCheck();
    expect(facts[t("state")]).toContain("Nour Haddad, 2 February 2020 at 10:00");
    expect(Object.values(facts)).toEqual(expect.arrayContaining(["CEO", t("from", { from: "1 January 2019" })]));
    expect(facts[t("proof")]).toBe(t("no-proof"));
  });

  it("is told with its end, its evidence and whom it comes from", () => {
    const proof = { id: "f1", name: "kbis.pdf", sha256: sha256("kbis") };
    const delegated = { untilOn: "2021-01-01", proof, delegatedBy: { holder: "Ana Prévost", capacity: "Owner" } };
    const { facts, links, text } = drawCheck(withMandate(delegated), "fr");
    const french = translations("agreement.countersign", "fr");
    expect(Object.values(facts)).toContain(
      french("from-until", { from: "1er janvier 2019", until: "31 décembre 2020" }),
    );
    expect(facts[french("delegated-by")]).toContain("Ana Prévost");
    expect(links).toContainEqual(["kbis.pdf", "/api/files/f1?view=1"]);
    expect(text.replace(/\s/g, "")).toContain(sha256("kbis").slice(0, 8));
  });

  it("leads to its review while it is not confirmed, for those who review", () => {
    const may = { ...sampleView().may, reviewMandate: true };
    expect(drawCheck({ ...declared, may }).links).toEqual([[t("review"), "/review/mandate/m1"]]);
    expect(drawCheck(declared).links).toEqual([]);
    expect(drawCheck(declared).text).toContain(t("to-confirm"));
  });

  it("warns that no one can sign for the company any more", () => {
    const succession = { holder: "Ana", capacity: "CEO", endedOn: "2020-02-20", why: "left" } as const;
    const said = t("succession", { company: "Lafont", on: "20 February 2020" });
    expect(drawCheck({ succession }).lines).toContain(said);
    expect(drawCheck().lines).not.toContain(said);
  });

  it("is said to have ended since, with who verified it", () => {
    const { lines, facts } = drawCheck(withMandate({ state: "ended", isOver: true }));
    expect(lines).toContain(t("mandate-over-verified"));
    expect(facts[t("state")]).toContain("Nour Haddad");
    expect(drawCheck().lines).not.toContain(t("mandate-over-verified"));
  });

  it("is still to be verified where it ended before anybody looked at it", () => {
    expect(drawCheck(withMandate({ state: "declared", isOver: true })).lines).toContain(t("mandate-over"));
  });

  it("is missing before the partner signed", () => {
    expect(drawCheck({ signer: null, mandate: null }).lines).toContain(t("no-signer"));
  });
});

describe("the note about a seal that is late", () => {
  const seal = translations("seal");

  it("says for each authority why it gave no time", () => {
    const failures = [{ authority: "https://tsa.example", fault: "authority-unreachable" }];
    const { lines } = draw(<SealingDelayNote attempts={3} delay={{ cause: "no-time", failures }} />);
    expect(lines.slice(0, 2)).toEqual([seal("delay.lead", { attempts: 3 }), seal("delay.no-time")]);
    expect(lines.slice(2)).toEqual(["https://tsa.example", seal("authority.authority-unreachable")]);
  });

  it("names what the verifier found, and a finding of a later version by its code", () => {
    const faults = ["untrusted", "unheard-of"];
    const { lines } = draw(<SealingDelayNote attempts={1} delay={{ cause: "not-verified", faults }} />);
    expect(lines.slice(2)).toEqual([seal("faults.untrusted"), "unheard-of"]);
  });

  it.each(["certificate-expired", "certificate-revoked", "key-unavailable", "fault"] as const)(
    "says %s in one sentence",
    (cause) => {
      expect(draw(<SealingDelayNote attempts={1} delay={{ cause }} />).lines).toHaveLength(2);
    },
  );
});
