import { describe, expect, it } from "vitest";
import { formsIn } from "@/components/testing/form";
import { draw, translations } from "@/components/testing/render";
import type { ActivityList } from "@/db/queries/activity/list";
import { builtInKinds } from "@/lib/activity/kind";
import { ActivityBody } from "./activity-body";
import type { Chosen } from "./filter";
import { KindChoice } from "./new/kind-choice";

const t = translations("activity");
const list = (parts: Partial<ActivityList> = {}): ActivityList => ({
  ...{ activities: [], next: null, isEmpty: false, kinds: [...builtInKinds], head: 1, may: { declare: [] } },
  ...parts,
});
const drawBody = (parts: Partial<ActivityList> = {}, filter: Chosen = { kind: undefined, state: undefined }) =>
  draw(<ActivityBody list={list(parts)} filter={filter} />);

describe("the activity of a company", () => {
  it("says before the first declaration what to do, to those who may declare", () => {
    expect(drawBody({ isEmpty: true, may: { declare: ["deployment"] } }).text).toContain(t("empty.body"));
    expect(drawBody({ isEmpty: true }).text).toContain(t("empty.read-only"));
  });

  it("says that nothing matches the filter, and keeps the filter in view", () => {
    const drawn = drawBody({}, { kind: "deployment", state: "verified" });
    expect(drawn.lines).toContain(t("no-match"));
    expect(formsIn(drawn)).toMatchObject([{ carries: { kind: "deployment" }, fields: { state: "verified" } }]);
  });

  it("keeps the state while the kind changes", () => {
    const hrefs = drawBody({}, { kind: undefined, state: "verified" }).links.map(([, href]) => href);
    expect(hrefs).toEqual([
      "/activity?state=verified",
      ...builtInKinds.map((kind) => `/activity?kind=${kind}&state=verified`),
      ...["xlsx", "csv"].map((as) => `/api/lists/activity?state=verified&as=${as}&locale=en`),
    ]);
  });
});

describe("the question which kind to declare", () => {
  it("offers the kinds this reader may declare, each in words", () => {
    const { links } = draw(<KindChoice kinds={["cloud-service", "deployment"]} chosen={undefined} />);
    const hrefs = ["/activity/new?kind=cloud-service", "/activity/new?kind=deployment"];
    expect(links.map(([, href]) => href)).toEqual(hrefs);
    expect(links[0]?.[0]).toContain(translations("kinds")("cloud-service.help"));
  });

  it("is not asked where there is one answer, and can be asked again", () => {
    expect(draw(<KindChoice kinds={["deployment"]} chosen="deployment" />).html).toBe("");
    const { links } = draw(<KindChoice kinds={["cloud-service", "deployment"]} chosen="deployment" />);
    expect(links).toEqual([[t("new.change-kind"), "/activity/new"]]);
  });
});
