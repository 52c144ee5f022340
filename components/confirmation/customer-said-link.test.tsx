import { describe, expect, it } from "vitest";
import { draw } from "@/components/testing/render";
import type { CustomerSaid } from "@/lib/confirmation/said";
import { CustomerSaidItem } from "./customer-said";

const said: CustomerSaid = {
  ...{ id: "c1", name: "Jeanne Moreau", email: "dsi@mairie.example", isPublicMailbox: false },
  ...{ askedAt: new Date("2020-02-05T13:30:00Z"), expiresAt: new Date("2020-03-06T13:30:00Z"), remindedAt: null },
  ...{ state: "open", isStillTold: true, answer: null },
};
const drawn = (parts: Partial<CustomerSaid>, side: "partner" | "staff" = "partner", locale: "en" | "fr" = "en") =>
  draw(<CustomerSaidItem said={{ ...said, ...parts }} side={side} />, locale);
const answer = {
  ...{ tookPlace: true, outcome: null, sentence: "", reason: "", answeredAt: new Date("2020-02-07T08:05:00Z") },
};

describe("the link to a customer", () => {
  it.each([
    ["open", "Asked Jeanne Moreau on 5 February 2020 at 14:30. They can answer until 6 March 2020 at 14:30."],
    ["expired", "Jeanne Moreau did not answer. The link expired on 6 March 2020 at 14:30."],
    ["changed", "The link to Jeanne Moreau ended because the declaration was corrected."],
    ["withdrawn", "The link to Jeanne Moreau ended because the declaration was withdrawn."],
    ["decided", "The link to Jeanne Moreau ended because the declaration was decided."],
    ["replaced", "The link to Jeanne Moreau was replaced."],
    ["refused", "Jeanne Moreau asked for no more e-mails."],
  ] as const)("that is %s says to the partner what became of it, and nothing more", (state, line) => {
    expect(drawn({ state }).lines).toEqual([line]);
  });

  it("tells staff alone the address, and in which kind of mailbox it is", () => {
    expect(drawn({}, "staff").lines[1]).toBe("Address: dsi@mairie.example");
    expect(drawn({ isPublicMailbox: true }, "staff", "fr").lines[1]).toBe(
      "L’adresse est chez un fournisseur ouvert à tous (dsi@mairie.example).",
    );
    expect(drawn({ isPublicMailbox: true }).lines[1]).toBe(
      "The address is at a provider that gives mailboxes to anybody: a yes from there is evidence, and a reviewer decides.",
    );
    expect(drawn({ isPublicMailbox: true }).html).not.toContain("mairie.example");
  });

  it("says that the customer was reminded only while there is no answer", () => {
    const remindedAt = new Date("2020-02-20T13:30:00Z");
    expect(drawn({ remindedAt }).lines[1]).toBe("Reminded on 20 February 2020 at 14:30.");
    expect(drawn({ remindedAt, state: "answered", answer }).lines).toEqual([
      "Confirmed by the customer on 7 February 2020 at 09:05: Jeanne Moreau.",
    ]);
  });

  it("never tells the partner of a no that the customer did not confirm, in either language", () => {
    const no = { state: "answered", answer: { ...answer, tookPlace: false } } as const;
    expect(drawn(no).lines).toEqual([
      "Jeanne Moreau answered on 7 February 2020 at 09:05. The answer goes to the reviewers.",
    ]);
    expect(drawn(no, "partner", "fr").text).not.toContain("pas confirmé");
    expect(drawn(no, "staff", "fr").text).toContain("Jeanne Moreau n’a pas confirmé, le 7 février 2020 à 09:05.");
  });

  it("has the edge of a yes, of a no, or of no answer", () => {
    const edge = (parts: Partial<CustomerSaid>) => /border-(met|risk|edge)/.exec(drawn(parts).html)?.[1];
    expect(edge({})).toBe("edge");
    expect(edge({ answer })).toBe("met");
    expect(edge({ answer: { ...answer, tookPlace: false } })).toBe("risk");
  });
});
