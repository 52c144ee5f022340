/** One tab sends at a time, where the browser has locks; where it has none, the key of each form lets it be done once. */
export const aloneInBrowser = async (work: () => Promise<void>): Promise<void> => {
  if (!("locks" in navigator)) return work();
  await navigator.locks.request("outbox", { ifAvailable: true }, async (lock) => {
    if (lock) await work();
  });
};
