import type { ComponentProps } from "react";
import { LocalLink } from "@/lib/i18n/navigation";

/**
 * A link in the reader's language, fetched when it is followed. Every page here is made for one reader and one moment:
 * asking for a dozen in advance costs the server a dozen sessions read and leaves the browser nothing to keep.
 */
export function Link(props: ComponentProps<typeof LocalLink>) {
  return <LocalLink prefetch={false} {...props} />;
}
