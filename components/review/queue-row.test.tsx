import { describe, expect, it } from "vitest";
import { draw, translations } from "@/components/testing/render";
import { reviewKinds } from "@/lib/review/kind";
import type { QueueItem } from "@/lib/review/queue";
import { DeclarationPhrase } from "./declaration-phrase";
import { KindMark } from "./kind-mark";
import { QueueRow } from "./queue-row";

const t = translations("review");
const queue = translations("review");
const kinds = translations("terms.activity-kinds");

describe("one line of the queue", () => {
  const claims = {
    application: [{ kind: "application", company: "Lafont", country: "FR", legacyLevel: "" }, "Lafont, France"],
    credential: [{ kind: "credential", type: "VCP", track: "NV", person: "Ana", personId: "p" }, "VCP-NV, Ana"],
    accreditation: [{ kind: "credential", type: "VSP", track: null, person: "Ana", personId: "p" }, "VSP, Ana"],
    licences: [
      { kind: "activity", activity: "licence-revenue", on: "2020-01-15", customer: "" },
      `${kinds("licence-revenue")}, 15 January 2020`,
    ],
    cloud: [
      { kind: "activity", activity: "cloud-service", on: "2020-01-01", customer: "" },
      `${kinds("cloud-service")}, January 2020`,
    ],
    deployment: [
      { kind: "activity", activity: "deployment", on: "2020-01-15", customer: "Lafont" },
      `${kinds("deployment")}, Lafont, 15 January 2020`,
    ],
    mandate: [{ kind: "mandate", person: "Ana", capacity: "Director" }, "Ana, Director"],
    agreement: [{ kind: "agreement", annexes: ["resale", "cloud-services"] }, t("annexes", { count: 2 })],
    dispute: [
      { kind: "dispute", edition: "partner-connect-2020", node: "advanced/agreement" },
      t("disputed", { title: "Advanced Partner" }),
    ],
  } as const;

  it.each(Object.entries(claims))("says what an item is about in one line: %s", (_, [claim, said]) => {
    expect(draw(<DeclarationPhrase claim={claim as Parameters<typeof DeclarationPhrase>[0]["claim"]} />).text).toBe(
      said,
    );
  });

  it.each(reviewKinds)("names the kind %s in a word beside its icon", (kind) => {
    expect(draw(<KindMark kind={kind} />).text).toBe(t(`kinds.${kind}`));
  });

  const item: QueueItem = {
    ...{
      kind: "credential" as const,
      id: "c1",
      partnerId: "p1",
      partnerName: "Lafont",
      hasProof: true,
      isDenied: false,
    },
    ...{ submittedAt: new Date("2020-02-03T12:00:00Z"), claim: claims.credential[0] },
  };
  const now = new Date("2020-02-05T12:00:00Z");

  it("leads as a whole to the item, and says whose it is, how long it has waited and that a file is there", () => {
    const { links, valuesOf } = draw(<QueueRow item={item} href="/review/credential/c1" now={now} />);
    expect(links).toEqual([[`${t("kinds.credential")}VCP-NV, AnaLafont\n2 days ago`, "/review/credential/c1"]]);
    expect(valuesOf("aria-label")).toEqual([queue("with-proof")]);
    expect(draw(<QueueRow item={{ ...item, hasProof: false }} href="/x" now={now} />).valuesOf("aria-label")).toEqual(
      [],
    );
  });

  it("does not name a company twice where the company is what applies", () => {
    const application = { ...item, kind: "application", claim: claims.application[0] } as const;
    expect(draw(<QueueRow item={application} href="/x" now={now} />).text.match(/Lafont/g)).toHaveLength(1);
  });
});
