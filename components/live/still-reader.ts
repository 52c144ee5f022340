/** `unreached`: the portal does not answer, so nobody knows. */
type Answer = "same" | "another" | "unreached";

/** `reader` is a session with a company in view, `as` an account with one. */
type Session = { reader: string; as: string };

const ask = async (method: "GET" | "POST", isSame: (session: Session) => boolean): Promise<Answer> => {
  try {
    const answer = await fetch("/api/session", { method });
    if (answer.status >= 500) return "unreached";
    return answer.ok && isSame((await answer.json()) as Session) ? "same" : "another";
  } catch {
    return "unreached";
  }
};

/** Whether the session that is open now, and the company it has in view, are those that a page was made for. */
export const askWhoReads = (reader: string): Promise<Answer> => ask("POST", (session) => session.reader === reader);

/**
 * Whether the person who is signed in now, for the company in view, is the one for whom something was kept. A script asks,
 * not a person: it keeps no session alive.
 */
export const askWhoIsIn = (account: string): Promise<Answer> => ask("GET", (session) => session.as === account);
