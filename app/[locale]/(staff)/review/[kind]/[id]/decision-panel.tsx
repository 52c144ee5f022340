"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ShortcutHelp } from "@/components/review/shortcut-help";
import { undoLast } from "@/components/review/undo";
import { useShortcuts } from "@/components/review/use-shortcuts";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { useRouter } from "@/lib/i18n/navigation";
import { type ReviewedKind, reviewEntry } from "@/lib/review/kind";
import { type Neighbours, type QueueFilter, type QueuePlace, queuePlacePath, queueQuery } from "@/lib/review/queue";
import { DecisionBar } from "./decision-bar";
import { RejectDialog } from "./reject-dialog";
import { type Askable, RequestChangesDialog } from "./request-changes-dialog";
import { useDecision } from "./use-decision";

type DecisionTarget = { kind: ReviewedKind; id: string; rowVersion: number };

type Props = {
  target: DecisionTarget;
  partnerName: string;
  /** What can be asked about this claim. */
  askable: readonly Askable[];
  filter: QueueFilter;
  neighbours: Neighbours;
  /** The declaration waits and this reader may decide it. */
  isOpen: boolean;
};

type Asked = "accept" | "ask" | "reject" | "help";

/** Verify, request changes, reject: buttons and shortcuts. After an answer the next item opens. */
export function DecisionPanel({ target, partnerName, askable, filter, neighbours, isOpen }: Props) {
  const t = useTranslations("review.accept-dialog");
  const { noun } = reviewEntry(target.kind);
  const router = useRouter();
  const [asked, setAsked] = useState<Asked | null>(null);
  const { accept, isSending, decided } = useDecision({ target, partnerName, filter, next: neighbours.next });
  const close = () => setAsked(null);
  const go = (place: QueuePlace | null) => place && router.push(queuePlacePath(place, filter));
  const open = (dialog: Asked) => () => isOpen && setAsked(dialog);
  const toQueue = () => router.push(`/review${queueQuery(filter)}`);
  const startAccept = () => {
    if (reviewEntry(target.kind).isVerifiedForGood) open("accept")();
    else if (isOpen) accept();
  };
  useShortcuts({
    a: startAccept,
    r: open("ask"),
    x: open("reject"),
    j: () => go(neighbours.next),
    k: () => go(neighbours.previous),
    u: undoLast,
    Escape: toQueue,
    "?": () => setAsked("help"),
  });
  return (
    <>
      <DecisionBar
        noun={noun}
        isOpen={isOpen}
        isSending={isSending}
        onAccept={startAccept}
        onAsk={open("ask")}
        onReject={open("reject")}
        previous={neighbours.previous && queuePlacePath(neighbours.previous, filter)}
        next={neighbours.next && queuePlacePath(neighbours.next, filter)}
      >
        <ShortcutHelp noun={noun} isOpen={asked === "help"} onOpen={() => setAsked("help")} onClose={close} />
      </DecisionBar>
      <ConfirmDialog
        isOpen={asked === "accept"}
        onClose={close}
        onConfirm={accept}
        isPending={isSending}
        title={t("title", { company: partnerName })}
        description={t("body")}
        confirmLabel={t("confirm")}
      />
      <RequestChangesDialog
        isOpen={asked === "ask"}
        onClose={close}
        target={target}
        fields={askable}
        onDone={decided("more-asked")}
      />
      <RejectDialog isOpen={asked === "reject"} onClose={close} target={target} onDone={decided("rejected")} />
    </>
  );
}
