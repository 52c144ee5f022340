import type { ReactNode } from "react";
import { describe, expect, it } from "vitest";
import { draw } from "@/components/testing/render";
import { FormattedDay } from "./formatted-day";
import { FormattedInstant } from "./formatted-instant";
import { FormattedMoney } from "./formatted-money";
import { FormattedNumber } from "./formatted-number";
import { UtcInstant } from "./utc-instant";

const inBoth = (node: ReactNode): string[] => [draw(node, "en").text, draw(node, "fr").text];
const at = "2020-02-29T23:30:05.000Z";

describe("a day", () => {
  it("is written as each language writes it, and kept for programs", () => {
    expect(inBoth(<FormattedDay on="2020-03-01" />)).toEqual(["1 March 2020", "1er mars 2020"]);
    expect(inBoth(<FormattedDay on="2020-03-01" style="short" />)).toEqual(["01/03/2020", "01/03/2020"]);
    expect(draw(<FormattedDay on="2020-03-01" />).html).toContain('dateTime="2020-03-01"');
  });
});

describe("an instant", () => {
  it("is told in the programme's time zone, where the day may be the next already", () => {
    expect(inBoth(<FormattedInstant at={at} />)).toEqual(["1 March 2020 at 00:30", "1 mars 2020 à 00:30"]);
    expect(inBoth(<FormattedInstant at={at} style="time" />)).toEqual(["00:30", "00:30"]);
    expect(inBoth(<FormattedInstant at={new Date(at)} style="clock" />)).toEqual(["00:30:05", "00:30:05"]);
  });

  it("of the evidence is told in UTC and says so", () => {
    expect(inBoth(<UtcInstant at={at} />)).toEqual(["29 February 2020 at 23:30 UTC", "29 février 2020 à 23:30 UTC"]);
    expect(draw(<UtcInstant at={at} hasSeconds />).text).toBe("29 February 2020 at 23:30:05 UTC");
    expect(draw(<UtcInstant at={at} />).html).toContain(`dateTime="${at}"`);
  });
});

describe("an amount", () => {
  it.each([
    [1_250_050, false, "€12,500.50", "12 500,50 €"],
    [1_250_000, true, "€12,500", "12 500 €"],
    [1_250_050, true, "€12,500.50", "12 500,50 €"],
    [-5, false, "-€0.05", "-0,05 €"],
    [0, true, "€0", "0 €"],
  ])("of %i cents (without cents that are nought: %s) is %s and %s", (cents, isWhole, english, french) => {
    expect(inBoth(<FormattedMoney cents={cents} currency="EUR" isWhole={isWhole} />)).toEqual([english, french]);
  });

  it("names a currency other than the euro", () => {
    expect(inBoth(<FormattedMoney cents={100} currency="USD" />)).toEqual(["$1.00", "1,00 $US"]);
  });
});

describe("a number", () => {
  it.each([
    [1_900, "1,900", "1 900"],
    [12.34, "12.3", "12,3"],
    [0, "0", "0"],
  ])("%d is %s and %s", (value, english, french) => {
    expect(inBoth(<FormattedNumber value={value} />)).toEqual([english, french]);
  });
});
