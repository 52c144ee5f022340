/** `unreached`: the portal does not answer, so nobody knows. */
type Answer = "same" | "another" | "unreached";

/** Whether the person who is signed in now, and the company they have in view, are those that a page was made for. */
export const askWhoReads = async (reader: string): Promise<Answer> => {
  try {
    const answer = await fetch("/api/session", { method: "POST" });
    if (answer.status >= 500) return "unreached";
    return answer.ok && ((await answer.json()) as { reader: string }).reader === reader ? "same" : "another";
  } catch {
    return "unreached";
  }
};
