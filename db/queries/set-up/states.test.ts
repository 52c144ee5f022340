import { describe, expect, it } from "vitest";
import { makeActor, testSystem } from "@/db/testing/factories";
import { withOwnDatabase } from "@/db/testing/own-database";
import { setUpSteps } from "@/lib/set-up/step";
import { findInstallation } from "./installation";
import { getSetUp, listStepStates } from "./set-up";

const runAsOwner = withOwnDatabase();

describe("the steps of a set-up", () => {
  it("are all missing in an empty database", async () => {
    const states = await listStepStates(testSystem());
    expect(Object.keys(states)).toEqual([...setUpSteps]);
    expect(new Set(Object.values(states))).toEqual(new Set(["missing"]));
    expect((await findInstallation(testSystem())).state).toBe("empty");
  });

  it("tell what was confirmed as it is from what is done", async () => {
    await runAsOwner(`INSERT INTO programme (edition_id, vendor_name, set_up_at, set_up_steps)
      VALUES ('e', 'Vendora', NULL, '{vendor,mail,seal}')`);
    expect(await listStepStates(testSystem())).toEqual({
      ...{
        vendor: "done",
        rules: "missing",
        agreement: "missing",
        mail: "acknowledged",
        seal: "done",
        staff: "missing",
      },
    });
  });

  it("count staff who are still members, and no one's invitation", async () => {
    const countersigner = await makeActor(["countersigner"]);
    await makeActor(["reviewer"]);
    expect((await listStepStates(countersigner)).staff).toBe("done");
    await runAsOwner("UPDATE membership SET ended_at = now() WHERE account_id = $1", [countersigner.accountId]);
    expect((await listStepStates(testSystem())).staff).toBe("missing");
  });

  it("are listed with the settings for administrators alone", async () => {
    expect(await getSetUp(await makeActor(["reviewer"]))).toBeNull();
    expect(await getSetUp(await makeActor(["administrator"]))).toMatchObject({
      ...{ programme: { vendorName: "Vendora" }, ownEditions: [] },
    });
  });
});
