"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ShortcutHelp } from "@/components/review/shortcut-help";
import { undoLast } from "@/components/review/undo";
import { useShortcuts } from "@/components/review/use-shortcuts";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import type { Unconfirmed } from "@/lib/confirmation/said";
import { useRouter } from "@/lib/i18n/navigation";
import { type ReviewedKind, reviewEntry } from "@/lib/review/kind";
import { type Neighbours, type QueueFilter, type QueuePlace, queuePlacePath, queueQuery } from "@/lib/review/queue";
import { DecisionBar } from "./decision-bar";
import { RejectDialog } from "./reject-dialog";
import { type Askable, RequestChangesDialog } from "./request-changes-dialog";
import { useDecision } from "./use-decision";
import { WithoutDialog } from "./without-dialog";

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
  /** Why the customer who was asked has not confirmed it; verifying then takes a reason. */
  unconfirmed: Unconfirmed | null;
};

type Asked = "accept" | "without" | "ask" | "reject" | "help";

/** Verify, request changes, reject: buttons and shortcuts. After an answer the next item opens. */
export function DecisionPanel({ target, partnerName, askable, filter, neighbours, isOpen, unconfirmed }: Props) {
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
    if (unconfirmed) open("without")();
    else if (reviewEntry(target.kind).isVerifiedForGood) open("accept")();
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
      <WithoutDialog
        isOpen={asked === "without"}
        onClose={close}
        why={unconfirmed}
        target={target}
        onDone={decided("accepted")}
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
