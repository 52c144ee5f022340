"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import { TextField } from "@/components/form/field/text-field";
import { useActionForm } from "@/components/form/use-action-form";
import { announce } from "@/components/ui/notices";
import { saveTrackSchema } from "@/lib/editor/schema";
import { useRouter } from "@/lib/i18n/navigation";
import { saveTrackAction } from "./actions";

type Props = { row: { id: string; rowVersion: number }; track: string; name: { fr: string; en: string }; help: string };

/** Adds a track to a draft, or renames one; its word stays. */
export function TrackForm({ row, track, name, help }: Props) {
  const clause = useTranslations("edition.clause");
  const words = useTranslations("edition.words");
  const draft = useTranslations("edition.draft");
  const router = useRouter();
  const form = useActionForm(saveTrackSchema, saveTrackAction, {
    defaults: { ...row, isNew: track === "", track, fr: name.fr, en: name.en },
    onDone: () => {
      announce({ text: clause("saved"), tone: "met" });
      router.refresh();
    },
  });
  return (
    <ActionForm of={form} submitLabel={clause("save")} variant="secondary" className="grid max-w-md gap-4">
      {track === "" ? <TextField name="track" label={words("track")} help={help} maxLength={60} /> : null}
      <TextField name="fr" label={draft("fr")} maxLength={80} />
      <TextField name="en" label={draft("en")} maxLength={80} />
    </ActionForm>
  );
}
