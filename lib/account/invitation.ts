const hour = 3_600_000;

/** An invitation outlives a weekend and a week; a link that changes a password lives an hour (docs/security.md, "Sign-in and sessions", point 5). */
export const invitationDays = 7;
export const invitationLife = invitationDays * 24 * hour;
export const resetLife = hour;

/** The time over which a team's invitations are counted. */
export const invitationWindow = 24 * hour;

/** Invitations that one team may send in a day. */
export const invitationsPerDay = 50;
/** Letters of a team that one mailbox gets in a day, however often the invitation is sent again. */
export const lettersPerInvitee = 6;

type InvitationState = "open" | "accepted" | "revoked" | "expired";

export const invitationState = (
  invitation: { acceptedAt: Date | null; revokedAt: Date | null; expiresAt: Date },
  at: Date,
): InvitationState => {
  if (invitation.acceptedAt) return "accepted";
  if (invitation.revokedAt) return "revoked";
  return invitation.expiresAt.getTime() <= at.getTime() ? "expired" : "open";
};

/** How long after it was written the invited may still ask for a new link; after that, the team invites again or not. */
const askAgainLife = 30 * 24 * hour;

type Dated = Parameters<typeof invitationState>[0] & { createdAt: Date };

/** Whether a link of it that is over may ask for a new one. */
export const mayAskAgain = (invitation: Dated, at: Date): boolean => {
  const state = invitationState(invitation, at);
  return state === "open" || (state === "expired" && at.getTime() - invitation.createdAt.getTime() < askAgainLife);
};
