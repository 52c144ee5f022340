type Waiting = { asker: string; go: () => void };
type Room = { running: number; waiting: number; waitingEach: number };

/**
 * Lets so many run at once, and one of each asker: who asks for much waits for themselves, and others pass. `enter` answers
 * when it is their turn, with what to call at the end; null at once where as many wait as may.
 */
export const openLine = (room: Room): { enter: (asker: string) => Promise<() => void> | null } => {
  const running = new Set<string>();
  const waiting: Waiting[] = [];

  const letIn = (): void => {
    if (running.size >= room.running) return;
    const next = waiting.findIndex(({ asker }) => !running.has(asker));
    const [entry] = next < 0 ? [] : waiting.splice(next, 1);
    if (!entry) return;
    running.add(entry.asker);
    entry.go();
  };

  const leave = (asker: string): void => {
    running.delete(asker);
    letIn();
  };

  const isFull = (asker: string): boolean =>
    waiting.length >= room.waiting || waiting.filter((one) => one.asker === asker).length >= room.waitingEach;

  const enter = (asker: string): Promise<() => void> | null => {
    const isFree = running.size < room.running && !running.has(asker);
    if (!isFree && isFull(asker)) return null;
    const turn = new Promise<() => void>((resolve) => {
      waiting.push({ asker, go: () => resolve(() => leave(asker)) });
    });
    letIn();
    return turn;
  };
  return { enter };
};
