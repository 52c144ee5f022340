"use client";

import { useRef, useState } from "react";
import type { SealVerdict } from "@/lib/verify/verdict";

/** What the portal knows about the file's fingerprint: `silent` when it could not be asked. */
export type Known = { state: "in-force" | "superseded" | "ended"; sinceOn: string } | { state: "none" | "silent" };
export type CheckedFile =
  | { is: "idle" | "busy" | "unreadable" | "no-crypto" | "wrong-roots" }
  | { is: "done"; name: string; verdict: SealVerdict; known: Known | null };

const askKnown = async (sha256: string): Promise<Known> => {
  try {
    const answer = await fetch(`/api/seal/known?sha256=${sha256}`);
    return answer.ok ? await answer.json() : { state: "silent" };
  } catch {
    return { state: "silent" };
  }
};

const arePems = async (pem: string): Promise<boolean> => {
  const { certificatesOfPem } = await import("@/lib/verify/cms/chain");
  try {
    return certificatesOfPem(pem).length > 0;
  } catch {
    return false;
  }
};

/** PEM certificates that are trusted for a seal and for its time. */
export type TrustAnchors = { roots: readonly string[]; timeRoots: readonly string[] };

/** Verifies files in this browser; only the fingerprint of a file is sent. */
export const useVerify = (programme: TrustAnchors) => {
  const [checked, setChecked] = useState<CheckedFile>({ is: "idle" });
  const own = useRef<TrustAnchors | null>(null);
  const latest = useRef(0);

  const check = async (file: File): Promise<void> => {
    const turn = ++latest.current;
    const tell = (next: CheckedFile): void => (turn === latest.current ? setChecked(next) : undefined);
    if (crypto.subtle === undefined) return tell({ is: "no-crypto" });
    tell({ is: "busy" });
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const { roots, timeRoots } = own.current ?? programme;
      const { verifySealed } = await import("@/lib/verify/verify");
      const verdict = await verifySealed(bytes, roots, timeRoots);
      tell({ is: "done", name: file.name, verdict, known: null });
      tell({ is: "done", name: file.name, verdict, known: await askKnown(verdict.fileSha256) });
    } catch {
      tell({ is: "unreadable" });
    }
  };
  const trust = async (file: File | null): Promise<void> => {
    const pem = file ? await file.text() : null;
    // An answer still under way was asked under other roots.
    latest.current += 1;
    if (pem !== null && !(await arePems(pem))) return setChecked({ is: "wrong-roots" });
    own.current = pem === null ? null : { roots: [pem], timeRoots: [pem] };
    setChecked({ is: "idle" });
  };
  return { checked, check, trust };
};
