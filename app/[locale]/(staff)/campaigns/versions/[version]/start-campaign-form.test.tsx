import { expect, it } from "vitest";
import { draw, translations } from "@/components/testing/render";
import { ReplacedNote } from "../../[id]/replaced-note";
import { StartCampaignForm } from "./start-campaign-form";

it.each(["en", "fr"] as const)(
  "A new campaign says in %s what it does to the one under way, before it starts",
  (locale) => {
    const t = translations("campaign.start", locale);
    const said = (count: number) => t("older", { version: "2020-09", older: "2020-03", count });
    const older = { version: "2020-03", unsigned: 3 };
    expect(draw(<StartCampaignForm version="2020-09" older={older} />, locale).lines).toContain(said(3));
    expect(draw(<StartCampaignForm version="2020-09" older={null} />, locale).lines).not.toContain(said(0));
  },
);

it("A campaign that gave way to a later one says to which, and since when", () => {
  const by = { version: "2020-09", at: new Date("2020-09-01T08:00:00Z") };
  const { text } = draw(<ReplacedNote by={by} />);
  expect(text).toContain("2020-09");
  expect(text).toContain("1 September 2020");
});
