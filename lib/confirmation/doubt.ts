/** Why a customer's yes, which verifies elsewhere, leaves a declaration to a reviewer. */
export const doubts = ["denied-before", "public-mailbox"] as const;
export type Doubt = (typeof doubts)[number];
