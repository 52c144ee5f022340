"use client";

import { useLocale } from "next-intl";
import { type MouseEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { localAddress } from "@/lib/i18n/local-address";

const patienceMs = 2_000;

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, patienceMs));

/** The records of a node on its own page: the first list there. Asks again while the portal still computes them. */
const fetchRecords = async (address: string, signal: AbortSignal): Promise<Node[]> => {
  for (;;) {
    const response = await fetch(address, { signal });
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const records = page.querySelector("[data-records]");
    if (response.ok && records) return [...records.childNodes];
    if (!page.querySelector("[data-computing]")) throw new Error(`${address} has no records`);
    await pause();
  }
};

type Props = {
  /** The node's own page, where the records are. */
  href: string;
  /** The event after which the figure was computed: another one fetches the open records again. */
  asOf: number;
  children: ReactNode;
};

/**
 * Records that are fetched when they are opened. They are drawn once, on the node's own page, and that page is what the
 * link opens where there is no script.
 */
export function FetchedRecords({ href, asOf, children }: Props) {
  const address = localAddress(useLocale(), href);
  const place = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: after another event the open records are fetched again
  useEffect(() => {
    if (!isOpen) return;
    const asking = new AbortController();
    fetchRecords(address, asking.signal).then(
      (records) => place.current?.replaceChildren(...records),
      () => {
        // Records that are shown stay; the reader goes to the other page only by their own press.
        if (!asking.signal.aborted && !place.current?.hasChildNodes()) location.assign(address);
      },
    );
    return () => asking.abort();
  }, [isOpen, address, asOf]);

  const toggle = (press: MouseEvent): void => {
    if (press.metaKey || press.ctrlKey || press.shiftKey || press.altKey) return;
    press.preventDefault();
    setOpen(!isOpen);
  };

  return (
    <div>
      <a href={address} onClick={toggle} aria-expanded={isOpen} className="opens">
        {children}
      </a>
      {isOpen ? <div ref={place} aria-live="polite" className="pt-2 pb-1" /> : null}
    </div>
  );
}
