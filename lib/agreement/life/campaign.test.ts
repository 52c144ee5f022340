import { describe, expect, it } from "vitest";
import { faultsBy } from "@/lib/form/testing/faults";
import { campaignStates, hasLeftCampaign, reofferSchema, startCampaignSchema, stopCampaignSchema } from "./campaign";

const id = "2f1c9a52-7a43-4c39-9a4e-5a3f0b6c1d00";

describe("a company in a campaign", () => {
  it("has left it where its offer came to nothing, and only there", () => {
    expect(campaignStates.filter(hasLeftCampaign)).toEqual(["declined", "expired", "withdrawn", "returned"]);
  });
});

describe("a campaign", () => {
  it("starts with a version", () => {
    expect(faultsBy(startCampaignSchema)({ version: "2020-03" })).toEqual([]);
    expect(faultsBy(startCampaignSchema)({ version: "" })).toEqual(["version:required"]);
  });

  it("is stopped with a reason, by someone who saw its latest version", () => {
    const faults = faultsBy(stopCampaignSchema);
    expect(faults({ id, rowVersion: 1, reason: "A clause\nis wrong." })).toEqual([]);
    expect(faults({ id, rowVersion: 0, reason: " " })).toEqual(["rowVersion:stale", "reason:required"]);
    expect(faults({ id, rowVersion: 1, reason: "x".repeat(1_001) })).toEqual(["reason:too-long"]);
  });

  it("is offered again to one company or to all", () => {
    expect(reofferSchema.parse({ id })).toEqual({ id });
    expect(faultsBy(reofferSchema)({ id, partnerId: "all" })).toEqual(["partnerId:not-found"]);
  });
});
