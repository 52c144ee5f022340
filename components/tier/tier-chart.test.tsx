import { describe, expect, it } from "vitest";
import { all, textOf } from "@/components/testing/markup";
import { draw, translations } from "@/components/testing/render";
import { TierChart } from "@/components/tier/tier-chart";

const t = translations("tier.chart");
const tiers = [
  { id: "registered", name: "Registered" },
  { id: "partner", name: "Partner" },
  { id: "advanced", name: "Advanced Partner" },
  { id: "principal", name: "Principal Partner" },
];
const drawAt = (current: string, parts: { ghost?: string | null; here?: string } = {}) =>
  draw(<TierChart company="Lafont" tiers={tiers} current={current} {...parts} />);

describe("the tier chart", () => {
  it.each([
    ["registered", "Registered", "Partner"],
    ["advanced", "Advanced Partner", "Principal Partner"],
  ])("tells in words what it draws for %s", (current, level, next) => {
    const { facts, valuesOf } = drawAt(current);
    expect(facts).toEqual({ [t("here")]: level, [t("next")]: next });
    expect(valuesOf("aria-label")).toEqual([t("alt", { company: "Lafont", level, next, ghost: "none" })]);
  });

  it("says that nothing lies above the highest tier", () => {
    const { facts, valuesOf } = drawAt("principal");
    expect(facts).toEqual({ [t("here")]: "Principal Partner", [t("next")]: t("highest") });
    expect(valuesOf("aria-label")[0]).not.toContain("none");
  });

  it.each([
    ["above", "principal", "Principal Partner"],
    ["at", "partner", null],
    ["below", "registered", null],
    ["beyond", "unheard-of", null],
  ])("shows the projected tier only above the current one (%s)", (_, ghost, name) => {
    const { facts, root } = drawAt("partner", { ghost });
    expect(facts[t("projected")] ?? null).toBe(name);
    const [wide] = all(root, "svg");
    expect(wide && all(wide, "g")).toHaveLength(name === null ? 1 : 2);
  });

  it("falls to the lowest tier where the edition does not know the current one, and keeps its name", () => {
    expect(drawAt("unheard-of").facts[t("here")]).toBe("Registered");
  });

  it("draws the same tiers for a desk and for a phone, named from the lowest to the highest", () => {
    const drawings = all(drawAt("partner").root, "svg").map((svg) => all(svg, "text").map(textOf));
    expect(drawings).toEqual([tiers.map(({ name }) => name), tiers.map(({ name }) => name)]);
  });

  it("calls the place of the company as the page wishes", () => {
    expect(drawAt("partner", { here: "Simulated" }).facts.Simulated).toBe("Partner");
  });
});
