/** A dispute's life: open until it is answered by staff or withdrawn by whoever may open one. */
const disputeStates = ["open", "answered", "withdrawn"] as const;
type DisputeState = (typeof disputeStates)[number];

/** The state, from how it ended; null while nobody ended it. */
export const disputeState = (how: "upheld" | "not-upheld" | "withdrawn" | null): DisputeState =>
  how === null ? "open" : how === "withdrawn" ? "withdrawn" : "answered";
