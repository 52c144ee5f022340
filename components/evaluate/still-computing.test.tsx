import { expect, it } from "vitest";
import { draw, translations } from "@/components/testing/render";
import { StillComputing } from "./still-computing";

it.each(["en", "fr"] as const)(
  "A page without its figures says in %s why, and asks again only where that helps",
  (locale) => {
    const t = translations("progress.computing", locale);
    const said = (page: React.ReactElement) => {
      const { lines, html } = draw(page, locale);
      return { lines, asksAgain: html.includes("http-equiv") || html.includes("httpEquiv") };
    };
    const computing = said(<StillComputing title="Plan" state="computing" />);
    expect(computing.lines).toContain(t("computing"));
    expect(computing.asksAgain).toBe(true);
    const given = said(<StillComputing title="Plan" state="too-long" />);
    expect(given.lines).toContain(t("too-long"));
    expect(given.asksAgain).toBe(false);
    expect(said(<StillComputing title="Rules" state="too-long" about="rules" />).lines).toContain(t("rules-too-long"));
  },
);
