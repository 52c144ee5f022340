"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { followedAddress } from "./followed";

/**
 * Follows the links of every page without loading the frame again. One listener for all, so that a link is a plain anchor;
 * nothing is fetched before it is followed (docs/decisions/020-no-prefetching.md).
 */
export function FollowLinks() {
  const router = useRouter();
  useEffect(() => {
    const follow = (press: MouseEvent): void => {
      const link = press.target instanceof Element ? press.target.closest<HTMLAnchorElement>("a[href]") : null;
      if (!link) return;
      const pressed = { href: link.href, target: link.target, isDownload: link.hasAttribute("download") };
      const address = followedAddress(press, pressed, new URL(location.href));
      if (address === null) return;
      press.preventDefault();
      router.push(address);
    };
    document.addEventListener("click", follow);
    return () => document.removeEventListener("click", follow);
  }, [router]);
  return null;
}
