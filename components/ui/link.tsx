import type { ComponentProps } from "react";
import { LocalLink } from "@/lib/i18n/navigation";

/**
 * A link in the reader's language, fetched when it is followed. Pages are made for one reader at one moment:
 * prefetching a dozen would cost the server a dozen session reads and leave the browser nothing to keep.
 */
export function Link(props: ComponentProps<typeof LocalLink>) {
  return <LocalLink prefetch={false} {...props} />;
}
