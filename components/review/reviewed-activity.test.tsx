import { describe, expect, it } from "vitest";
import { draw } from "@/components/testing/render";
import { ReviewedActivity } from "./reviewed-activity";

type Detail = Parameters<typeof ReviewedActivity>[0]["detail"];
const detail = {
  ...{ kind: "activity", activity: "licence-revenue", occurredOn: "2020-01-15", amountCents: 2_000_000 },
  ...{ currency: "EUR", points: null, customer: "Lafont", reference: "PO-1", corrects: null, corrections: [] },
} as unknown as Detail;
const drawn = (parts: Partial<Detail> = {}, locale: "en" | "fr" = "en") =>
  draw(<ReviewedActivity detail={{ ...detail, ...parts }} />, locale);
const other = (id: string, amountCents: number | null, points: number | null = null) => ({
  ...{ id, amountCents, currency: amountCents === null ? null : "EUR", points },
});

describe("an activity that is reviewed", () => {
  it("shows the day of an order and the month of cloud services, in both languages", () => {
    expect(drawn().facts).toMatchObject({ Kind: "Licence revenue", Date: "15 January 2020", Amount: "€20,000.00" });
    const monthly = { activity: "cloud-service", occurredOn: "2020-01-01", amountCents: null, currency: null } as const;
    expect(drawn({ ...monthly, points: 1 }).facts).toMatchObject({ Month: "January 2020", Points: "1" });
    expect(Object.values(drawn({ ...monthly, points: 1_900 }, "fr").facts)).toEqual(
      expect.arrayContaining(["janvier 2020", "1 900"]),
    );
  });

  it("shows points of zero, and an amount that is a return", () => {
    const none = { activity: "cloud-service", occurredOn: "2020-01-01", amountCents: null, currency: null } as const;
    expect(drawn({ ...none, points: 0 }).facts.Points).toBe("0");
    expect(drawn({ amountCents: -50 }).facts.Amount).toMatch(/^[-−]€0\.50$/);
  });

  it("leads from a correction to the activity that it corrects", () => {
    const { links, facts } = drawn({ amountCents: -30_000, corrects: other("a1", 2_000_000) });
    expect(links).toEqual([["€20,000.00", "/review/activity/a1"]]);
    expect(facts.Corrects).toBe("€20,000.00");
    expect(facts).not.toHaveProperty("Corrections");
  });

  it("leads from an activity to each of its corrections, and calls none of them a return", () => {
    const { links, text } = drawn({ corrections: [other("c1", -30_000), other("c2", 10_000)] });
    expect(links.map(([, href]) => href)).toEqual(["/review/activity/c1", "/review/activity/c2"]);
    expect(links.map(([said]) => said)).toEqual([expect.stringMatching(/^[-−]€300\.00$/), "€100.00"]);
    expect(text).not.toContain("Return");
  });

  it("tells a correction of points in points", () => {
    const points = { activity: "cloud-service", amountCents: null, currency: null, points: 1_900 } as const;
    const { links } = drawn({ ...points, corrections: [other("c1", null, -300)] });
    expect(links).toEqual([[expect.stringMatching(/^[-−]300 points$/), "/review/activity/c1"]]);
  });

  it("says of a customer and a reference that they were not given, where the kind asks for them", () => {
    expect(drawn({ customer: "", reference: "" }).facts).toMatchObject({
      Customer: "Not given",
      Reference: "Not given",
    });
  });

  it("keeps names and references from a browser's translator", () => {
    expect(drawn().html.match(/translate="no"/g)).toHaveLength(2);
    expect(drawn({ customer: "" }).html.match(/translate="no"/g)).toHaveLength(1);
  });
});
