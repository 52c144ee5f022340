"use client";

import { useRef } from "react";
import type { FormSource, KnownFile } from "@/components/form/source/form-source";

/** The files that a form knows by their id, those on their way, and whether they may wait in this browser for a line. */
export const useFiles = (mayWait = false): Pick<FormSource, "files" | "uploads" | "mayWait"> => ({
  files: useRef<Record<string, KnownFile>>({}),
  uploads: useRef(new Map<string, Promise<boolean>>()),
  mayWait,
});
