/** States of a dispute: open until staff answers it or the partner withdraws it. */
const disputeStates = ["open", "answered", "withdrawn"] as const;
type DisputeState = (typeof disputeStates)[number];

/** The state of a dispute, from the way it ended; null means that it is open. */
export const disputeState = (how: "upheld" | "not-upheld" | "withdrawn" | null): DisputeState =>
  how === null ? "open" : how === "withdrawn" ? "withdrawn" : "answered";
