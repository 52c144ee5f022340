"use client";

import { type RefObject, useRef } from "react";
import type { KnownFile } from "@/components/form/source/form-source";

type Files = {
  files: RefObject<Record<string, KnownFile>>;
  uploads: RefObject<Map<string, Promise<boolean>>>;
};

/** The files that a form knows by their id, and those on their way. */
export const useFiles = (): Files => ({
  files: useRef<Record<string, KnownFile>>({}),
  uploads: useRef(new Map<string, Promise<boolean>>()),
});
