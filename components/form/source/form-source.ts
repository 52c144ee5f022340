"use client";

import { createContext, type RefObject } from "react";
import type { FormFault } from "./faults";
import type { Trouble } from "./trouble";

export type KnownFile = {
  id: string;
  name: string;
  size: number;
  /** Photographs joined to one file. */
  pages?: number;
  /** The file before its last page was added; null where the first page is the last. */
  before?: KnownFile | null;
  /** It has not left this device: the outbox sends these photographs with its form, behind a file of the server or none. */
  held?: { behind: string | null; pages: readonly string[] };
};

/** What goes onto the element of a field: its name, and what the browser's form needs to hear of it. */
type Wiring = {
  name: string;
  onChange?: (event: { target: unknown; type?: unknown }) => unknown;
  onBlur?: (event: { target: unknown; type?: unknown }) => unknown;
  ref?: (element: unknown) => void;
};

/** Where a field reads its value and its fault. Filled by react-hook-form, or by what the server answered to a post. */
export type FieldSource = {
  /** What the field holds when the page is drawn. */
  start: (name: string) => unknown;
  fault: (name: string) => Omit<FormFault, "name"> | undefined;
  wire: (name: string) => Wiring;
  /** What the field holds now, for what is drawn beside it. */
  value: (name: string) => unknown;
  listen: (hear: () => void) => () => void;
  put: (name: string, value: string) => void;
  faults: readonly FormFault[];
};

export type DraftLine = { savedAt: Date | null; restoredAt: Date | null; discard: () => void };

/** A form as its fields, its summary and its button see it. */
export type FormSource = FieldSource & {
  id: string;
  /** What each field is called, in the order of the page. */
  labels: Map<string, string>;
  trouble: Trouble | null;
  /** Counts attempts that were refused, so that the summary takes the focus each time. */
  attempts: number;
  isSending: boolean;
  /** Whether the form can be sent by the page's script only. */
  needsScript: boolean;
  /** Null where the form keeps no draft. */
  draft: DraftLine | null;
  files: RefObject<Record<string, KnownFile>>;
  /** Files on their way, by field; each promises whether it will have arrived. */
  uploads: RefObject<Map<string, Promise<boolean>>>;
  /** Whether the form may wait for a line in this browser, with its photographs. */
  mayWait: boolean;
};

export const FormContext = createContext<FormSource | null>(null);

/** The id of a field's element, the same for its label, its fault and the summary's link. */
export const fieldId = (formId: string, name: string): string => `${formId}-${name.replaceAll(".", "-")}`;
