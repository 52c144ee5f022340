"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { CheckboxField } from "@/components/form/field/checkbox-field";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Keyboard } from "@/components/ui/icons";
import type { ReviewNoun } from "@/lib/review/entry";
import { areShortcutsOn, switchShortcuts } from "./use-shortcuts";

const keys = [
  ["j / k", "move"],
  ["Enter", "open-item"],
  ["a", "accept"],
  ["r", "ask"],
  ["x", "reject"],
  ["u", "undo"],
  ["/", "search"],
  ["Esc", "back"],
  ["?", "help"],
] as const;

function Switch() {
  const t = useTranslations("review.help");
  const [isOn, setOn] = useState(areShortcutsOn);
  return (
    <CheckboxField
      name="shortcuts"
      label={t("switch")}
      checked={isOn}
      onChange={(event) => {
        switchShortcuts(event.target.checked);
        setOn(event.target.checked);
      }}
    />
  );
}

type Props = { noun: ReviewNoun; isOpen: boolean; onOpen: () => void; onClose: () => void };

/** Lists the keyboard shortcuts, with a switch to turn them off. */
export function ShortcutHelp({ noun, isOpen, onOpen, onClose }: Props) {
  const t = useTranslations("review.help");
  const words = useTranslations(`review.${noun}`);
  return (
    <>
      <Button
        variant="quiet"
        size="sm"
        icon={<Keyboard aria-hidden className="size-4" />}
        onClick={onOpen}
        className="max-sm:hidden"
      >
        {t("open")}
      </Button>
      <Dialog isOpen={isOpen} onClose={onClose} title={t("title")}>
        <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-2">
          {keys.map(([key, word]) => (
            <div key={key} className="col-span-2 grid grid-cols-subgrid">
              <dt>
                <kbd translate="no" className="rounded-md border border-rule bg-wash px-2 py-0.5 font-sans text-sm">
                  {key}
                </kbd>
              </dt>
              <dd>{word === "accept" || word === "reject" ? words(word) : t(word)}</dd>
            </div>
          ))}
        </dl>
        <Switch />
      </Dialog>
    </>
  );
}
