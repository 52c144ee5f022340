import { describe, expect, it } from "vitest";
import { QuickestRoute } from "@/components/plan/quickest-route";
import { draw, translations } from "@/components/testing/render";
import type { Route, RouteStep } from "@/lib/plan/route";

const t = translations("progress.route");
const step = (person: string, earn: RouteStep["earn"], track: string | null, hours: number): RouteStep =>
  ({ person, earn, track, hours }) as RouteStep;
const steps = [
  step("ana", "VCP", "NV", 80),
  step("hire-1", "hire" as RouteStep["earn"], null, 200),
  step("hire-1", "VSP", null, 8),
  step("bruno", "VTSP", null, 8),
];
const wayOf = (count: number): Route =>
  ({ hours: 296, steps: steps.slice(0, count), blockedBy: [] }) as unknown as Route;
const names = { ana: "Ana Prévost", bruno: "Bruno Keller" };
const declareHref = ({ person, earn }: RouteStep) => `/declare/${person}/${earn}`;

describe("the quickest route", () => {
  it("draws nothing where there is no step to take", () => {
    expect(draw(<QuickestRoute way={wayOf(0)} names={names} />).html).toBe("");
  });

  it("lists the first three steps with their hours and counts the others", () => {
    const { textsOf, lines } = draw(<QuickestRoute way={wayOf(4)} names={names} />);
    const hire = t("hire", { number: "1" });
    expect(textsOf("li")).toEqual([
      `${t("earn", { who: "Ana Prévost", skill: "VCP-NV" })}${t("hours", { hours: 80 })}`,
      `${t("recruit", { who: hire })}${t("hours", { hours: 200 })}`,
      `${t("earn", { who: hire, skill: "VSP" })}${t("hours", { hours: 8 })}`,
    ]);
    expect(lines).toContain(t("rest", { count: 1 }));
    expect(draw(<QuickestRoute way={wayOf(3)} names={names} />).lines).not.toContain(t("rest", { count: 0 }));
  });

  it("leads to declaring the first exam, for readers who may", () => {
    expect(draw(<QuickestRoute way={wayOf(2)} names={names} declareHref={declareHref} />).links).toEqual([
      [t("passed", { skill: "VCP-NV" }), "/declare/ana/VCP"],
    ]);
    expect(draw(<QuickestRoute way={wayOf(2)} names={names} />).links).toEqual([]);
  });

  it("offers no exam to declare where the first step is to hire somebody", () => {
    const way = { ...wayOf(4), steps: steps.slice(1) };
    expect(draw(<QuickestRoute way={way} names={names} declareHref={declareHref} />).links).toEqual([]);
  });

  it.each([
    [true, "source"],
    [undefined, "source"],
    [false, "source-unproven"],
  ])("says how sure the hours are (optimal: %s)", (optimal, key) => {
    const way = optimal === undefined ? wayOf(2) : { ...wayOf(2), optimal };
    expect(draw(<QuickestRoute way={way} names={names} />).lines.at(-1)).toBe(t(key));
    expect(draw(<QuickestRoute way={way} names={names} isSourceKnown />).lines).not.toContain(t(key));
  });
});
