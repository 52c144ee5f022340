"use client";

import { useRouter } from "next/navigation";
import { useLocale } from "next-intl";
import { useEffect } from "react";
import { filePage, followedAddress } from "./followed";

/** Whether the portal runs as an app of the home screen, where no button of the browser leads back. */
const isApp = (): boolean =>
  ("standalone" in navigator && navigator.standalone === true) ||
  matchMedia("(display-mode: standalone), (display-mode: fullscreen)").matches;

/**
 * Follows the links of every page without loading the frame again. One listener for all, so that a link is a plain anchor;
 * nothing is fetched before it is followed (docs/decisions/020-no-prefetching.md).
 */
export function FollowLinks() {
  const router = useRouter();
  const locale = useLocale();
  useEffect(() => {
    const follow = (press: MouseEvent): void => {
      const link = press.target instanceof Element ? press.target.closest<HTMLAnchorElement>("a[href]") : null;
      if (!link) return;
      const pressed = { href: link.href, target: link.target, isDownload: link.hasAttribute("download") };
      const here = new URL(location.href);
      const address =
        followedAddress(press, pressed, here) ?? (isApp() ? filePage(press, pressed, here, locale) : null);
      if (address === null) return;
      press.preventDefault();
      router.push(address);
    };
    document.addEventListener("click", follow);
    return () => document.removeEventListener("click", follow);
  }, [router, locale]);
  return null;
}
