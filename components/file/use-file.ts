"use client";

import { useEffect, useState } from "react";
import { nameInDisposition } from "@/lib/file/address";

export type FetchedFile =
  | { is: "fetching" }
  | { is: "failed" }
  | { is: "here"; file: File; bytes: ArrayBuffer; url: string };

const fetchFile = async (address: string, signal: AbortSignal): Promise<FetchedFile> => {
  const answer = await fetch(address, { signal });
  if (!answer.ok) return { is: "failed" };
  const type = answer.headers.get("content-type") ?? "";
  const name = nameInDisposition(answer.headers.get("content-disposition") ?? "") ?? "file";
  const bytes = await answer.arrayBuffer();
  const file = new File([bytes], name, { type });
  return { is: "here", file, bytes, url: URL.createObjectURL(file) };
};

/** A file of the portal, fetched once. */
export const useFile = (address: string): FetchedFile => {
  const [found, setFound] = useState<FetchedFile>({ is: "fetching" });
  useEffect(() => {
    const leaving = new AbortController();
    let url = "";
    fetchFile(address, leaving.signal).then(
      (fetched) => {
        if (fetched.is === "here") url = fetched.url;
        setFound(fetched);
      },
      () => leaving.signal.aborted || setFound({ is: "failed" }),
    );
    return () => {
      leaving.abort();
      URL.revokeObjectURL(url);
    };
  }, [address]);
  return found;
};
