/** Whether the person who is signed in now, and the company they have in view, are those that a page was made for. */
export const isStillReader = async (reader: string): Promise<boolean> => {
  try {
    const answer = await fetch("/api/session", { method: "POST" });
    return answer.ok && ((await answer.json()) as { reader: string }).reader === reader;
  } catch {
    return false;
  }
};
