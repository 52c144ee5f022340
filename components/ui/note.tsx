import type { ReactNode } from "react";
import { CircleCheck, Info, TriangleAlert } from "@/components/ui/icons";

const looks = {
  met: { icon: CircleCheck, look: "border-met bg-met-wash text-met" },
  risk: { icon: TriangleAlert, look: "border-risk bg-risk-wash text-risk" },
  danger: { icon: TriangleAlert, look: "border-danger bg-danger-wash text-danger" },
  plain: { icon: Info, look: "border-accent bg-accent-wash text-ink" },
};

/** A remark beside the page's text; icon and words carry the meaning, the colour repeats it. */
export function Note({
  tone,
  children,
  isAnswer,
}: {
  tone: keyof typeof looks;
  children: ReactNode;
  isAnswer?: boolean;
}) {
  const { icon: Icon, look } = looks[tone];
  return (
    <div role={isAnswer ? "status" : undefined} className={`flex gap-2.5 border-l-2 px-4 py-3 ${look}`}>
      <Icon aria-hidden className="mt-0.5 size-5 shrink-0" />
      <div className="min-w-0 wrap-anywhere">{children}</div>
    </div>
  );
}
