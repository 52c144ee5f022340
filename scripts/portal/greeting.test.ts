import { describe, expect, it } from "vitest";
import { demoAccounts } from "@/db/seed/accounts";
import { demoGreeting } from "./greeting";

const lines = demoGreeting().split("\n");

describe("the greeting of the demo", () => {
  it.each(demoAccounts.map((account) => [account.email, account] as const))(
    "says how %s signs in, and as whom",
    (_, one) => {
      const line = lines.find((text) => text.trim().startsWith(`${one.email} `)) ?? "";
      for (const { roles, at } of one.seats) expect(line).toContain(`${roles.join(" + ")} at ${at}`);
      expect(line).toContain(one.totpSecret ?? one.seats[0]?.at);
      expect(lines[0]).toContain(one.password);
    },
  );

  it("sets its columns below each other, and ends no line in spaces", () => {
    const secrets = demoAccounts.flatMap(({ totpSecret }) => totpSecret ?? []);
    const places = lines.flatMap((line) => secrets.filter((one) => line.includes(one)).map((one) => line.indexOf(one)));
    expect(new Set(places)).toEqual(new Set([lines[1]?.indexOf("one-time code secret")]));
    expect(lines.filter((line) => line !== line.trimEnd())).toEqual([]);
  });
});
