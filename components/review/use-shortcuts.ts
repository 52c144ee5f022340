"use client";

import { useEffect, useRef } from "react";

type Shortcuts = Readonly<Record<string, () => void>>;

const store = "shortcuts";

/** Single keys can be switched off, for people who use speech input (WCAG 2.1.4). */
export const areShortcutsOn = (): boolean => localStorage.getItem(store) !== "off";
export const switchShortcuts = (isOn: boolean): void => localStorage.setItem(store, isOn ? "on" : "off");

const isTaken = (event: KeyboardEvent): boolean => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return true;
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest("input, textarea, select, [contenteditable], [role=menu]")) return true;
  return document.querySelector("dialog[open]") !== null;
};

/** Runs an action on a single key, unless the reader is typing or a dialog is open. */
export const useShortcuts = (shortcuts: Shortcuts): void => {
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
  });
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      const run = latest.current[event.key];
      if (!run || isTaken(event) || !areShortcutsOn()) return;
      event.preventDefault();
      run();
    };
    document.addEventListener("keydown", hear);
    return () => document.removeEventListener("keydown", hear);
  }, []);
};
