"use client";

import { useEffect, useRef, useState } from "react";
import { type BadgePreview, filledFields } from "@/lib/badge/preview";

type Filled = ReturnType<typeof filledFields>;

type Writable = { setValue: (name: never, value: never, options?: { shouldDirty: boolean }) => void };

/** Writes what a badge says into a form that react-hook-form holds. */
export const fillInto =
  ({ setValue }: Writable) =>
  (fields: Filled): void => {
    for (const [name, value] of Object.entries(fields)) setValue(name as never, value as never, { shouldDirty: true });
  };

const readBadge = async (fileId: string): Promise<BadgePreview | null> => {
  const response = await fetch(`/api/badges/${fileId}`);
  return response.ok ? ((await response.json()) as { badge: BadgePreview | null }).badge : null;
};

type Given = {
  /** The file that is attached now; "" where none is. */
  fileId: string;
  /** The one that was attached before, whose badge was read then. */
  known?: string | undefined;
  fill: (fields: Filled) => void;
};

/** Reads the badge in a file as soon as it is attached, and fills the form from it. A file that is no badge changes nothing. */
export function useBadgeFill({ fileId, known = "", fill }: Given): BadgePreview | "reading" | null {
  const [preview, setPreview] = useState<BadgePreview | "reading" | null>(null);
  const latest = useRef(fill);
  latest.current = fill;
  useEffect(() => {
    if (fileId === "" || fileId === known) return setPreview(null);
    let isLeft = false;
    setPreview("reading");
    const show = (found: BadgePreview | null): void => {
      if (isLeft) return;
      setPreview(found);
      if (found?.said) latest.current(filledFields(found.said));
    };
    readBadge(fileId).then(show, () => show(null));
    return () => {
      isLeft = true;
    };
  }, [fileId, known]);
  return preview;
}
