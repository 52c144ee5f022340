export type Notice = {
  id: number;
  text: string;
  tone: "plain" | "met" | "danger";
  action?: { label: string; run: () => void } | undefined;
};

const none: readonly Notice[] = [];
let notices = none;
let count = 0;
const listeners = new Set<() => void>();

const show = (next: readonly Notice[]): void => {
  notices = next;
  for (const listener of listeners) listener();
};

export const noticesNow = (): readonly Notice[] => notices;
export const noNotices = (): readonly Notice[] => none;

export const watchNotices = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const dismiss = (id: number): void => show(notices.filter((one) => one.id !== id));

type Announcement = {
  text: string;
  tone?: Notice["tone"];
  action?: Notice["action"];
  /** How long the notice stays; ten seconds where there is something to undo. */
  seconds?: number;
};

/**
 * Shows a notice once, on screen and to screen readers; at most three are shown at a time. Returns a function that
 * removes it.
 */
export const announce = ({ text, tone = "plain", action, seconds = 10 }: Announcement): (() => void) => {
  count += 1;
  const id = count;
  show([...notices.slice(-2), { id, text, tone, action }]);
  const timer = setTimeout(() => dismiss(id), seconds * 1000);
  return () => {
    clearTimeout(timer);
    dismiss(id);
  };
};
