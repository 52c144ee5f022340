import { useLocale } from "next-intl";
import type { ReactNode } from "react";
import { HiddenFields, type HiddenValues } from "./field/hidden-fields";

type Props = {
  /** The page that answers, as links name it. */
  to: string;
  /** Where on that page the answer stands. */
  anchor?: string;
  /** What the address says already and keeps saying. */
  keeps?: HiddenValues;
  isSearch?: boolean;
  className?: string;
  children: ReactNode;
};

/** A form of the browser's own: what is asked becomes part of the address, so that it can be kept and sent on. */
export function AddressForm({ to, anchor, keeps = {}, isSearch = false, className, children }: Props) {
  const action = `/${useLocale()}${to}${anchor ? `#${anchor}` : ""}`;
  return (
    <form role={isSearch ? "search" : undefined} action={action} className={className}>
      <HiddenFields values={keeps} />
      {children}
    </form>
  );
}
