import type { ReactNode } from "react";
import { HiddenFields, type HiddenValues } from "./field/hidden-fields";
import { PostKey } from "./field/post-key";

type Props = {
  action: (posted: FormData) => void | Promise<void>;
  /** What the button is about. */
  hidden?: HiddenValues;
  className?: string;
  children: ReactNode;
};

/** One press, nothing typed, and no answer to read: the page that is drawn next shows how things stand. */
export function ButtonForm({ action, hidden = {}, className, children }: Props) {
  return (
    <form action={action} className={className}>
      <PostKey />
      <HiddenFields values={hidden} />
      {children}
    </form>
  );
}
