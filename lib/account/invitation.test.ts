import { describe, expect, it } from "vitest";
import { invitationLife, invitationState, resetLife } from "./invitation";

const sentAt = new Date("2019-10-01T08:00:00.000Z");
const later = (ms: number) => new Date(sentAt.getTime() + ms);
const open = { acceptedAt: null, revokedAt: null, expiresAt: later(invitationLife) };

describe("an invitation", () => {
  it.each([
    ["open when it is sent", 0, "open"],
    ["open after a weekend", 3 * 24 * 3_600_000, "open"],
    ["open until the last millisecond of its week", invitationLife - 1, "open"],
    ["expired at the end of its week", invitationLife, "expired"],
    ["expired afterwards", invitationLife + 1, "expired"],
  ])("is %s", (_, ms, state) => {
    expect(invitationState(open, later(ms))).toBe(state);
  });

  it("stays accepted or revoked after its week", () => {
    const late = later(10 * invitationLife);
    expect(invitationState({ ...open, acceptedAt: later(1) }, late)).toBe("accepted");
    expect(invitationState({ ...open, revokedAt: later(1) }, late)).toBe("revoked");
  });

  it("that was accepted is not read as revoked, so that nobody takes a membership for withdrawn", () => {
    expect(invitationState({ ...open, acceptedAt: later(1), revokedAt: later(2) }, later(3))).toBe("accepted");
  });
});

describe("a secret link", () => {
  it("that changes a password lives an hour, one that invites lives a week", () => {
    expect([resetLife, invitationLife]).toEqual([3_600_000, 7 * 24 * 3_600_000]);
  });
});
