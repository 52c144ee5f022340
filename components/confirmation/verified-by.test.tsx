import { expect, it } from "vitest";
import { draw } from "@/components/testing/render";
import { VerifiedByLine } from "./verified-by";

type VerifiedBy = Parameters<typeof VerifiedByLine>[0]["verifiedBy"];
const linesOf = (verifiedBy: VerifiedBy, locale: "en" | "fr" = "en") =>
  draw(<VerifiedByLine verifiedBy={verifiedBy} />, locale).lines;

it("the customer's own word is told with the reader's hour, in both languages", () => {
  const byCustomer = { who: "customer", at: new Date("2020-07-01T22:15:00Z") } as const;
  expect(linesOf(byCustomer)).toEqual(["Confirmed by the customer on 2 July 2020 at 00:15."]);
  expect(linesOf(byCustomer, "fr")).toEqual(["Confirmé par le client le 2 juillet 2020 à 00:15."]);
});

it("a reviewer's word is told with their name and every line of their reason", () => {
  const byReviewer = { who: "staff", by: "Nour Haddad", because: "Report seen.\nInvoice <4> & seen." } as const;
  expect(linesOf(byReviewer)).toEqual([
    "Verified by Nour Haddad without the customer, because: Report seen.",
    "Invoice <4> & seen.",
  ]);
  expect(linesOf(byReviewer, "fr")[0]).toBe("Vérifié par Nour Haddad sans le client, car : Report seen.");
});
