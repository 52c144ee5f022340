import { useLocale } from "next-intl";
import type { ComponentProps } from "react";
import { localAddress } from "@/lib/i18n/local-address";

type Props = Omit<ComponentProps<"a">, "href"> & { href: string };

/**
 * A link in the reader's language: an anchor, which costs a page no script of its own. `FollowLinks` in the frame follows
 * it in place; without JavaScript the browser does.
 */
export function Link({ href, ...rest }: Props) {
  return <a {...rest} href={localAddress(useLocale(), href)} />;
}
